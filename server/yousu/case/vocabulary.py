"""The trade's closed sets of words, each with the title that people are shown."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Title:
    """A name in the two languages that the city's people and programmers read."""

    zh: str
    en: str


class Channel(StrEnum):
    """How an appeal came (渠道)."""

    HOTLINE = "hotline"
    DIRECTORS_MAILBOX = "directors_mailbox"
    SUNSHINE_PETITION = "sunshine_petition"
    PHONE = "phone"
    VISIT = "visit"
    WECHAT = "wechat"
    NEW_MEDIA = "new_media"
    SERVICE_WINDOW = "service_window"
    PROACTIVE = "proactive"


class Nature(StrEnum):
    """What the citizen wants (性质)."""

    CONSULTATION = "consultation"
    HELP = "help"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    REPORT = "report"


class Urgency(StrEnum):
    """How fast it must go."""

    NORMAL = "normal"
    URGENT = "urgent"
    EMERGENCY = "emergency"


def more_urgent(one: Urgency, other: Urgency) -> Urgency:
    """The one that must go faster."""
    rank = list(Urgency)
    return max(one, other, key=rank.index)


class Significance(StrEnum):
    """How high it must be signed: important is handed down from above, hot or difficult."""

    GENERAL = "general"
    IMPORTANT = "important"


class CaseState(StrEnum):
    """Where a case stands on its way from receipt to archive."""

    RECEIVED = "received"
    DISPATCHED = "dispatched"
    SIGNED_FOR = "signed_for"
    HANDLING = "handling"
    SIGN_OFF = "sign_off"
    REPLIED = "replied"
    CLOSED = "closed"


class AssignmentState(StrEnum):
    """Where one unit's order (工单) stands."""

    DISPATCHED = "dispatched"
    SIGNED_FOR = "signed_for"
    HANDLING = "handling"
    SIGN_OFF = "sign_off"
    REPLIED = "replied"
    RETURNED = "returned"


class AssignmentRole(StrEnum):
    """Whether a unit leads the case or supports the one that does."""

    LEAD = "lead"
    SUPPORT = "support"


class ClockKind(StrEnum):
    """The promises of time that a unit or the hotline keeps."""

    SIGN_FOR = "sign_for"
    FIRST_CONTACT = "first_contact"
    HANDLING = "handling"
    RETURN_VISIT = "return_visit"


class ReturnReason(StrEnum):
    """Why a unit sends a dispatch back (退单)."""

    WRONG_BUREAU = "wrong_bureau"
    WRONG_UNIT = "wrong_unit"
    OUTSIDE_JURISDICTION = "outside_jurisdiction"
    INCOMPLETE = "incomplete"


class VisitResult(StrEnum):
    """How an attempt to ask the citizen ended."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"


class Solved(StrEnum):
    """The citizen's answer: was it solved?"""

    SOLVED = "solved"
    BASICALLY = "basically"
    NOT_SOLVED = "not_solved"


class Satisfaction(StrEnum):
    """The citizen's answer: are you satisfied?"""

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    NOT_SATISFIED = "not_satisfied"


class Medium(StrEnum):
    """How people are reached: by a rung of a ladder, or by the handler."""

    SYSTEM = "system"
    GROUP_CHAT = "group_chat"
    PHONE = "phone"
    IN_PERSON = "in_person"
    WRITTEN = "written"


class Consequence(StrEnum):
    """What a rung of a ladder means for the unit."""

    REMINDER = "reminder"
    SUPERVISION = "supervision"
    WRITTEN_SUPERVISION = "written_supervision"
    TALK = "talk"
    VETO = "veto"
