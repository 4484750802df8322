"""Who presses a late order of the housing bureau: the "four measures" (四个措施).

The reminder talks and the veto belong to repeated lateness and to harm: see `lateness.py` and
`veto.py`.
"""

from yousu.bureau import (
    AT_DUE,
    DISCIPLINE_OFFICE,
    LEADER_IN_CHARGE,
    PETITION_OFFICE,
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Ladder,
    Medium,
    Rung,
    Title,
    promises,
    reminder,
    sign_for_overdue,
)
from yousu_housing.deadlines import working_days
from yousu_housing.settings import HousingSettings

_NOT_SIGNED_FOR = Title(
    "超时未签收，信访办督促", "not signed for in time, the petition office presses"
)
_REMINDER = Title("系统催办", "a reminder by the system before it is due")
_PETITION_OFFICE = Rung(
    code="petition_office",
    title=Title("信访办督促督办", "the petition office presses"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=PETITION_OFFICE.code,
    media=(Medium.GROUP_CHAT, Medium.PHONE, Medium.IN_PERSON),
    consequence=Consequence.SUPERVISION,
)


def ladder_for(case: CaseFacts, settings: HousingSettings) -> Ladder:
    """The housing bureau's practice: the system reminds, then the petition office, two hours
    later the discipline office in writing, then the leader in charge. Ours: the rung on signing
    for, and every time but the two hours."""
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(PETITION_OFFICE, (Medium.GROUP_CHAT, Medium.PHONE), _NOT_SIGNED_FOR),
            reminder(handling, settings, _REMINDER),
            _PETITION_OFFICE,
            _discipline_office(settings),
            _leader_in_charge(settings),
        )
    )


def _discipline_office(settings: HousingSettings) -> Rung:
    return Rung(
        code="discipline_office",
        title=Title("局纪检室书面督办", "written supervision by the discipline office"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.RUNG_BELOW,
        delay=Budget.minutes(settings.discipline_office_minutes),
        post=DISCIPLINE_OFFICE.code,
        media=(Medium.WRITTEN,),
        consequence=Consequence.WRITTEN_SUPERVISION,
    )


def _leader_in_charge(settings: HousingSettings) -> Rung:
    return Rung(
        code="leader_in_charge",
        title=Title("分管领导督促督办", "the leader in charge supervises"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.RUNG_BELOW,
        delay=Budget.minutes(settings.leader_in_charge_minutes),
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )
