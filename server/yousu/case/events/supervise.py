"""What somebody higher demanded, and what was entered in the register."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.state import Clock
from yousu.case.vocabulary import RegisterGround, RegisterKind


@dataclass(frozen=True)
class SupervisionOrdered:
    """An answer was demanded: of an order's unit, or of the hotline."""

    SHAPE: ClassVar[int] = 1
    supervision: UUID
    round: int
    assignment: UUID | None
    post: str
    text: UUID | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class SupervisionAnswered:
    """The answer was given."""

    SHAPE: ClassVar[int] = 1
    supervision: UUID
    text: UUID


@dataclass(frozen=True)
class Registered:
    """A talk, a mark or a veto was entered in the register."""

    SHAPE: ClassVar[int] = 1
    entry: UUID
    kind: RegisterKind
    assignment: UUID
    person: str | None
    points: int
    ground: RegisterGround
    rule: str
    text: UUID | None
    post: str


@dataclass(frozen=True)
class EntryAnnulled:
    """An entry in the register counts no longer."""

    SHAPE: ClassVar[int] = 1
    entry: UUID
    application: UUID
