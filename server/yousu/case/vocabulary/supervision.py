"""How people are pressed, and what it means for them."""

from enum import StrEnum


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
    MARK = "mark"
    VETO = "veto"


class ProblemGround(StrEnum):
    """Why a case became a problem case: sent back, or handled again, once too often."""

    RETURNS = "returns"
    REHANDLINGS = "rehandlings"


class RegisterKind(StrEnum):
    """What is entered in the register: a talk (提醒谈话), an appraisal mark, a veto (一票否决)."""

    TALK = "talk"
    MARK = "mark"
    VETO = "veto"


class RegisterGround(StrEnum):
    """Why somebody is entered in the register."""

    OVERDUE = "overdue"
    REPEATEDLY_LATE = "repeatedly_late"
    PERFUNCTORY = "perfunctory"
    FALSE_REPLY = "false_reply"
    BUCK_PASSING = "buck_passing"
    CAUSED_HARM = "caused_harm"
    MAJOR_ERROR = "major_error"
    LEAK = "leak"


class WarningState(StrEnum):
    """Where an early warning stands: issued, acknowledged, measures taken, ended."""

    ISSUED = "issued"
    ACKNOWLEDGED = "acknowledged"
    MEASURES = "measures"
    ENDED = "ended"


class WarningGround(StrEnum):
    """Why an early warning ended: what people raised is solved, there was nothing to it, or it goes
    on under another one."""

    SOLVED = "solved"
    UNFOUNDED = "unfounded"
    MERGED = "merged"
