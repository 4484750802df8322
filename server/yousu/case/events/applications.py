"""What was asked of somebody higher, and the answers."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.rules import Seat
from yousu.case.state import Clock, Wish


@dataclass(frozen=True)
class Applied:
    """Something was asked of somebody higher."""

    SHAPE: ClassVar[int] = 1
    application: UUID
    assignment: UUID
    wish: Wish
    text: UUID
    evidence: UUID | None
    levels: tuple[Seat, ...]
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class Ruled:
    """One level granted or refused an application."""

    SHAPE: ClassVar[int] = 1
    application: UUID
    post: str
    granted: bool
    text: UUID | None
    absent: str | None


@dataclass(frozen=True)
class Withdrawn:
    """An application was taken back by who made it."""

    SHAPE: ClassVar[int] = 1
    application: UUID


@dataclass(frozen=True)
class Revoked:
    """What had been granted was taken back, by a delegate where somebody is `absent`."""

    SHAPE: ClassVar[int] = 1
    application: UUID
    text: UUID
    absent: str | None
