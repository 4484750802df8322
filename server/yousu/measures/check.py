"""Whether a definition makes sense, before anything is counted by it. Pure."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from yousu.case.figures import (
    COUNTED_ON,
    RECORDS_COUNTED_ON,
    TIMES,
    Attribution,
    Figure,
)
from yousu.case.measure import Definition, MeasureKind, MeasureScope, Term
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title

CODE = re.compile(r"[a-z][a-z0-9_]{1,63}")
OF_A_RECORD = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){2}=\S+")
MOST_DECIMALS, MOST_TERMS, LARGEST_WEIGHT = 10, 20, 1_000_000
TIMED = (MeasureKind.MEDIAN, MeasureKind.NINETIETH)
DIVIDED = (MeasureKind.RATIO, MeasureKind.MEAN_OF_UNITS)


def check_definition(measure: Definition, known: Mapping[str, Definition]) -> None:
    """Raises Refused for a definition that refers to nothing, divides by itself or by nothing, or
    can't be counted; `known` are the other measures."""
    for holds in (_is_named, _refers_to_something, _is_of_its_kind, _is_divided):
        holds(measure, known)
    _does_not_hold_itself(measure, {**known, measure.code: measure})


def _is_named(measure: Definition, _known: Mapping[str, Definition]) -> None:
    if not CODE.fullmatch(measure.code):
        raise _invalid(
            measure, "代码须由小写字母、数字和下划线组成", "write its code in a-z, 0-9, _"
        )
    if not measure.title.zh.strip() or not measure.title.en.strip():
        raise _invalid(measure, "须有中英文名称", "give it a Chinese and an English title")
    if not 0 <= measure.decimals <= MOST_DECIMALS:
        told = f"round it to 0 to {MOST_DECIMALS} places"
        raise _invalid(measure, f"小数位数须为0至{MOST_DECIMALS}", told)
    terms = _terms(measure)
    if len(terms) > MOST_TERMS or not all(_is_weight(term.weight) for term in terms):
        told = f"it has at most {MOST_TERMS} parts, with weights up to {LARGEST_WEIGHT}, none of 0"
        raise _invalid(measure, f"最多{MOST_TERMS}个组成部分，权重须为不大的非零数", told)


def _refers_to_something(measure: Definition, known: Mapping[str, Definition]) -> None:
    """A figure must be counted on the days by which the measure counts."""
    is_known: Callable[[str], bool] = partial(_is_counted, measure.attribution)
    if measure.kind is MeasureKind.COMPOSITE:
        is_known = {*known, measure.code}.__contains__
    unknown = [term.of for term in _terms(measure) if not is_known(term.of)]
    if unknown or not measure.numerator:
        told = Title(unknown[0], unknown[0]) if unknown else Title("空", "nothing")
        code = ProblemCode.DEFINITION_REFERS_TO_NOTHING
        raise Refused(code, measure=measure.code, part=told)


def _is_of_its_kind(measure: Definition, _known: Mapping[str, Definition]) -> None:
    parts = [term.of for term in _terms(measure)]
    timed = [part for part in parts if part in TIMES]
    if measure.kind in TIMED and parts != timed[:1]:
        raise _invalid(measure, "中位数和九成位须取自一个用时", "a median is of one time alone")
    if measure.kind not in TIMED and timed:
        raise _invalid(measure, "用时不能相加", "times can't be added up; ask for their median")
    if measure.kind is MeasureKind.REPEATERS and (
        parts != [Figure.RECEIVED] or measure.scope is not MeasureScope.ALL
    ):
        raise _invalid(measure, "重复诉求人须按全部受理数统计", "it is of all that are received")
    if measure.of_every_bureau and measure.kind is not MeasureKind.RATIO:
        raise _invalid(measure, "只有比率可与全市相比", "only a ratio is out of every bureau")


def _is_divided(measure: Definition, _known: Mapping[str, Definition]) -> None:
    if measure.kind not in DIVIDED:
        if measure.denominator:
            raise _invalid(measure, "此类指标没有分母", "a measure of this kind has no denominator")
        return
    if not measure.denominator:
        raise Refused(ProblemCode.DEFINITION_DIVIDES_BY_NOTHING, measure=measure.code)
    if not measure.of_every_bureau and _are_the_same(measure.numerator, measure.denominator):
        raise Refused(ProblemCode.DEFINITION_DIVIDES_BY_ITSELF, measure=measure.code)


def _does_not_hold_itself(measure: Definition, known: Mapping[str, Definition]) -> None:
    seen, ahead = set[str](), list(_made_of(measure))
    while ahead:
        code = ahead.pop()
        if code == measure.code:
            raise Refused(ProblemCode.DEFINITION_HOLDS_ITSELF, measure=measure.code)
        if code not in seen:
            seen.add(code)
            ahead.extend(_made_of(known[code]) if code in known else ())


def _made_of(measure: Definition) -> Iterable[str]:
    is_composite = measure.kind is MeasureKind.COMPOSITE
    return (term.of for term in measure.numerator) if is_composite else ()


def _is_counted(attribution: Attribution, code: str) -> bool:
    if OF_A_RECORD.fullmatch(code):
        return attribution in RECORDS_COUNTED_ON
    return code in COUNTED_ON[attribution]


def _terms(measure: Definition) -> tuple[Term, ...]:
    return (*measure.numerator, *measure.denominator)


def _is_weight(weight: Decimal) -> bool:
    return weight.is_finite() and 0 < abs(weight) <= LARGEST_WEIGHT


def _are_the_same(above: Sequence[Term], below: Sequence[Term]) -> bool:
    """Whether the same figures stand in both, one a multiple of the other."""
    one, other = ({term.of: term.weight for term in terms} for terms in (above, below))
    return one.keys() == other.keys() and len({one[of] / other[of] for of in one}) == 1


def _invalid(measure: Definition, zh: str, en: str) -> Refused:
    reason = Title(zh, en)
    return Refused(ProblemCode.DEFINITION_INVALID, measure=measure.code, reason=reason)
