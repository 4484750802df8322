"""The citizen was asked, the case closed or handled again."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from yousu.case.state import Clock
from yousu.case.vocabulary import Satisfaction, Solved, VisitResult


@dataclass(frozen=True)
class VisitRecorded:
    """The citizen was asked, or could not be."""

    SHAPE: ClassVar[int] = 2
    attempt: int
    result: VisitResult
    contacted: bool | None
    solved: Solved | None
    satisfied_with_result: Satisfaction | None
    satisfied_with_process: Satisfaction | None
    text: UUID | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class RehandlingOrdered:
    """The citizen's answer sent the case back to work."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    round: int
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class CaseClosed:
    """The case is done with."""

    SHAPE: ClassVar[int] = 1


@dataclass(frozen=True)
class CaseReopened:
    """The citizen came back, and the case is handled again."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    round: int
    text: UUID
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class PastClosureRecorded:
    """Another system had closed the case before it came here."""

    SHAPE: ClassVar[int] = 1
    closed_at: datetime
