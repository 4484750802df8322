"""What the education bureau promises in time. Ours: the page states no times."""

from yousu.bureau import CaseFacts, Nature
from yousu_education.categories import is_safety
from yousu_education.settings import EducationSettings


def working_days(case: CaseFacts, settings: EducationSettings) -> int:
    """The tier of the nature; safety can only shorten it."""
    days = _tier(case.nature, settings)
    return min(days, settings.safety_working_days) if is_safety(case.category) else days


def _tier(nature: Nature, settings: EducationSettings) -> int:
    return {
        Nature.CONSULTATION: settings.consultation_working_days,
        Nature.HELP: settings.help_working_days,
        Nature.SUGGESTION: settings.suggestion_working_days,
        Nature.COMPLAINT: settings.complaint_working_days,
        Nature.REPORT: settings.report_working_days,
    }[nature]
