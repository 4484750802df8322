"""Given to a unit, taken, sent back, handed over."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.state import Clock
from yousu.case.vocabulary import AssignmentRole, ReturnReason, Urgency


@dataclass(frozen=True)
class Dispatched:
    """A unit was given the case."""

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
class SupportCalledIn:
    """Another unit was given a part of the case."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    bureau: str
    unit: str
    rule_set: str
    text: UUID
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class SignedFor:
    """The unit took the order."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class Returned:
    """The unit was allowed to send the order back."""

    SHAPE: ClassVar[int] = 2
    assignment: UUID
    reason: ReturnReason
    text: UUID
    application: UUID | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class HandedOver:
    """Another unit took the order over, with the clocks that it takes over."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    successor: UUID
    bureau: str
    unit: str
    rule_set: str
    sign_off_rules: str | None
    clocks: tuple[Clock, ...]
