"""What the forestry bureau promises in time.

The forestry bureau's practice: an order is signed for within one hour; an ordinary one is
answered the same day; what can't be solved soon goes on account with a bureau leader's approval.
"No problem stays overnight" is a promise to the close of the office day. Ours: that the hour is
one of office time, that what comes shortly before the close has the next working day, what is not
ordinary, its working days, and how far ahead a promise may lie.
"""

from dataclasses import replace

from yousu.bureau import (
    LEADER_IN_CHARGE,
    Budget,
    CaseFacts,
    Deadlines,
    DeferralRule,
    Nature,
    Significance,
    Urgency,
    promises,
)
from yousu_forestry.settings import ForestrySettings


def promised(case: CaseFacts, settings: ForestrySettings) -> Deadlines:
    """The budgets of an order; those of an ordinary one end with its day."""
    whole = replace(
        promises(case, settings, _working_days(case, settings)),
        deferral=DeferralRule(LEADER_IN_CHARGE.code, settings.longest_deferral_days),
    )
    return _same_day(case, settings, whole) if is_same_day(case) else whole


def is_same_day(case: CaseFacts) -> bool:
    """Ours: all but a report, a hot or difficult matter, and an emergency, which is faster."""
    return (
        case.nature is not Nature.REPORT
        and case.significance is Significance.GENERAL
        and case.urgency is not Urgency.EMERGENCY
    )


def _working_days(case: CaseFacts, settings: ForestrySettings) -> int:
    if case.nature is Nature.REPORT:
        return settings.report_working_days
    return settings.difficult_working_days


def _same_day(case: CaseFacts, settings: ForestrySettings, whole: Deadlines) -> Deadlines:
    """Urgent ones are counted in fewer office minutes than an ordinary one has at least, so that
    they never come later."""
    if case.urgency is Urgency.URGENT:
        handling = Budget.working_minutes(settings.urgent_working_minutes)
        return replace(whole, handling=handling, rehandling=handling)
    handling = Budget.to_close(settings.same_day_least_working_minutes)
    contact = Budget.working_minutes(settings.first_contact_working_minutes)
    return replace(whole, first_contact=contact, handling=handling, rehandling=handling)
