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
    units = await _lines(question, Dimension.BUREAU, Dimension.UNIT)
    bureaus = {
        line.keys[Dimension.BUREAU]: line for line in await _lines(question, Dimension.BUREAU)
    }
    slow = [unit for unit in _each(question, units, bureaus) if is_slow(unit, question.rules)]
    return sorted(slow, key=lambda unit: (-unit.count, unit.unit))[: question.rules.most]


async def _lines(question: Question, *by: Dimension) -> tuple[Line, ...]:
    asked = Asked(MEASURES, question.period, by, MetricsFilter(bureau=question.bureau))
    return (await answer(question.connection, question.basis, asked)).lines


def _each(
    question: Question, units: tuple[Line, ...], bureaus: dict[str | None, Line]
) -> Iterator[SlowUnit]:
    for line in units:
        bureau, unit = line.keys[Dimension.BUREAU], line.keys[Dimension.UNIT]
        if bureau is not None and unit is not None:
            yield SlowUnit(
                count=int(line.values[0].denominator),
                cases=replace(question.cases, bureau=bureau, unit=unit),
                unit=UnitName(bureau, unit),
                minutes=_minutes(line),
                usual_minutes=_minutes(bureaus[bureau]),
                late=_late(line),
                usual_late=_late(bureaus[bureau]),
            )


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
