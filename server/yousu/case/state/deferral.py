"""A case on account (挂账): what was promised, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yousu.case.vocabulary import DeferralEnd


@dataclass(frozen=True)
class Milestone:
    """A step of the plan, and the day by which it is to be reached."""

    day: date
    text: UUID
    reached_at: datetime | None = None


@dataclass(frozen=True)
class Progress:
    """A report on the plan: what was said, and whether the reporter was told."""

    at: datetime
    person: str
    text: UUID
    reporter_told: bool
    milestone: int | None = None


@dataclass(frozen=True)
class Deferral:
    """An order on account: its plan lies in the application that was granted."""

    application: UUID
    promised: date
    milestones: tuple[Milestone, ...]
    began_at: datetime
    progress: tuple[Progress, ...] = ()
    ended_at: datetime | None = None
    end: DeferralEnd | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_at is None
