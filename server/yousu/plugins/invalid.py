"""Why a model refuses what it was given, in both languages and without anybody's words."""

from collections.abc import Iterable, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from yousu.case.vocabulary import Title

# By pydantic's name of the fault; the numbers are in its context.
REASONS: Mapping[str, Title] = {
    "missing": Title("必须填写", "it is missing"),
    "string_too_short": Title(
        "不能少于 {min_length} 字", "it is shorter than {min_length} characters"
    ),
    "string_too_long": Title(
        "不能超过 {max_length} 字", "it is longer than {max_length} characters"
    ),
    "greater_than": Title("须大于 {gt}", "it must be greater than {gt}"),
    "greater_than_equal": Title("不能小于 {ge}", "it must be at least {ge}"),
    "less_than": Title("须小于 {lt}", "it must be less than {lt}"),
    "less_than_equal": Title("不能大于 {le}", "it must be at most {le}"),
    "finite_number": Title("须为有限的数", "it must be a finite number"),
    "string_pattern_mismatch": Title("格式不符", "it has another form"),
    "enum": Title("须为 {expected} 之一", "it must be one of {expected}"),
}
NOT_VALID = Title("不符合要求", "it is not valid")
WHOLE = Title("整体", "the whole")


def reason_of(fault: ValidationError, secrets: Iterable[str]) -> tuple[str | Title, Title]:
    """The field of the first thing that is wrong, or the whole record, and the reason.

    A model's own `ValueError(Title(…))` is told as it is, unless it repeats one of the secrets.
    """
    first = fault.errors(include_url=False)[0]
    field = str(first["loc"][0]) if first["loc"] else WHOLE
    reason = _reason(first)
    if any(secret and secret in told for secret in secrets for told in (reason.zh, reason.en)):
        reason = NOT_VALID
    return field, reason


def _reason(error: ErrorDetails) -> Title:
    context = error.get("ctx", {})
    raised = context.get("error")
    if isinstance(raised, ValueError) and raised.args and isinstance(raised.args[0], Title):
        return raised.args[0]
    known = REASONS.get(error["type"])
    if known is None:
        return Title(f"{NOT_VALID.zh}（{error['msg']}）", error["msg"])
    return Title(known.zh.format(**context), known.en.format(**context))
