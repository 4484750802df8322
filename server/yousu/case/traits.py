"""What befell a case on its way, for lists and tallies to ask about."""

from collections.abc import Iterator
from enum import StrEnum

from yousu.case.state import Assignment, Case
from yousu.case.vocabulary import ClockKind, DeferralEnd


class Trait(StrEnum):
    """`REPORTER_NOT_TOLD`: on account, and the reporter was not told how it stands: not of the
    latest progress, or of nothing yet. `PROMISE_BROKEN`: a deferral was not done by the promised
    day. `PROMISE_KEPT`: one was, and none was broken. `REBOUNDED`: handled again, or reopened.
    `LATE`: an order was not handled in time. `WARNED`: its matter is under an early warning."""

    REPORTER_NOT_TOLD = "reporter_not_told"
    PROMISE_KEPT = "promise_kept"
    PROMISE_BROKEN = "promise_broken"
    REBOUNDED = "rebounded"
    LATE = "late"
    WARNED = "warned"


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
    if any(_was_late(order) for order in case.assignments):
        yield Trait.LATE
    if case.warnings:
        yield Trait.WARNED


def _was_late(order: Assignment) -> bool:
    return any(c.kind is ClockKind.HANDLING and c.ran_out_at for c in order.clocks)
