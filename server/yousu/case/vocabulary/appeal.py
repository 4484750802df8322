"""What kind of appeal it is, and how fast and how high it must go."""

from enum import StrEnum


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


# What the education bureau's rules call important matters; the others are general ones.
GRAVE = frozenset({Nature.COMPLAINT, Nature.REPORT})


def graver(one: Nature, other: Nature) -> Nature:
    """The other nature if it is grave and the one is not, else the one."""
    return other if other in GRAVE and one not in GRAVE else one


def more_significant(one: Significance, other: Significance) -> Significance:
    """The one that must be signed higher."""
    rank = list(Significance)
    return max(one, other, key=rank.index)
