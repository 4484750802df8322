"""A due time, and how it was counted."""

from dataclasses import dataclass
from datetime import date, datetime

from yousu.calendar.working_days import Calendar, DayKind


@dataclass(frozen=True)
class CountedDay:
    """One day on the way to a due date: its kind, and whether it used up budget.

    A day is `paused` when nothing but a pause kept it from counting. `name` is the holiday's, or
    the reason of the override.
    """

    day: date
    kind: DayKind
    counted: bool
    paused: bool = False
    name: str | None = None

    @classmethod
    def of(
        cls, day: date, calendar: Calendar, *, counted: bool, paused: bool = False
    ) -> "CountedDay":
        return cls(day, calendar.kind(day), counted, paused, calendar.name(day))


@dataclass(frozen=True)
class Due:
    """The instant (UTC) at which a budget runs out, and the days that led there."""

    at: datetime
    days: tuple[CountedDay, ...] = ()
