"""What the approval bureau promises in time.

The approval bureau's practice: every order has a time limit and is answered as fast as can be.
Ours: how long each may take.
"""

from yousu.bureau import CaseFacts, Nature
from yousu_approval.categories import NOT_DONE
from yousu_approval.settings import ApprovalSettings


def working_days(case: CaseFacts, settings: ApprovalSettings) -> int:
    """Who couldn't get it done has waited enough; but wrongdoing takes its time to look into."""
    days = _tier(case.nature, settings)
    if case.category == NOT_DONE.code and case.nature is not Nature.REPORT:
        return min(days, settings.not_done_working_days)
    return days


def _tier(nature: Nature, settings: ApprovalSettings) -> int:
    match nature:
        case Nature.CONSULTATION:
            return settings.consultation_working_days
        case Nature.REPORT:
            return settings.report_working_days
        case _:
            return settings.ordinary_working_days
