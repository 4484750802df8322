"""What the housing bureau promises in time.

The housing bureau's practice: every order has a time limit. Ours: its length, which the page
does not state.
"""

from yousu.bureau import Budget, CaseFacts, Deadlines, Nature, Urgency
from yousu_housing.categories import is_long_running
from yousu_housing.settings import HousingSettings


def deadlines_for(case: CaseFacts, settings: HousingSettings) -> Deadlines:
    sign_for, first_contact = _response(case.urgency, settings)
    handling, rehandling = _handling(case, settings)
    return Deadlines(
        sign_for=sign_for,
        first_contact=first_contact,
        handling=handling,
        rehandling=rehandling,
        return_visit=Budget.working_days(settings.return_visit_working_days),
    )


def _response(urgency: Urgency, settings: HousingSettings) -> tuple[Budget, Budget]:
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


def _handling(case: CaseFacts, settings: HousingSettings) -> tuple[Budget, Budget]:
    """The budget to handle an order and to handle it again, which is never longer."""
    if case.urgency is Urgency.EMERGENCY:
        emergency = Budget.minutes(settings.emergency_handling_minutes)
        return emergency, emergency
    days = _working_days(case, settings)
    again = min(days, settings.rehandling_working_days)
    return Budget.working_days(days), Budget.working_days(again)


def _working_days(case: CaseFacts, settings: HousingSettings) -> int:
    """The tier of nature and category; urgency can only shorten it."""
    days = _tier(case, settings)
    return min(days, settings.urgent_working_days) if case.urgency is Urgency.URGENT else days


def _tier(case: CaseFacts, settings: HousingSettings) -> int:
    """A question is answered fast whatever it is about; a long-running matter takes its time."""
    if case.nature is Nature.CONSULTATION:
        return settings.consultation_working_days
    report = case.nature is Nature.REPORT
    days = settings.report_working_days if report else settings.ordinary_working_days
    if is_long_running(case.category):
        return max(days, settings.long_running_working_days)
    return days
