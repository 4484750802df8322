"""Who presses a late order of the construction bureau. Ours: the page does not say."""

from yousu.bureau import (
    UNIT_HEAD,
    Anchor,
    CaseFacts,
    Ladder,
    Medium,
    Title,
    leader_in_charge,
    promises,
    reminder,
    section_head,
    sign_for_overdue,
    step,
)
from yousu_construction.deadlines import working_days
from yousu_construction.settings import ConstructionSettings

_NOT_SIGNED_FOR = Title(
    "超时未签收，科室负责人督促", "not signed for in time, the section head presses"
)


def ladder_for(case: CaseFacts, settings: ConstructionSettings) -> Ladder:
    """Ours: a late order is the section head's, then the leader's in charge."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD, (Medium.SYSTEM, Medium.PHONE), _NOT_SIGNED_FOR),
            reminder(handling, settings),
            section_head(),
            leader_in_charge(leader, Anchor.RUNG_BELOW),
        )
    )
