"""Units that take longer, or are late more often, than their bureau usually is."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from yousu.case.rules import ObservationRules, UnitName
from yousu.measures.answer import answer
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.observations.observation import SlowUnit
from yousu.measures.observations.question import Question
from yousu.measures.value import Dimension, Line

MEASURES = ("median_to_answer", "on_time")
ONE = Decimal(1)


async def slow_units(question: Question) -> list[SlowUnit]:
    """Those that answered most orders first."""
    asked = question.bureau
    bureaus = sorted(question.basis.directory.bureaus) if asked is None else [asked]
    found = [unit for bureau in bureaus for unit in await _of_bureau(question, bureau)]
    found.sort(key=lambda slow: (-slow.count, slow.unit))
    return found[: question.rules.most]


async def _of_bureau(question: Question, bureau: str) -> list[SlowUnit]:
    asked = Asked(MEASURES, question.period, (Dimension.UNIT,), MetricsFilter(bureau=bureau))
    told = await answer(question.connection, question.basis, asked)
    return list(_found(question, bureau, told.lines, told.total))


def _found(
    question: Question, bureau: str, lines: tuple[Line, ...], whole: Line
) -> Iterator[SlowUnit]:
    for line in lines:
        unit, answered = line.keys[Dimension.UNIT], line.values[0].denominator
        if unit is None:
            continue
        slow = SlowUnit(
            count=int(answered),
            cases=replace(question.cases, bureau=bureau, unit=unit),
            unit=UnitName(bureau, unit),
            minutes=_minutes(line),
            usual_minutes=_minutes(whole),
            late=_late(line),
            usual_late=_late(whole),
        )
        if is_slow(slow, question.rules):
            yield slow


def is_slow(unit: SlowUnit, rules: ObservationRules) -> bool:
    """Whether a unit that has answered enough stands out against its bureau."""
    factor = Decimal(rules.slow_factor)
    return unit.count >= rules.slow_orders and (
        _stands_out(unit.minutes, unit.usual_minutes, factor)
        or _stands_out(unit.late, unit.usual_late, factor)
    )


def _stands_out(own: Decimal | int | None, usual: Decimal | int | None, factor: Decimal) -> bool:
    """Nothing stands out against nothing."""
    if own is None or not usual:
        return False
    return own >= usual * factor


def _minutes(line: Line) -> int | None:
    value = line.values[0].value
    return None if value is None else int(value)


def _late(line: Line) -> Decimal | None:
    on_time = line.values[1].value
    return None if on_time is None else ONE - on_time
