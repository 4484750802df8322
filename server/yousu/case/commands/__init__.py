"""What may be asked of a case. A command carries all that its decision needs to be repeated."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from types import NoneType
from typing import TypeAlias
from uuid import UUID

from yousu.case.commands.applications import (
    AppealAppraisal,
    ApplyForExclusion,
    Decide,
    Revoke,
    Withdraw,
)
from yousu.case.commands.attach import AddAttachment, Description, RemoveAttachment
from yousu.case.commands.confer import (
    CallConsultation,
    ConcludeConsultation,
    GiveOpinion,
    JoinMatter,
    LeaveMatter,
)
from yousu.case.commands.details import NamedText, RecordDetail
from yousu.case.commands.dispatch import CallInSupport, Dispatch, OfferHandOver, Return, SignFor
from yousu.case.commands.evaluate import CloseCase, RecordVisit, ReopenCase
from yousu.case.commands.handle import (
    AssignHandler,
    RecordContact,
    RefuseReply,
    SignReply,
    SubmitReply,
)
from yousu.case.commands.receive import Comment, OpenCase, Relabel
from yousu.case.commands.supervise import AnswerSupervision, EnterInRegister, IssueSupervision
from yousu.case.commands.talk import CallToTalk
from yousu.case.commands.time import (
    EndDeferral,
    PlannedMilestone,
    ReachTime,
    RecordProgress,
    Replan,
    RequestDeferral,
    RequestExtension,
    RequestPause,
    Resume,
)
from yousu.case.commands.warn import (
    AcknowledgeWarning,
    EndWarning,
    RecordWarningMeasure,
    WarnEarly,
)
from yousu.case.commands.words import FRESH, Appeal, Location, OnOrder, Reporter, Text

Command: TypeAlias = (
    OpenCase
    | Comment
    | Relabel
    | AddAttachment
    | RemoveAttachment
    | Dispatch
    | CallInSupport
    | SignFor
    | Return
    | OfferHandOver
    | AssignHandler
    | RecordContact
    | SubmitReply
    | SignReply
    | RefuseReply
    | RequestExtension
    | RequestPause
    | Resume
    | RequestDeferral
    | RecordProgress
    | EndDeferral
    | ApplyForExclusion
    | AppealAppraisal
    | Decide
    | Withdraw
    | Revoke
    | CallConsultation
    | GiveOpinion
    | ConcludeConsultation
    | JoinMatter
    | LeaveMatter
    | IssueSupervision
    | AnswerSupervision
    | EnterInRegister
    | RecordDetail
    | RecordVisit
    | CloseCase
    | ReopenCase
    | WarnEarly
    | AcknowledgeWarning
    | RecordWarningMeasure
    | EndWarning
    | CallToTalk
    | Replan
    | ReachTime
)

__all__ = [
    "AcknowledgeWarning",
    "AddAttachment",
    "AnswerSupervision",
    "Appeal",
    "AppealAppraisal",
    "ApplyForExclusion",
    "AssignHandler",
    "CallConsultation",
    "CallInSupport",
    "CallToTalk",
    "CloseCase",
    "Command",
    "Comment",
    "ConcludeConsultation",
    "Decide",
    "Description",
    "Dispatch",
    "EndDeferral",
    "EndWarning",
    "EnterInRegister",
    "GiveOpinion",
    "IssueSupervision",
    "JoinMatter",
    "LeaveMatter",
    "Location",
    "NamedText",
    "OfferHandOver",
    "OnOrder",
    "OpenCase",
    "PlannedMilestone",
    "ReachTime",
    "RecordContact",
    "RecordDetail",
    "RecordProgress",
    "RecordVisit",
    "RecordWarningMeasure",
    "RefuseReply",
    "Relabel",
    "RemoveAttachment",
    "ReopenCase",
    "Replan",
    "Reporter",
    "RequestDeferral",
    "RequestExtension",
    "RequestPause",
    "Resume",
    "Return",
    "Revoke",
    "SignFor",
    "SignReply",
    "SubmitReply",
    "Text",
    "WarnEarly",
    "Withdraw",
    "fingerprint",
    "named_texts",
    "texts",
]


# A clock's command has nothing else, and there are a thousand of them a second.
_WORDLESS = (str, int, UUID, date, NoneType)


def texts(command: object) -> Iterator[Text]:
    """The free words that a command brings, those in its parts too."""
    return (text for _, text in named_texts(command))


def named_texts(command: object, at: tuple[str, ...] = ()) -> Iterator[tuple[str, Text]]:
    """The same, each with the field that holds it, as in `milestones.0.text`."""
    if isinstance(command, Text):
        yield ".".join(at), command
    elif isinstance(command, NamedText):
        yield command.field, command.text
    elif isinstance(command, tuple):
        for place, part in enumerate(command):
            yield from named_texts(part, (*at, str(place)))
    elif is_dataclass(command):
        for name, part in vars(command).items():
            if not isinstance(part, _WORDLESS):
                yield from named_texts(part, (*at, name))


def fingerprint(case: UUID, command: Command) -> str:
    """What makes two requests the same act: all but what each request makes anew."""
    opens = isinstance(command, OpenCase)
    content = (type(command).__name__, None if opens else str(case), _told(command))
    return sha256(repr(content).encode()).hexdigest()


def _told(value: object) -> object:
    if isinstance(value, tuple):
        return [_told(part) for part in value]
    if not is_dataclass(value):
        return value
    return {
        field.name: _told(getattr(value, field.name))
        for field in fields(value)
        if FRESH not in getattr(field.type, "__metadata__", ())
    }
