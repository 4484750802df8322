"""Confer: units that meet about a hard case, cases that are about one matter."""

from dataclasses import dataclass
from uuid import UUID

from yousu.case.commands.words import NewId, Text
from yousu.case.rules import UnitName


@dataclass(frozen=True)
class CallConsultation:
    """Call units together (会商)."""

    consultation: NewId
    participants: tuple[UnitName, ...]
    text: Text


@dataclass(frozen=True)
class GiveOpinion:
    """Say what one's unit thinks."""

    consultation: UUID
    text: Text


@dataclass(frozen=True)
class ConcludeConsultation:
    """Fix who leads, and name the person who follows the case to the end."""

    consultation: UUID
    lead: UnitName
    follower: str
    text: Text
    successor: NewId


@dataclass(frozen=True)
class JoinMatter:
    """The case is about the same as others (同一事项), found beside another one."""

    matter: NewId
    other: UUID | None = None


@dataclass(frozen=True)
class LeaveMatter:
    """The case is not about the same as others, after all."""
