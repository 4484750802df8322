"""What each day was to a clock on its way to its due time."""

from collections.abc import Set
from dataclasses import replace
from datetime import date

from yousu.calendar import Calendar, CountedDay
from yousu.case.reckoning import due_of
from yousu.case.state import Clock
from yousu.graphql.enums import DayUse


def used_days(clock: Clock, calendar: Calendar) -> list[tuple[CountedDay, DayUse]]:
    """Every day up to the due time, with what it was: a counted day that the budget alone would
    not have reached was added by an extension."""
    told = _as_due(clock)
    reached = {day.day for day in _days(replace(told, extensions=()), calendar)}
    return [(day, _use(day, reached)) for day in _days(told, calendar)]


def _as_due(clock: Clock) -> Clock:
    """The clock with the pauses that have moved its due time: not one that goes on, nor one that
    ended only because the clock did."""
    moved = tuple(p for p in clock.pauses if p.ends_at not in (None, clock.stopped_at))
    return replace(clock, pauses=moved)


def _days(clock: Clock, calendar: Calendar) -> tuple[CountedDay, ...]:
    return due_of(clock, calendar, clock.started_at).days


def _use(day: CountedDay, reached: Set[date]) -> DayUse:
    if day.counted:
        return DayUse.COUNTED if day.day in reached else DayUse.ADDED
    return DayUse.PAUSED if day.paused else DayUse.SKIPPED
