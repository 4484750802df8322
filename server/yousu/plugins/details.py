"""A detail as its bureau's model has it: checked, with defaults, and what the model computes."""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from uuid import UUID

from pydantic import BaseModel, ValidationError

from yousu.bureau.model_fields import fields_of, values_of
from yousu.bureau.parts import Detail
from yousu.case.commands import NamedText, RecordDetail, Text
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import DetailValue, Plain, Scalar, Title
from yousu.plugins.alarm import Alarm, TooSlow
from yousu.plugins.ask import LONGEST_SECONDS
from yousu.plugins.invalid import WHOLE, reason_of
from yousu.store.codec import to_json

logger = logging.getLogger("yousu.plugins")
BROKEN = Title("本局的校验出错，请联系管理员", "the bureau's check is broken; tell its author")
WITHOUT_AN_OFFSET = Title("时间须带时区", "an instant needs its offset")


def recording(
    bureau: str,
    detail: Detail,
    given: Mapping[str, object],
    text: Callable[[str], Text],
    assignment: UUID | None = None,
) -> RecordDetail:
    """The command that records the fields that somebody has filled in; `text` makes words of what
    is written in a field for words."""
    words = _words_of(detail)
    return RecordDetail(
        bureau=bureau,
        detail=detail.code,
        values=tuple(
            DetailValue(name, plain(tuple(value) if isinstance(value, list) else value))
            for name, value in given.items()
            if name not in words
        ),
        words=tuple(
            NamedText(name, text(str(value)))
            for name, value in given.items()
            if name in words and value is not None
        ),
        assignment=assignment,
    )


def completed(detail: Detail, command: RecordDetail) -> RecordDetail:
    """The command with every value that the detail's model gives, and the words that it takes.

    Raises Refused(DETAIL_INVALID) with the field and the reason, without anybody's words.
    """
    record = _record(detail, command)
    words = _words_of(detail)
    for name, value in record.items():
        if isinstance(value, datetime) and value.tzinfo is None:
            raise _refused(detail, name, WITHOUT_AN_OFFSET)
    return RecordDetail(
        bureau=command.bureau,
        detail=command.detail,
        values=tuple(
            DetailValue(name, plain(value)) for name, value in record.items() if name not in words
        ),
        words=tuple(named for named in command.words if named.field in words),
        assignment=command.assignment,
    )


def _words_of(detail: Detail) -> set[str]:
    """The fields that hold somebody's words."""
    return {field.name for field in fields_of(detail.model) if field.is_words}


def _record(detail: Detail, command: RecordDetail) -> Mapping[str, object]:
    """Every field of the record, computed ones too."""
    words = {named.field: named.text.body for named in command.words}
    told = {given.field: given.value for given in command.values} | words
    try:
        return Alarm(LONGEST_SECONDS).call(_values, detail.model, to_json(told))
    except ValidationError as fault:
        raise _refused(detail, *reason_of(fault, words.values())) from None
    except (Exception, SystemExit, TooSlow) as fault:  # noqa: BLE001 - may repeat words
        raise _broken(detail, fault) from None


def _values(model: type[BaseModel], told: str) -> Mapping[str, object]:
    return values_of(model.model_validate_json(told))


def _broken(detail: Detail, fault: BaseException) -> Refused:
    logger.error("the model of detail %s failed: %s", detail.code, type(fault).__name__)
    return _refused(detail, WHOLE, BROKEN)


def _refused(detail: Detail, field: str | Title, reason: Title) -> Refused:
    return Refused(ProblemCode.DETAIL_INVALID, detail=detail.title, field=field, reason=reason)


def plain(value: object) -> Plain:
    """A value of a model as JSON has it; instants in UTC."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(_scalar(part) for part in value)
    return _scalar(value)


def _scalar(value: object) -> Scalar:
    match value:
        case Enum():
            return str(value.value)
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case str() | int() | float():
            return value
    raise TypeError(f"a {type(value).__name__} can't be stored")
