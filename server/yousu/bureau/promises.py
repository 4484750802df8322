"""What a bureau promises in time, made from its settings and a tier of working days."""

from yousu.bureau.hooks import CaseFacts
from yousu.bureau.settings import BureauSettings
from yousu.calendar import Budget
from yousu.case.rules import Deadlines
from yousu.case.vocabulary import Urgency


def promises(case: CaseFacts, settings: BureauSettings, working_days: int) -> Deadlines:
    """The budgets of an order that takes at most so many working days to handle.

    Urgency can only shorten it: an urgent order takes `urgent_working_days` at most, an emergency
    is handled in minutes of the wall clock. To handle an order again never takes longer.
    """
    sign_for, first_contact = _response(case.urgency, settings)
    handling, rehandling = _handling(case.urgency, settings, working_days)
    return Deadlines(
        sign_for=sign_for,
        first_contact=first_contact,
        handling=handling,
        rehandling=rehandling,
        return_visit=Budget.working_days(settings.return_visit_working_days),
    )


def _response(urgency: Urgency, settings: BureauSettings) -> tuple[Budget, Budget]:
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


def _handling(
    urgency: Urgency, settings: BureauSettings, working_days: int
) -> tuple[Budget, Budget]:
    """The budget to handle an order, and to handle it again."""
    if urgency is Urgency.EMERGENCY:
        emergency = Budget.minutes(settings.emergency_handling_minutes)
        return emergency, emergency
    urgent = urgency is Urgency.URGENT
    days = min(working_days, settings.urgent_working_days) if urgent else working_days
    again = min(days, settings.rehandling_working_days)
    return Budget.working_days(days), Budget.working_days(again)
