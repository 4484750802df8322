"""Who presses a late order of the justice bureau. Ours throughout: the page does not say."""

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
    promises,
    reminder,
    sign_for_overdue,
    step,
)
from yousu_justice.deadlines import working_days
from yousu_justice.settings import JusticeSettings

_SECTION_HEAD = Rung(
    code="section_head",
    title=Title("科室负责人督办", "the section head supervises"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM, Medium.PHONE),
    consequence=Consequence.SUPERVISION,
)


def ladder_for(case: CaseFacts, settings: JusticeSettings) -> Ladder:
    """What is overdue goes to the section head, then to the leader in charge."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD),
            reminder(handling, settings),
            _SECTION_HEAD,
            _leader_in_charge(leader),
        )
    )


def _leader_in_charge(delay: Budget) -> Rung:
    return Rung(
        code="leader_in_charge",
        title=Title("分管领导督办", "the leader in charge supervises"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.RUNG_BELOW,
        delay=delay,
        post=LEADER_IN_CHARGE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )
