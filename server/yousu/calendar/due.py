"""When a budget runs out, and every day that was counted or skipped on the way."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import assert_never

from yousu.calendar.budget import Budget, TimeUnit
from yousu.calendar.counted import Due
from yousu.calendar.leg import (
    after_minutes,
    after_working_days,
    after_working_minutes,
    to_close,
    working_days,
)
from yousu.calendar.span import Span, merged
from yousu.calendar.working_days import CITY_ZONE, Calendar


def due(
    start: datetime,
    budget: Budget,
    calendar: Calendar,
    extensions: Iterable[Budget] = (),
    pauses: Iterable[Span] = (),
) -> Due:
    """When the budget and its extensions run out, counted from start.

    Working days: the day of the start does not count, the budget ends with the office hours of
    the last day counted. Working minutes: only office hours of working days are used up. To the
    close: the same, and then the rest of the day on which they are used up. Each extension is
    counted from where the time before it ended; one that is not positive adds nothing. In a pause
    nothing is used up, and a working day whose closing lies in one does not count.
    """
    still = merged(pauses)
    ends = _leg(start, budget, calendar, still)
    for extension in extensions:
        if extension.amount > 0:
            ends = _then(ends, _leg(ends.at, extension, calendar, still))
    return ends


def shifted(instant: datetime, budget: Budget, calendar: Calendar) -> datetime:
    """The instant moved by the budget, which may be negative; UTC.

    Working days keep the time of day, so that "one working day before due" is that hour.
    """
    if budget.unit is not TimeUnit.WORKING_DAYS:
        return due(instant, budget, calendar).at
    local = instant.astimezone(CITY_ZONE)
    days = working_days(local.date(), budget.amount, calendar)
    last = days[-1].day if days else local.date()
    return datetime.combine(last, local.timetz()).astimezone(UTC)


def _leg(start: datetime, budget: Budget, calendar: Calendar, pauses: tuple[Span, ...]) -> Due:
    local, amount = start.astimezone(CITY_ZONE), budget.amount
    still = pauses if amount > 0 else ()
    match budget.unit:
        case TimeUnit.MINUTES:
            return after_minutes(local, timedelta(minutes=amount), still)
        case TimeUnit.WORKING_DAYS:
            return after_working_days(local, amount, calendar, still)
        case TimeUnit.WORKING_MINUTES:
            return after_working_minutes(local, timedelta(minutes=amount), calendar, still)
        case TimeUnit.TO_CLOSE:
            return to_close(local, timedelta(minutes=amount), calendar, still)
        case _:
            assert_never(budget.unit)


def _then(first: Due, more: Due) -> Due:
    """One due time after another; the day on which both meet is listed once."""
    listed = {day.day for day in first.days}
    return Due(more.at, first.days + tuple(day for day in more.days if day.day not in listed))
