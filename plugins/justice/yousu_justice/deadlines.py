"""What the justice bureau promises in time. Ours: the page states no times."""

from yousu.bureau import CaseFacts, Nature
from yousu_justice.categories import is_dispute
from yousu_justice.settings import JusticeSettings


def working_days(case: CaseFacts, settings: JusticeSettings) -> int:
    """A question is answered fast whatever it is about; two sides to a dispute take their time."""
    if case.nature is Nature.CONSULTATION:
        return settings.consultation_working_days
    report = case.nature is Nature.REPORT
    days = settings.report_working_days if report else settings.ordinary_working_days
    return max(days, settings.dispute_working_days) if is_dispute(case.category) else days
