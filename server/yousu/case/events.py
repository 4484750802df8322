"""What has happened to a case: typed, versioned, never rewritten, free of personal data.

A fact's name, its `SHAPE` and its fields are a promise to every reader of the log. A changed
shape gets a new number and a step in `yousu.store.lifting` that lifts the older one.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.state import Clock
from yousu.case.vocabulary import (
    AssignmentRole,
    Channel,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
)


@dataclass(frozen=True)
class CaseOpened:
    SHAPE: ClassVar[int] = 1
    number: str
    reporter: UUID
    channel: Channel
    nature: Nature
    category: str | None
    urgency: Urgency
    significance: Significance
    received_at: datetime
    received_by: str | None
    external_id: str | None


@dataclass(frozen=True)
class Dispatched:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    bureau: str
    unit: str
    role: AssignmentRole
    category: str
    urgency: Urgency
    rule_set: str
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class SignedFor:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class Returned:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    reason: ReturnReason
    text: UUID


@dataclass(frozen=True)
class HandlerAssigned:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    handler: str


@dataclass(frozen=True)
class ContactRecorded:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    medium: Medium
    text: UUID | None


@dataclass(frozen=True)
class ReplySubmitted:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    number: int
    text: UUID


@dataclass(frozen=True)
class ReplySigned:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    number: int
    post: str
    text: UUID | None


@dataclass(frozen=True)
class ReplyRefused:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    number: int
    post: str
    text: UUID


@dataclass(frozen=True)
class Replied:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    number: int
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class VisitRecorded:
    SHAPE: ClassVar[int] = 1
    attempt: int
    result: VisitResult
    contacted: bool | None
    solved: Solved | None
    satisfied_with_result: Satisfaction | None
    satisfied_with_process: Satisfaction | None
    text: UUID | None


@dataclass(frozen=True)
class RehandlingOrdered:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    round: int
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class CaseClosed:
    SHAPE: ClassVar[int] = 1


@dataclass(frozen=True)
class PastClosureRecorded:
    SHAPE: ClassVar[int] = 1
    closed_at: datetime


@dataclass(frozen=True)
class ClockRanOut:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    due_at: datetime


@dataclass(frozen=True)
class RungFired:
    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clock: ClockKind
    round: int
    rung: str
    post: str
    media: tuple[Medium, ...]
    consequence: Consequence


Fact: TypeAlias = (
    CaseOpened
    | Dispatched
    | SignedFor
    | Returned
    | HandlerAssigned
    | ContactRecorded
    | ReplySubmitted
    | ReplySigned
    | ReplyRefused
    | Replied
    | VisitRecorded
    | RehandlingOrdered
    | CaseClosed
    | PastClosureRecorded
    | ClockRanOut
    | RungFired
)


@dataclass(frozen=True)
class Event:
    """A fact at its place in a case's history: the version that it made, when (UTC), by whom."""

    case: UUID
    version: int
    at: datetime
    actor: Actor
    fact: Fact
