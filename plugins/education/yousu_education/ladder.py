"""Who presses a late order of the education bureau.

The education bureau's practice: the office that hands orders out supervises them. Ours, where
the page is silent: every time, the leader in charge, and the party secretary's talk.
"""

from yousu.bureau import (
    AT_DUE,
    PARTY_SECRETARY,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Ladder,
    Medium,
    Rung,
    Title,
    leader_in_charge,
    promises,
    reminder,
    sign_for_overdue,
    step,
)
from yousu_education.deadlines import working_days
from yousu_education.settings import EducationSettings

_TRANSFER_OFFICE = Rung(
    code="transfer_office",
    title=Title("转办单位督办", "the transfer office supervises"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=TRANSFER_OFFICE.code,
    media=(Medium.GROUP_CHAT, Medium.PHONE),
    consequence=Consequence.SUPERVISION,
)
_RETURN_VISIT_OVERDUE = Rung(
    code="return_visit_overdue",
    title=Title("超时未回访，商请热线回访", "not visited in time, the hotline is asked to"),
    clock=ClockKind.RETURN_VISIT,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=TRANSFER_OFFICE.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


def ladder_for(case: CaseFacts, settings: EducationSettings) -> Ladder:
    """Six rungs: one on signing for, four on handling, one on the return visit."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    secretary = step(case, settings.secretary_working_days, settings.emergency_secretary_minutes)
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD),
            reminder(handling, settings),
            _TRANSFER_OFFICE,
            leader_in_charge(leader),
            _party_secretary(secretary),
            _RETURN_VISIT_OVERDUE,
        )
    )


def _party_secretary(delay: Budget) -> Rung:
    return Rung(
        code="party_secretary",
        title=Title("党组书记提醒谈话", "a reminder talk with the party secretary"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=PARTY_SECRETARY.code,
        media=(Medium.IN_PERSON,),
        consequence=Consequence.TALK,
    )
