"""A budget of time, as a rule states it."""

from dataclasses import dataclass
from enum import StrEnum


class TimeUnit(StrEnum):
    """What a budget counts."""

    MINUTES = "minutes"
    WORKING_MINUTES = "working_minutes"
    WORKING_DAYS = "working_days"
    TO_CLOSE = "to_close"


# How much of each a year has at the most.
_IN_A_YEAR = {
    TimeUnit.MINUTES: 366 * 24 * 60,
    TimeUnit.WORKING_MINUTES: 366 * 24 * 60,
    TimeUnit.WORKING_DAYS: 366,
    TimeUnit.TO_CLOSE: 366 * 24 * 60,
}


@dataclass(frozen=True)
class Budget:
    """An amount of time: minutes on the wall clock, minutes of office hours, or working days; or
    at least so many office minutes, and on to the close of the day on which they are used up.

    A negative amount lies before the instant that it is counted from.
    """

    amount: int
    unit: TimeUnit

    @classmethod
    def minutes(cls, amount: int) -> "Budget":
        return cls(amount, TimeUnit.MINUTES)

    @classmethod
    def hours(cls, amount: int) -> "Budget":
        return cls(amount * 60, TimeUnit.MINUTES)

    @classmethod
    def working_minutes(cls, amount: int) -> "Budget":
        return cls(amount, TimeUnit.WORKING_MINUTES)

    @classmethod
    def working_days(cls, amount: int) -> "Budget":
        return cls(amount, TimeUnit.WORKING_DAYS)

    @classmethod
    def to_close(cls, at_least: int) -> "Budget":
        """To the close of this office day, or of the next when fewer office minutes are left of
        this one."""
        return cls(at_least, TimeUnit.TO_CLOSE)

    @property
    def can_be_asked_for(self) -> bool:
        """More than nothing and no longer than a year: counting on for ever would take as long."""
        return 1 <= self.amount <= _IN_A_YEAR[self.unit]
