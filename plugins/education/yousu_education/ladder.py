"""Who presses a late order of the education bureau.

The education bureau's practice: the office that hands orders out supervises them. Ours, where
the page is silent: every time, the leader in charge, and the party secretary's talk.
"""

from dataclasses import dataclass

from yousu.bureau import (
    LEADER_IN_CHARGE,
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
    Urgency,
)
from yousu_education.settings import EducationSettings

_AT_DUE = Budget.minutes(0)

_SIGN_FOR_OVERDUE = Rung(
    code="sign_for_overdue",
    title=Title("超时未签收", "not signed for in time"),
    clock=ClockKind.SIGN_FOR,
    anchor=Anchor.DUE,
    delay=_AT_DUE,
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)
_TRANSFER_OFFICE = Rung(
    code="transfer_office",
    title=Title("转办单位督办", "the transfer office supervises"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=_AT_DUE,
    post=TRANSFER_OFFICE.code,
    media=(Medium.GROUP_CHAT, Medium.PHONE),
    consequence=Consequence.SUPERVISION,
)
_RETURN_VISIT_OVERDUE = Rung(
    code="return_visit_overdue",
    title=Title("超时未回访，商请热线回访", "not visited in time, the hotline is asked to"),
    clock=ClockKind.RETURN_VISIT,
    anchor=Anchor.DUE,
    delay=_AT_DUE,
    post=TRANSFER_OFFICE.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


@dataclass(frozen=True)
class _Pace:
    """How long before the due time the unit is reminded, how long after it others step in."""

    reminder: Budget
    leader: Budget
    secretary: Budget


def ladder_for(case: CaseFacts, settings: EducationSettings) -> Ladder:
    """Six rungs: one on signing for, four on handling, one on the return visit."""
    pace = _pace(case.urgency, settings)
    return Ladder(
        (
            _SIGN_FOR_OVERDUE,
            _reminder(pace.reminder),
            _TRANSFER_OFFICE,
            _leader_in_charge(pace.leader),
            _party_secretary(pace.secretary),
            _RETURN_VISIT_OVERDUE,
        )
    )


def _pace(urgency: Urgency, settings: EducationSettings) -> _Pace:
    """Ours: an emergency, due in minutes, is pressed in minutes."""
    if urgency is Urgency.EMERGENCY:
        return _Pace(
            reminder=Budget.minutes(-settings.emergency_reminder_minutes),
            leader=Budget.minutes(settings.emergency_leader_minutes),
            secretary=Budget.minutes(settings.emergency_secretary_minutes),
        )
    return _Pace(
        reminder=Budget.working_days(-settings.reminder_working_days),
        leader=Budget.working_days(settings.leader_working_days),
        secretary=Budget.working_days(settings.secretary_working_days),
    )


def _reminder(delay: Budget) -> Rung:
    return Rung(
        code="reminder",
        title=Title("临期提醒", "a reminder before it is due"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=UNIT_HEAD.code,
        media=(Medium.SYSTEM,),
        consequence=Consequence.REMINDER,
    )


def _leader_in_charge(delay: Budget) -> Rung:
    return Rung(
        code="leader_in_charge",
        title=Title("分管领导督办", "the leader in charge supervises"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
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
