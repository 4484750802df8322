"""Received, commented on, labelled."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from yousu.case.state import Clock, Labels
from yousu.case.vocabulary import Channel, Nature, Significance, Urgency


@dataclass(frozen=True)
class CaseOpened:
    """An appeal was received."""

    SHAPE: ClassVar[int] = 3
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
    clocks: tuple[Clock, ...]
    district: str | None


@dataclass(frozen=True)
class Commented:
    """The citizen, or somebody who has to do with the case, said a word."""

    SHAPE: ClassVar[int] = 1
    text: UUID


@dataclass(frozen=True)
class Relabelled:
    """The appeal was called something else. Rules go by `bound` from now on."""

    SHAPE: ClassVar[int] = 2
    nature: Nature
    significance: Significance
    category: str | None
    bound: Labels | None
    sign_off_rules: str | None
    district: str | None


@dataclass(frozen=True)
class MatterJoined:
    """The case is about the same as others."""

    SHAPE: ClassVar[int] = 1
    matter: UUID


@dataclass(frozen=True)
class MatterLeft:
    """The case is not about the same as others, after all."""

    SHAPE: ClassVar[int] = 1
    matter: UUID
