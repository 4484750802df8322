"""How one budget is used up: on the wall clock, in office hours, or by working days.

Pauses are merged spans in which nothing is used up; a budget that is not positive has none, since
it lies at or before its start.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from yousu.calendar.counted import CountedDay, Due
from yousu.calendar.span import Span, outside
from yousu.calendar.working_days import Calendar

NOTHING = timedelta()


def after_minutes(start: datetime, budget: timedelta, pauses: Sequence[Span]) -> Due:
    """On the wall clock; no days are listed."""
    at, left = start, budget
    for pause in pauses:
        if pause.begins_at >= at + left:
            break
        if pause.ends_at > at:
            left -= max(pause.begins_at - at, NOTHING)
            at = pause.ends_at
    return Due((at + left).astimezone(UTC))


def after_working_days(
    start: datetime, amount: int, calendar: Calendar, pauses: tuple[Span, ...]
) -> Due:
    """At the close of the last day that counts; the day of the start does not."""
    days = working_days(start.date(), amount, calendar, pauses)
    last = days[-1].day if days else start.date()
    return Due(calendar.office_hours.closing(last).astimezone(UTC), days)


@lru_cache(maxsize=10_000)
def working_days(
    day: date, amount: int, calendar: Calendar, pauses: tuple[Span, ...] = ()
) -> tuple[CountedDay, ...]:
    """The days passed until the amount of working days is used up, backward when it is negative.

    A day counts when it is worked and the clock runs up to its closing. Remembered, since what is
    due in a city falls on few days.
    """
    passed: list[CountedDay] = []
    left = abs(amount)
    steps = calendar.days_from(day, 1 if amount > 0 else -1)
    while left:
        step = next(steps)
        worked = calendar.is_worked(step)
        closing = calendar.office_hours.closing(step)
        paused = worked and any(pause.holds(closing) for pause in pauses)
        counted = worked and not paused
        passed.append(CountedDay.of(step, calendar, counted=counted, paused=paused))
        left -= counted
    return tuple(passed)


def after_working_minutes(
    start: datetime, budget: timedelta, calendar: Calendar, pauses: Sequence[Span]
) -> Due:
    """Forward through office hours, or backward when the budget is negative."""
    step = 1 if budget >= NOTHING else -1
    left, at, day = abs(budget), start, start.date()
    days: list[CountedDay] = []
    while True:
        used = NOTHING
        for span in _office_time(day, calendar, pauses)[::step]:
            begin = max(span.begins_at, at) if step == 1 else span.begins_at
            end = span.ends_at if step == 1 else min(span.ends_at, at)
            length = max(end - begin, NOTHING)
            if length >= left:
                at = begin + left if step == 1 else end - left
                days.append(CountedDay.of(day, calendar, counted=True))
                return Due(at.astimezone(UTC), tuple(days))
            left, used = left - length, used + length
        counted = used > NOTHING
        paused = not counted and _is_paused(day, at, calendar, pauses)
        days.append(CountedDay.of(day, calendar, counted=counted, paused=paused))
        day += timedelta(days=step)


def to_close(
    start: datetime, at_least: timedelta, calendar: Calendar, pauses: tuple[Span, ...]
) -> Due:
    """At the close of the day on which the office minutes are used up, or of the first day after
    it whose closing lies in no pause. A budget that is not positive is not rounded up."""
    used_up = after_working_minutes(start, at_least, calendar, pauses)
    if at_least <= NOTHING:
        return used_up
    day_before = used_up.at.astimezone(start.tzinfo) - timedelta(days=1)
    close = after_working_days(day_before, 1, calendar, pauses)
    return Due(close.at, (*used_up.days[:-1], *close.days))


def _office_time(day: date, calendar: Calendar, pauses: Sequence[Span]) -> list[Span]:
    """The office hours of the day, none when it is free, without the pauses."""
    hours = calendar.office_hours.on(day) if calendar.is_worked(day) else ()
    return [left for opens, closes in hours for left in outside(Span(opens, closes), pauses)]


def _is_paused(day: date, at: datetime, calendar: Calendar, pauses: Sequence[Span]) -> bool:
    """Whether office time behind the instant was there to be used, but for the pauses."""
    still_open = calendar.is_worked(day) and calendar.office_hours.closing(day) > at
    return bool(pauses) and still_open
