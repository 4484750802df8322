"""Time: more of it, none of it for a while, or a promise instead."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.commands.words import NewId, OnOrder, Text
from yousu.case.vocabulary import ClockKind, PauseReason


@dataclass(frozen=True)
class RequestExtension(OnOrder):
    """Ask for more working days to handle the order."""

    application: NewId
    working_days: int
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class RequestPause(OnOrder):
    """Ask that the handling clock stand still, for so long at the most."""

    application: NewId
    reason: PauseReason
    longest: Budget
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class Resume(OnOrder):
    """What the paused clock waited for is here."""


@dataclass(frozen=True)
class PlannedMilestone:
    """A step of a plan, and the day by which it is to be reached."""

    day: date
    text: Text


@dataclass(frozen=True)
class RequestDeferral(OnOrder):
    """Ask to put the order on account (挂账): the plan, the promised day, what is done meanwhile,
    what is aimed at, and the steps."""

    application: NewId
    promised: date
    text: Text
    plan: Text
    interim: Text
    target: Text
    milestones: tuple[PlannedMilestone, ...] = ()
    evidence: Text | None = None


@dataclass(frozen=True)
class RecordProgress(OnOrder):
    """Report on a deferral; `milestone` (1 for the first) says which step was reached."""

    text: Text
    reporter_told: bool = False
    milestone: int | None = None


@dataclass(frozen=True)
class EndDeferral(OnOrder):
    """What was promised is done; the reply can be written."""


@dataclass(frozen=True)
class Replan:
    """Count the open clocks again by the calendar that now holds."""


@dataclass(frozen=True)
class ReachTime:
    """A timer's instant has come: the clock's due time, or the rung's or card's when one is named.

    Without an order it is one of the hotline's own clocks.
    """

    assignment: UUID | None
    clock: ClockKind
    round: int
    rung: str | None = None
