"""Who presses a late order of the forestry bureau.

The forestry bureau's practice: time limits are watched closely, slow work is supervised, and in
principle no problem stays overnight. Ours, where the page is silent: who presses, and every time.
"""

from yousu.bureau import (
    AT_DUE,
    LEADER_IN_CHARGE,
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
    Urgency,
    reminder,
    sign_for_overdue,
    step,
)
from yousu_forestry.deadlines import promised
from yousu_forestry.on_account import on_account
from yousu_forestry.organisation import DIRECTOR, LEADING_GROUP
from yousu_forestry.settings import ForestrySettings

_FIRST_CONTACT_OVERDUE = Rung(
    code="first_contact_overdue",
    title=Title("超时未联系诉求人", "the citizen was not called in time"),
    clock=ClockKind.FIRST_CONTACT,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)
_LEADING_GROUP = Rung(
    code="leading_group",
    title=Title("工作领导小组督办", "the leading group supervises"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=LEADING_GROUP.code,
    media=(Medium.GROUP_CHAT, Medium.PHONE),
    consequence=Consequence.SUPERVISION,
)


def ladder_for(case: CaseFacts, settings: ForestrySettings) -> Ladder:
    """Two rungs on signing for, one on the first talk, four on handling, and those of a matter
    that is on account."""
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD, (Medium.GROUP_CHAT, Medium.PHONE)),
            _unsigned_leader(case, settings),
            _FIRST_CONTACT_OVERDUE,
            reminder(promised(case, settings).handling, settings),
            _LEADING_GROUP,
            _overnight(case, settings),
            _director(case, settings),
            *on_account(settings),
        )
    )


def _unsigned_leader(case: CaseFacts, settings: ForestrySettings) -> Rung:
    """An ordinary order does not call the leader at night."""
    minutes = settings.unsigned_leader_minutes
    normal = case.urgency is Urgency.NORMAL
    return Rung(
        code="unsigned_leader",
        title=Title("仍未签收，分管领导督促", "still not signed for, the leader in charge presses"),
        clock=ClockKind.SIGN_FOR,
        anchor=Anchor.RUNG_BELOW,
        delay=Budget.working_minutes(minutes) if normal else Budget.minutes(minutes),
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE,),
        consequence=Consequence.SUPERVISION,
    )


def _overnight(case: CaseFacts, settings: ForestrySettings) -> Rung:
    """What is late and stays for a night reaches the leader; an emergency does not wait for it."""
    emergency = case.urgency is Urgency.EMERGENCY
    late = Title("紧急事项超时，分管领导督办", "a late emergency, the leader in charge supervises")
    night = Title("问题过夜，分管领导督办", "it stayed overnight, the leader in charge supervises")
    return Rung(
        code="late_emergency" if emergency else "overnight",
        title=late if emergency else night,
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=step(case, settings.overnight_working_days, settings.emergency_leader_minutes),
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )


def _director(case: CaseFacts, settings: ForestrySettings) -> Rung:
    return Rung(
        code="director",
        title=Title("局长提醒谈话", "a reminder talk with the director"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=step(case, settings.director_working_days, settings.emergency_director_minutes),
        post=DIRECTOR.code,
        media=(Medium.IN_PERSON,),
        consequence=Consequence.TALK,
    )
