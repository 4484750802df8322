"""Supervision orders, and the register of talks, marks and vetoes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.vocabulary import RegisterGround, RegisterKind


@dataclass(frozen=True)
class Supervision:
    """A supervision order (督办单): who demands an answer, of which order, and the answer.

    Without an order it is the hotline that must answer.
    """

    id: UUID
    round: int
    assignment: UUID | None
    post: str
    person: str
    at: datetime
    text: UUID | None
    answered_at: datetime | None = None
    answer: UUID | None = None

    @property
    def is_open(self) -> bool:
        return self.answered_at is None


@dataclass(frozen=True)
class RegisterEntry:
    """A talk, a mark or a veto against a unit, or a person of it: on which ground, by which rule.

    `author` is who entered it, or the clock. `points` is what a mark takes away in the appraisal;
    0 for a talk and a veto.
    """

    id: UUID
    kind: RegisterKind
    assignment: UUID
    bureau: str
    unit: str
    person: str | None
    points: int
    ground: RegisterGround
    rule: str
    text: UUID | None
    post: str
    at: datetime
    author: str
    annulled_at: datetime | None = None
