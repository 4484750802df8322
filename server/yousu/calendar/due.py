"""When a budget runs out, and every day that was counted or skipped on the way."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import assert_never

from yousu.calendar.budget import Budget, TimeUnit
from yousu.calendar.working_days import CITY_ZONE, Calendar, DayKind


@dataclass(frozen=True)
class CountedDay:
    """One day on the way to a due date: its kind, and whether it used up budget."""

    day: date
    kind: DayKind
    counted: bool


@dataclass(frozen=True)
class Due:
    """The instant (UTC) at which a budget runs out, and the days that led there."""

    at: datetime
    days: tuple[CountedDay, ...] = ()


def due(start: datetime, budget: Budget, calendar: Calendar) -> Due:
    """When the budget runs out, counted from start.

    Working days: the day of the start does not count, the budget ends with the office hours of
    the last day counted. Working minutes: only office hours of working days are used up.
    """
    local = start.astimezone(CITY_ZONE)
    match budget.unit:
        case TimeUnit.MINUTES:
            return Due((start + timedelta(minutes=budget.amount)).astimezone(UTC))
        case TimeUnit.WORKING_DAYS:
            return _after_working_days(local, budget.amount, calendar)
        case TimeUnit.WORKING_MINUTES:
            return _after_working_minutes(local, timedelta(minutes=budget.amount), calendar)
        case _:
            assert_never(budget.unit)


def shifted(instant: datetime, budget: Budget, calendar: Calendar) -> datetime:
    """The instant moved by the budget, which may be negative; UTC.

    Working days keep the time of day, so that "one working day before due" is that hour.
    """
    if budget.unit is not TimeUnit.WORKING_DAYS:
        return due(instant, budget, calendar).at
    local = instant.astimezone(CITY_ZONE)
    days = _walk(local.date(), budget.amount, calendar)
    last = days[-1].day if days else local.date()
    return datetime.combine(last, local.timetz()).astimezone(UTC)


def _walk(day: date, amount: int, calendar: Calendar) -> tuple[CountedDay, ...]:
    """The days passed until the amount of working days is used up."""
    passed: list[CountedDay] = []
    left = abs(amount)
    steps = calendar.days_from(day, 1 if amount > 0 else -1)
    while left:
        step = next(steps)
        counted = calendar.is_worked(step)
        passed.append(CountedDay(step, calendar.kind(step), counted))
        left -= counted
    return tuple(passed)


def _after_working_days(start: datetime, amount: int, calendar: Calendar) -> Due:
    days = _walk(start.date(), amount, calendar)
    last = days[-1].day if days else start.date()
    return Due(calendar.office_hours.closing(last).astimezone(UTC), days)


def _after_working_minutes(start: datetime, budget: timedelta, calendar: Calendar) -> Due:
    """Forward through office hours, or backward when the budget is negative."""
    step = 1 if budget >= timedelta() else -1
    left, at, day = abs(budget), start, start.date()
    days: list[CountedDay] = []
    while True:
        worked = calendar.is_worked(day)
        used = timedelta()
        for opens, closes in list(calendar.office_hours.on(day))[::step] if worked else ():
            begin, end = (max(opens, at), closes) if step == 1 else (opens, min(closes, at))
            span = max(end - begin, timedelta())
            if span >= left:
                at = begin + left if step == 1 else end - left
                days.append(CountedDay(day, calendar.kind(day), counted=True))
                return Due(at.astimezone(UTC), tuple(days))
            left, used = left - span, used + span
        days.append(CountedDay(day, calendar.kind(day), counted=used > timedelta()))
        day += timedelta(days=step)
