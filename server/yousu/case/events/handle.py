"""The work of a unit."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.state import Clock
from yousu.case.vocabulary import Medium


@dataclass(frozen=True)
class HandlerAssigned:
    """A person was named to handle the order."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    handler: str


@dataclass(frozen=True)
class ContactRecorded:
    """The handler was in touch with the citizen."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    medium: Medium
    text: UUID | None


@dataclass(frozen=True)
class ReplySubmitted:
    """A version of the reply was handed in."""

    SHAPE: ClassVar[int] = 2
    assignment: UUID
    number: int
    text: UUID
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class ReplySigned:
    """The reply was signed, by a delegate where somebody is `absent`."""

    SHAPE: ClassVar[int] = 2
    assignment: UUID
    number: int
    post: str
    text: UUID | None
    absent: str | None
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class ReplyRefused:
    """A signatory refused the reply."""

    SHAPE: ClassVar[int] = 2
    assignment: UUID
    number: int
    post: str
    text: UUID
    absent: str | None


@dataclass(frozen=True)
class Replied:
    """The reply left under all its signatures."""

    SHAPE: ClassVar[int] = 1
    assignment: UUID
    number: int
    clocks: tuple[Clock, ...]
