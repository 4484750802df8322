"""What may be asked of a case. A command carries all that its decision needs to be repeated."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from hashlib import sha256
from typing import Any, TypeAlias
from uuid import UUID

from yousu.case.vocabulary import (
    Channel,
    ClockKind,
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
class Text:
    """Free words, kept outside the log so that they can be erased; events name only the id."""

    id: UUID
    body: str


@dataclass(frozen=True)
class Reporter:
    """The citizen (诉求人). One phone number gives one id."""

    id: UUID
    name: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Appeal:
    """What the citizen said and where; kept outside the log."""

    title: str
    body: str
    place: str | None = None


@dataclass(frozen=True)
class OpenCase:
    """Receive an appeal; with `closed_at`, one that another system has closed already."""

    number: str
    reporter: Reporter
    appeal: Appeal
    channel: Channel
    nature: Nature
    category: str | None = None
    urgency: Urgency | None = None
    significance: Significance = Significance.GENERAL
    received_at: datetime | None = None
    external_id: str | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True)
class Dispatch:
    """Give the case to a unit; the category's own unit where none is named."""

    assignment: UUID
    category: str | None = None
    bureau: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class SignFor:
    pass


@dataclass(frozen=True)
class Return:
    reason: ReturnReason
    text: Text


@dataclass(frozen=True)
class AssignHandler:
    handler: str


@dataclass(frozen=True)
class RecordContact:
    medium: Medium
    text: Text | None = None


@dataclass(frozen=True)
class SubmitReply:
    text: Text


@dataclass(frozen=True)
class SignReply:
    text: Text | None = None


@dataclass(frozen=True)
class RefuseReply:
    text: Text


@dataclass(frozen=True)
class RecordVisit:
    result: VisitResult
    contacted: bool | None = None
    solved: Solved | None = None
    satisfied_with_result: Satisfaction | None = None
    satisfied_with_process: Satisfaction | None = None
    text: Text | None = None


@dataclass(frozen=True)
class CloseCase:
    pass


@dataclass(frozen=True)
class ReachTime:
    """A timer's instant has come: the clock's due time, or the rung's when one is named."""

    assignment: UUID
    clock: ClockKind
    round: int
    rung: str | None = None


Command: TypeAlias = (
    OpenCase
    | Dispatch
    | SignFor
    | Return
    | AssignHandler
    | RecordContact
    | SubmitReply
    | SignReply
    | RefuseReply
    | RecordVisit
    | CloseCase
    | ReachTime
)


def texts(command: Command) -> Iterator[Text]:
    """The free words that a command brings."""
    for field in fields(command):
        value = getattr(command, field.name)
        if isinstance(value, Text):
            yield value


def fingerprint(case: UUID, command: Command) -> str:
    """What makes two requests the same act: all but the ids that each request makes anew."""
    opens = isinstance(command, OpenCase)
    told = _without_ids(asdict(command)) | {"number": None}
    content = (type(command).__name__, None if opens else str(case), told)
    return sha256(repr(content).encode()).hexdigest()


def _without_ids(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _without_ids(value) if isinstance(value, dict) else value
        for name, value in fields.items()
        if not isinstance(value, UUID)
    }
