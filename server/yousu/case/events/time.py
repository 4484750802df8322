"""What happened to clocks, and to promises in their place."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.state import Clock, Milestone
from yousu.case.vocabulary import Card, ClockKind, Consequence, DeferralEnd, Medium, PauseReason


@dataclass(frozen=True)
class ClockPaused:
    """A clock stands still; with it a clock may start that limits the pause."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    reason: PauseReason
    application: UUID | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class ClockResumed:
    """A paused clock goes on, as from when the pause ended, and is due later."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    ends_at: datetime
    calendar: str
    due_at: datetime


@dataclass(frozen=True)
class ClockExtended:
    """A clock was given more budget."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    budget: Budget
    application: UUID
    calendar: str
    due_at: datetime


@dataclass(frozen=True)
class ClockReplanned:
    """A clock was counted again by another calendar."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID | None
    clock: ClockKind
    round: int
    calendar: str
    was_due_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class ClockRanOut:
    """A promise of time was not kept."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID | None
    clock: ClockKind
    round: int
    due_at: datetime


@dataclass(frozen=True)
class RungFired:
    """A rung of the ladder pressed."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID | None
    clock: ClockKind
    round: int
    rung: str
    post: str
    media: tuple[Medium, ...]
    consequence: Consequence


@dataclass(frozen=True)
class CardShown:
    """A yellow or red card was shown to the unit."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    card: Card


@dataclass(frozen=True)
class Deferred:
    """The order went on account."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    application: UUID
    promised: date
    milestones: tuple[Milestone, ...]
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class ProgressRecorded:
    """A deferral was reported on."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    text: UUID
    reporter_told: bool
    milestone: int | None


@dataclass(frozen=True)
class DeferralEnded:
    """The order came off account."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    end: DeferralEnd
