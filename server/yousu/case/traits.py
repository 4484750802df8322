"""What befell a case on its way, for lists and tallies to ask about."""

from collections.abc import Iterator
from enum import StrEnum

from yousu.case.state import Case
from yousu.case.vocabulary import DeferralEnd


class Trait(StrEnum):
    """`REPORTER_NOT_TOLD`: on account, and the reporter was not told how it stands: not of the
    latest progress, or of nothing yet. `PROMISE_BROKEN`: a deferral was not done by the promised
    day. `PROMISE_KEPT`: one was, and none was broken. `REBOUNDED`: handled again, or reopened."""

    REPORTER_NOT_TOLD = "reporter_not_told"
    PROMISE_KEPT = "promise_kept"
    PROMISE_BROKEN = "promise_broken"
    REBOUNDED = "rebounded"


def traits_of(case: Case) -> frozenset[Trait]:
    return frozenset(_traits(case))


def _traits(case: Case) -> Iterator[Trait]:
    deferral = case.lead.deferral if case.lead else None
    if deferral and not (deferral.progress and deferral.progress[-1].reporter_told):
        yield Trait.REPORTER_NOT_TOLD
    ends = {deferral.end for order in case.assignments for deferral in order.deferrals}
    if DeferralEnd.BROKEN in ends:
        yield Trait.PROMISE_BROKEN
    elif DeferralEnd.DONE in ends:
        yield Trait.PROMISE_KEPT
    if case.rehandlings or case.reopenings:
        yield Trait.REBOUNDED
