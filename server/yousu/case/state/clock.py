"""A promise of time: a list of intervals in which it ran, and what it led to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.rules import RuleSource
from yousu.case.vocabulary import Card, ClockKind, PauseReason


@dataclass(frozen=True)
class FiredRung:
    """A rung that has pressed, and when."""

    code: str
    at: datetime


@dataclass(frozen=True)
class ShownCard:
    """A card that was shown, and when."""

    card: Card
    at: datetime


@dataclass(frozen=True)
class Pause:
    """A time in which the clock stood still: why, and by which application where one was made."""

    begins_at: datetime
    reason: PauseReason
    application: UUID | None = None
    ends_at: datetime | None = None


@dataclass(frozen=True)
class Extension:
    """More budget that was granted, by which application."""

    budget: Budget
    application: UUID


@dataclass(frozen=True)
class Clock:
    """A promise of time: when it began, when it is due, which rule gave it, how it ended.

    Without a budget it is due at a date that somebody has promised. `round` is 1 for the first
    clock of its kind on an order, and one more for each that follows. While a clock is paused its
    due time is that from before the pause.
    """

    kind: ClockKind
    round: int
    started_at: datetime
    budget: Budget | None
    due_at: datetime
    source: RuleSource
    calendar: str
    stopped_at: datetime | None = None
    ran_out_at: datetime | None = None
    fired: tuple[FiredRung, ...] = ()
    cards: tuple[ShownCard, ...] = ()
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @property
    def is_running(self) -> bool:
        """Neither kept nor given up; a paused clock still runs in this sense."""
        return self.stopped_at is None

    @property
    def is_paused(self) -> bool:
        return self.is_running and bool(self.pauses) and self.pauses[-1].ends_at is None

    @property
    def was_late(self) -> bool:
        """Stopped after it was due; while it runs, whether it has run out."""
        if self.stopped_at is None:
            return self.ran_out_at is not None
        return self.stopped_at > self.due_at

    @property
    def can_change(self) -> bool:
        """Whether it may still be paused or extended: it runs, and has not run out."""
        return self.is_running and not self.is_paused and self.ran_out_at is None
