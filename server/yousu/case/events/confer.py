"""Units met about a hard case."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.rules import UnitName
from yousu.case.state import Clock
from yousu.case.vocabulary import ProblemGround


@dataclass(frozen=True)
class ProblemDeclared:
    """The case was sent back, or handled again, once too often."""

    SHAPE: ClassVar[int] = 1
    ground: ProblemGround


@dataclass(frozen=True)
class ConsultationCalled:
    """Units were called together: by a person from a post, or for the post by the clock."""

    SHAPE: ClassVar[int] = 1
    consultation: UUID
    round: int
    post: str
    bureau: str | None
    person: str | None
    participants: tuple[UnitName, ...]
    text: UUID | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class OpinionGiven:
    """A participant said what it thinks."""

    SHAPE: ClassVar[int] = 1
    consultation: UUID
    text: UUID


@dataclass(frozen=True)
class ConsultationConcluded:
    """It was decided who leads, and who follows the case. `sign_off_rules` are those whose longer
    chain holds from now on for the unit that led already."""

    SHAPE: ClassVar[int] = 2
    consultation: UUID
    lead: UnitName
    follower: str
    text: UUID
    sign_off_rules: str | None
