"""What has happened to a case: typed, versioned, never rewritten, free of personal data.

A fact's name, its `SHAPE` and its fields are a promise to every reader of the log. A changed
shape gets a new number and a step in `yousu.store.lifting` that lifts the older one.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.events.applications import Applied, Revoked, Ruled, Withdrawn
from yousu.case.events.attach import AttachmentAdded, AttachmentRemoved
from yousu.case.events.confer import (
    ConsultationCalled,
    ConsultationConcluded,
    OpinionGiven,
    ProblemDeclared,
)
from yousu.case.events.details import DetailRecorded
from yousu.case.events.dispatch import (
    Dispatched,
    HandedOver,
    Returned,
    SignedFor,
    SupportCalledIn,
)
from yousu.case.events.evaluate import (
    CaseClosed,
    CaseReopened,
    PastClosureRecorded,
    RehandlingOrdered,
    VisitRecorded,
)
from yousu.case.events.handle import (
    ContactRecorded,
    HandlerAssigned,
    Replied,
    ReplyRefused,
    ReplySigned,
    ReplySubmitted,
)
from yousu.case.events.receive import (
    CaseOpened,
    Commented,
    MatterJoined,
    MatterLeft,
    Relabelled,
)
from yousu.case.events.supervise import (
    EntryAnnulled,
    Registered,
    SupervisionAnswered,
    SupervisionOrdered,
)
from yousu.case.events.time import (
    CardShown,
    ClockExtended,
    ClockPaused,
    ClockRanOut,
    ClockReplanned,
    ClockResumed,
    DeferralEnded,
    Deferred,
    ProgressRecorded,
    RungFired,
)
from yousu.case.events.warn import (
    EarlyWarned,
    WarningAcknowledged,
    WarningEnded,
    WarningMeasureRecorded,
)

Fact: TypeAlias = (
    CaseOpened
    | Commented
    | Relabelled
    | AttachmentAdded
    | AttachmentRemoved
    | MatterJoined
    | MatterLeft
    | Dispatched
    | SupportCalledIn
    | SignedFor
    | Returned
    | HandedOver
    | HandlerAssigned
    | ContactRecorded
    | ReplySubmitted
    | ReplySigned
    | ReplyRefused
    | Replied
    | Applied
    | Ruled
    | Withdrawn
    | Revoked
    | ClockPaused
    | ClockResumed
    | ClockExtended
    | ClockReplanned
    | ClockRanOut
    | RungFired
    | CardShown
    | Deferred
    | ProgressRecorded
    | DeferralEnded
    | ProblemDeclared
    | ConsultationCalled
    | OpinionGiven
    | ConsultationConcluded
    | SupervisionOrdered
    | SupervisionAnswered
    | Registered
    | EntryAnnulled
    | EarlyWarned
    | WarningAcknowledged
    | WarningMeasureRecorded
    | WarningEnded
    | DetailRecorded
    | VisitRecorded
    | RehandlingOrdered
    | CaseClosed
    | CaseReopened
    | PastClosureRecorded
)


@dataclass(frozen=True)
class Event:
    """A fact at its place in a case's history: the version that it made, when (UTC), by whom."""

    case: UUID
    version: int
    at: datetime
    actor: Actor
    fact: Fact


__all__ = [
    "Applied",
    "AttachmentAdded",
    "AttachmentRemoved",
    "CardShown",
    "CaseClosed",
    "CaseOpened",
    "CaseReopened",
    "ClockExtended",
    "ClockPaused",
    "ClockRanOut",
    "ClockReplanned",
    "ClockResumed",
    "Commented",
    "ConsultationCalled",
    "ConsultationConcluded",
    "ContactRecorded",
    "DeferralEnded",
    "Deferred",
    "DetailRecorded",
    "Dispatched",
    "EarlyWarned",
    "EntryAnnulled",
    "Event",
    "Fact",
    "HandedOver",
    "HandlerAssigned",
    "MatterJoined",
    "MatterLeft",
    "OpinionGiven",
    "PastClosureRecorded",
    "ProblemDeclared",
    "ProgressRecorded",
    "Registered",
    "RehandlingOrdered",
    "Relabelled",
    "Replied",
    "ReplyRefused",
    "ReplySigned",
    "ReplySubmitted",
    "Returned",
    "Revoked",
    "Ruled",
    "RungFired",
    "SignedFor",
    "SupervisionAnswered",
    "SupervisionOrdered",
    "SupportCalledIn",
    "VisitRecorded",
    "WarningAcknowledged",
    "WarningEnded",
    "WarningMeasureRecorded",
    "Withdrawn",
]
