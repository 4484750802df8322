"""Supervise (督): what somebody higher demands, and what is entered in the register."""

from dataclasses import dataclass
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.commands.words import NewId, OnOrder, Text
from yousu.case.vocabulary import RegisterGround, RegisterKind


@dataclass(frozen=True)
class IssueSupervision(OnOrder):
    """A supervision order (督办单); the bureau's own budget for the answer where none is given."""

    supervision: NewId
    text: Text
    within: Budget | None = None


@dataclass(frozen=True)
class AnswerSupervision:
    """The answer that a supervision order demands."""

    supervision: UUID
    text: Text


@dataclass(frozen=True)
class EnterInRegister(OnOrder):
    """A talk, a mark or a veto against the unit, or a person of it: on which ground, by which
    rule. A mark takes `points` away, the others none."""

    entry: NewId
    kind: RegisterKind
    ground: RegisterGround
    rule: str
    text: Text
    person: str | None = None
    points: int = 0
