"""Answers what is asked of the measures, out of what is stored."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import CITY_ZONE
from yousu.case.contribution import day_of
from yousu.measures.asked import Asked, Comparison
from yousu.measures.basis import Basis
from yousu.measures.compared import CROSSING, STRETCHES, earlier_line, earlier_period
from yousu.measures.gathered import Gathered, LineKeys, gather, pooled
from yousu.measures.lines import expected_lines, in_order
from yousu.measures.period import EARLIEST, Period
from yousu.measures.problem import MeasureProblem
from yousu.measures.value import Answer, Dimension, Line, Value
from yousu.store.clock import city_now

MOST_LINES = 5_000
# Nothing was known then.
BEFORE_ALL = datetime.combine(EARLIEST, time(), CITY_ZONE)


async def answer(connection: AsyncConnection, basis: Basis, asked: Asked) -> Answer:
    """The lines and their pooled total; a day that has not come yet counts nothing.

    Raises MeasureProblem for an unknown measure, an instant to come, or too many lines.
    """
    now = await city_now(connection)
    _check(basis, asked, now)
    known = min(now, asked.as_of or now)
    counted = _counted(basis, asked, known)
    found = await gather(connection, basis, counted)
    lines = await _lines(connection, asked, counted, found) if asked.by else []
    together = await pooled(connection, basis, counted, found)
    whole, so_far = replace(asked, by=()), replace(counted, by=())
    [total] = await _lines(connection, whole, so_far, together)
    ends = asked.period.ends_before(basis.hotline.day_begins)
    cut_off = min(known, ends - timedelta.resolution)
    return Answer(tuple(lines), total, counted.period, cut_off, counted.as_of)


def _check(basis: Basis, asked: Asked, now: datetime) -> None:
    for code in asked.measures:
        basis.measure(code)
    _check_units(asked)
    _check_stretches(asked)
    if asked.as_of is not None and asked.as_of > now:
        raise MeasureProblem("INSTANT_TO_COME", "Ask for what was known at an instant in the past.")


def _check_units(asked: Asked) -> None:
    """Raises MeasureProblem where units of several bureaus would be taken for one."""
    of_units = Dimension.UNIT in asked.by or asked.wanted.unit is not None
    if of_units and Dimension.BUREAU not in asked.by and asked.wanted.bureau is None:
        raise MeasureProblem(
            "UNITS_OF_WHICH_BUREAU",
            "A unit's code is its bureau's: name the bureau, or group by it.",
        )


def _check_stretches(asked: Asked) -> None:
    """Raises MeasureProblem for stretches that cross each other, which can't be compared."""
    stretches = [dimension for dimension in asked.by if dimension in STRETCHES]
    if asked.compare and len(stretches) > 1 and CROSSING & set(stretches):
        raise MeasureProblem(
            "STRETCHES_CROSS", "Compare weeks, or assessment months, without another stretch."
        )


def _counted(basis: Basis, asked: Asked, known: datetime) -> Asked:
    """What counts of a period by an instant: the days up to its own. Of a period that lies ahead
    nothing does, though some of it may be done already."""
    today, period = day_of(known, basis.hotline.day_begins), asked.period
    if period.first > today:
        return replace(asked, period=Period(period.first, period.first), as_of=BEFORE_ALL)
    return replace(asked, period=Period(period.first, min(period.last, today)))


async def _lines(
    connection: AsyncConnection, whole: Asked, counted: Asked, found: Gathered
) -> list[Line]:
    expected = islice(expected_lines(found.basis, counted), MOST_LINES + 1)
    lines = in_order({*found.keys, *expected})
    if len(lines) > MOST_LINES:
        raise MeasureProblem(
            "TOO_MANY_LINES", f"That is more than {MOST_LINES} lines; ask for a shorter period."
        )
    compared = {
        comparison: await _earlier(connection, found.basis, whole, counted, comparison)
        for comparison in whole.compare
    }

    def values(line: LineKeys, comparison: Comparison) -> tuple[Value, ...] | None:
        told = compared.get(comparison)
        if told is None:
            return None
        return told.values(whole.measures, earlier_line(line, whole.by, comparison))

    return [
        Line(
            keys=dict(zip(whole.by, line, strict=True)),
            values=found.values(whole.measures, line),
            before=values(line, Comparison.PERIOD_BEFORE),
            year_before=values(line, Comparison.YEAR_BEFORE),
        )
        for line in lines
    ]


async def _earlier(
    connection: AsyncConnection,
    basis: Basis,
    whole: Asked,
    counted: Asked,
    comparison: Comparison,
) -> Gathered:
    period = earlier_period(whole.period, counted.period, whole.by, comparison)
    return await gather(connection, basis, replace(counted, period=period))
