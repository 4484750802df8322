"""What a unit asks of somebody higher, and who has decided on it so far."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.rules import Seat
from yousu.case.vocabulary import (
    ApplicationState,
    ExclusionGround,
    PauseReason,
    ReturnReason,
)


@dataclass(frozen=True)
class ReturnWanted:
    """The order was given to the wrong unit (退单)."""

    reason: ReturnReason
    kind: Literal["return"] = "return"


@dataclass(frozen=True)
class ExtensionWanted:
    """So many working days more to handle the order."""

    working_days: int
    kind: Literal["extension"] = "extension"


@dataclass(frozen=True)
class PauseWanted:
    """The handling clock is to stand still, for so long at the most."""

    reason: PauseReason
    longest: Budget
    kind: Literal["pause"] = "pause"


@dataclass(frozen=True)
class MilestoneWanted:
    """A step of the plan, and the day by which it is to be reached."""

    day: date
    text: UUID


@dataclass(frozen=True)
class DeferralWanted:
    """The case can't be solved soon: a plan, a promised date, interim measures, a target (挂账)."""

    promised: date
    plan: UUID
    interim: UUID
    target: UUID
    milestones: tuple[MilestoneWanted, ...]
    kind: Literal["deferral"] = "deferral"


@dataclass(frozen=True)
class HandOverWanted:
    """Another unit is to take the order over."""

    assignment: UUID
    bureau: str
    unit: str
    kind: Literal["hand_over"] = "hand_over"


@dataclass(frozen=True)
class ExclusionWanted:
    """The order is not to be counted in the appraisal (剔除)."""

    ground: ExclusionGround
    kind: Literal["exclusion"] = "exclusion"


@dataclass(frozen=True)
class AnnulmentWanted:
    """An entry in the register is to be annulled (考核申诉)."""

    entry: UUID
    kind: Literal["annulment"] = "annulment"


Wish: TypeAlias = (
    ReturnWanted
    | ExtensionWanted
    | PauseWanted
    | DeferralWanted
    | HandOverWanted
    | ExclusionWanted
    | AnnulmentWanted
)


@dataclass(frozen=True)
class Ruling:
    """One level's decision on an application. `absent` is whom a delegate stood for."""

    post: str
    person: str
    at: datetime
    granted: bool
    text: UUID | None = None
    absent: str | None = None


@dataclass(frozen=True)
class Application:
    """A wish about an order, why, and the seats that must grant it one after another."""

    id: UUID
    assignment: UUID
    wish: Wish
    text: UUID
    evidence: UUID | None
    person: str
    at: datetime
    levels: tuple[Seat, ...]
    rulings: tuple[Ruling, ...] = ()
    withdrawn_at: datetime | None = None
    revoked_at: datetime | None = None

    @property
    def state(self) -> ApplicationState:
        if self.revoked_at is not None:
            return ApplicationState.REVOKED
        if self.withdrawn_at is not None:
            return ApplicationState.WITHDRAWN
        if any(not ruling.granted for ruling in self.rulings):
            return ApplicationState.REFUSED
        done = len(self.rulings) == len(self.levels)
        return ApplicationState.GRANTED if done else ApplicationState.PENDING

    @property
    def is_pending(self) -> bool:
        return self.state is ApplicationState.PENDING

    @property
    def is_granted(self) -> bool:
        return self.state is ApplicationState.GRANTED

    @property
    def is_alive(self) -> bool:
        """Waits for a decision, or was granted and not taken back."""
        return self.is_pending or self.is_granted

    @property
    def next_level(self) -> Seat:
        """The seat whose turn it is; for a pending application."""
        return self.levels[len(self.rulings)]
