"""What the housing bureau promises in time.

The housing bureau's practice: every order has a time limit. Ours: its length, which the page
does not state.
"""

from yousu.bureau import CaseFacts, Nature
from yousu_housing.categories import is_long_running
from yousu_housing.settings import HousingSettings


def working_days(case: CaseFacts, settings: HousingSettings) -> int:
    """A question is answered fast whatever it is about; a long-running matter takes its time."""
    if case.nature is Nature.CONSULTATION:
        return settings.consultation_working_days
    report = case.nature is Nature.REPORT
    days = settings.report_working_days if report else settings.ordinary_working_days
    if is_long_running(case.category):
        return max(days, settings.long_running_working_days)
    return days
