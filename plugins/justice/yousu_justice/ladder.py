"""Who presses a late order of the justice bureau. Ours throughout: the page does not say."""

from yousu.bureau import (
    UNIT_HEAD,
    Anchor,
    CaseFacts,
    Ladder,
    Medium,
    leader_in_charge,
    promises,
    reminder,
    section_head,
    sign_for_overdue,
    step,
)
from yousu_justice.deadlines import working_days
from yousu_justice.settings import JusticeSettings


def ladder_for(case: CaseFacts, settings: JusticeSettings) -> Ladder:
    """What is overdue goes to the section head, then to the leader in charge."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD),
            reminder(handling, settings),
            section_head((Medium.SYSTEM, Medium.PHONE)),
            leader_in_charge(leader, Anchor.RUNG_BELOW),
        )
    )
