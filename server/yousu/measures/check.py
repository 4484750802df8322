"""Whether a definition makes sense, before anything is counted by it. Pure."""

import re
from collections.abc import Callable, Iterable, Mapping

from yousu.case.figures import TIMES, Figure
from yousu.case.measure import Definition, MeasureKind
from yousu.measures.problem import MeasureProblem

CODE = re.compile(r"[a-z][a-z0-9_]{1,63}")
OF_A_RECORD = re.compile(r"[a-z_]+\.[a-z_]+\.[a-z_]+=[^\s=]+")
MOST_DECIMALS = 10
TIMED = (MeasureKind.MEDIAN, MeasureKind.NINETIETH)
DIVIDED = (MeasureKind.RATIO, MeasureKind.MEAN_OF_UNITS)


def check_definition(measure: Definition, known: Mapping[str, Definition]) -> None:
    """Raises MeasureProblem for a definition that refers to nothing, divides by itself or by
    nothing, or can't be counted; `known` are the other measures."""
    for holds in (_is_named, _refers_to_something, _is_divided, _does_not_hold_itself):
        holds(measure, {**known, measure.code: measure})


def _is_named(measure: Definition, _known: Mapping[str, Definition]) -> None:
    if not CODE.fullmatch(measure.code):
        raise _wrong(measure, "INVALID", "write its code in small letters, digits and _")
    if not measure.title.zh or not measure.title.en:
        raise _wrong(measure, "INVALID", "give it a Chinese and an English title")
    if not 0 <= measure.decimals <= MOST_DECIMALS:
        raise _wrong(measure, "INVALID", f"round it to 0 to {MOST_DECIMALS} places")
    if any(not term.weight.is_finite() for term in (*measure.numerator, *measure.denominator)):
        raise _wrong(measure, "INVALID", "weights are numbers")


def _refers_to_something(measure: Definition, known: Mapping[str, Definition]) -> None:
    parts = [term.of for term in (*measure.numerator, *measure.denominator)]
    is_known: Callable[[str], bool] = _is_figure
    if measure.kind is MeasureKind.COMPOSITE:
        is_known = known.__contains__
    unknown = [part for part in parts if not is_known(part)]
    if unknown or not measure.numerator:
        told = ", ".join(unknown) or "nothing"
        raise _wrong(measure, "REFERS_TO_NOTHING", f"it is made of {told}, which is not counted")
    timed = [part for part in parts if part in TIMES]
    if measure.kind in TIMED and parts != timed[:1]:
        raise _wrong(measure, "INVALID", "a median or ninetieth is of one time")
    if measure.kind not in TIMED and timed:
        raise _wrong(measure, "INVALID", f"{timed[0]} can't be added up; ask for its median")


def _is_divided(measure: Definition, _known: Mapping[str, Definition]) -> None:
    if measure.kind not in DIVIDED:
        if measure.denominator:
            raise _wrong(measure, "INVALID", f"a {measure.kind} has no denominator")
        return
    if not measure.denominator:
        raise _wrong(measure, "DIVIDES_BY_NOTHING", "say what it is divided by")
    if not measure.of_every_bureau and set(measure.numerator) == set(measure.denominator):
        raise _wrong(measure, "DIVIDES_BY_ITSELF", "the same stands above and below its line")


def _does_not_hold_itself(measure: Definition, known: Mapping[str, Definition]) -> None:
    seen, ahead = set[str](), list(_made_of(measure))
    while ahead:
        code = ahead.pop()
        if code == measure.code:
            raise _wrong(measure, "HOLDS_ITSELF", "it is made of itself")
        if code not in seen:
            seen.add(code)
            ahead.extend(_made_of(known[code]))


def _made_of(measure: Definition) -> Iterable[str]:
    is_composite = measure.kind is MeasureKind.COMPOSITE
    return (term.of for term in measure.numerator) if is_composite else ()


def _is_figure(code: str) -> bool:
    return code in set(Figure) or OF_A_RECORD.fullmatch(code) is not None


def _wrong(measure: Definition, code: str, why: str) -> MeasureProblem:
    return MeasureProblem(f"DEFINITION_{code}", f"The measure {measure.code} can't be used: {why}.")
