"""When a clock is due: counted from its start by its budget, its extensions and its pauses."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from yousu.calendar import Budget, Calendar, Due, Span, due
from yousu.case.state import Clock, Extension, Pause


def due_of(clock: Clock, calendar: Calendar, now: datetime) -> Due:
    """The due time (UTC) with every day on the way; a pause that goes on is counted up to now.

    A promised date, which no rule has counted, stays as it is.
    """
    if clock.budget is None:
        return Due(clock.due_at)
    return due(
        clock.started_at,
        clock.budget,
        calendar,
        extensions=tuple(extension.budget for extension in clock.extensions),
        pauses=tuple(_span(pause, now) for pause in clock.pauses),
    )


def _span(pause: Pause, now: datetime) -> Span:
    return Span(pause.begins_at, pause.ends_at or max(now, pause.begins_at))


def due_after(
    clock: Clock, more: Budget, application: UUID, calendar: Calendar, now: datetime
) -> datetime:
    """When the clock would be due with one more extension."""
    extended = replace(clock, extensions=(*clock.extensions, Extension(more, application)))
    return due_of(extended, calendar, now).at
