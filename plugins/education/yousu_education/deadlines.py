"""What the education bureau promises in time. Ours: the page states no times."""

from yousu.bureau import Budget, CaseFacts, Deadlines, Nature, Urgency
from yousu_education.categories import is_safety
from yousu_education.settings import EducationSettings


def deadlines_for(case: CaseFacts, settings: EducationSettings) -> Deadlines:
    sign_for, first_contact = _response(case.urgency, settings)
    handling, rehandling = _handling(case, settings)
    return Deadlines(
        sign_for=sign_for,
        first_contact=first_contact,
        handling=handling,
        rehandling=rehandling,
        return_visit=Budget.working_days(settings.return_visit_working_days),
    )


def _response(urgency: Urgency, settings: EducationSettings) -> tuple[Budget, Budget]:
    """The budget to sign for an order and to call the citizen; by the wall clock when urgent."""
    if urgency is Urgency.NORMAL:
        return (
            Budget.working_minutes(settings.sign_for_working_minutes),
            Budget.working_days(settings.first_contact_working_days),
        )
    return (
        Budget.minutes(settings.urgent_sign_for_minutes),
        Budget.minutes(settings.urgent_first_contact_minutes),
    )


def _handling(case: CaseFacts, settings: EducationSettings) -> tuple[Budget, Budget]:
    """The budget to handle an order and to handle it again, which is never longer."""
    if case.urgency is Urgency.EMERGENCY:
        emergency = Budget.minutes(settings.emergency_handling_minutes)
        return emergency, emergency
    days = _working_days(case, settings)
    again = min(days, settings.rehandling_working_days)
    return Budget.working_days(days), Budget.working_days(again)


def _working_days(case: CaseFacts, settings: EducationSettings) -> int:
    """The tier of the nature; safety and urgency can only shorten it."""
    days = _tier(case.nature, settings)
    if is_safety(case.category):
        days = min(days, settings.safety_working_days)
    if case.urgency is Urgency.URGENT:
        days = min(days, settings.urgent_working_days)
    return days


def _tier(nature: Nature, settings: EducationSettings) -> int:
    return {
        Nature.CONSULTATION: settings.consultation_working_days,
        Nature.HELP: settings.help_working_days,
        Nature.SUGGESTION: settings.suggestion_working_days,
        Nature.COMPLAINT: settings.complaint_working_days,
        Nature.REPORT: settings.report_working_days,
    }[nature]
