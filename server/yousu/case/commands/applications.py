"""Applications: what is asked of somebody higher, and the answer."""

from dataclasses import dataclass
from uuid import UUID

from yousu.case.commands.words import NewId, OnOrder, Text
from yousu.case.vocabulary import ExclusionGround


@dataclass(frozen=True)
class ApplyForExclusion(OnOrder):
    """Ask that the order be left out of the appraisal (剔除)."""

    application: NewId
    ground: ExclusionGround
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class AppealAppraisal:
    """Contest an entry in the register (考核申诉)."""

    application: NewId
    entry: UUID
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class Decide:
    """Grant or refuse an application, at the level whose turn it is."""

    application: UUID
    grant: bool
    text: Text | None = None


@dataclass(frozen=True)
class Withdraw:
    """Take an application back before it is decided on."""

    application: UUID


@dataclass(frozen=True)
class Revoke:
    """Take back what was granted."""

    application: UUID
    text: Text
