"""Who presses a late order of the approval bureau.

The approval bureau's practice: both the handling and the citizen's feedback are supervised. Ours,
where the page is silent: by whom, and when.
"""

from yousu.bureau import (
    AT_DUE,
    UNIT_HEAD,
    Anchor,
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
    section_head,
    sign_for_overdue,
    step,
)
from yousu_approval.deadlines import working_days
from yousu_approval.settings import ApprovalSettings

_RETURN_VISIT_OVERDUE = Rung(
    code="return_visit_overdue",
    title=Title("超时未回访，负责人跟进", "not visited in time, the section head sees to it"),
    clock=ClockKind.RETURN_VISIT,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


def ladder_for(case: CaseFacts, settings: ApprovalSettings) -> Ladder:
    """Five rungs: one on signing for, three on handling, one on the return visit."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD),
            reminder(handling, settings),
            section_head(),
            leader_in_charge(leader),
            _RETURN_VISIT_OVERDUE,
        )
    )
