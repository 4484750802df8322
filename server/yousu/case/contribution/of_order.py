"""What a unit's order contributes: given, taken and answered in time, sent back, deferred."""

from collections.abc import Iterator
from datetime import datetime

from yousu.case.contribution.cell import Share, Who, took
from yousu.case.figures import Attribution, Figure
from yousu.case.state import Assignment, Case, Clock, ExclusionWanted, ExtensionWanted
from yousu.case.vocabulary import ApplicationState, AssignmentState, ClockKind, DeferralEnd

WISHES = {
    ExtensionWanted: (Figure.EXTENSIONS_WANTED, Figure.EXTENSIONS_REFUSED),
    ExclusionWanted: (Figure.EXCLUSIONS_WANTED, Figure.EXCLUSIONS_REFUSED),
}


def of_order(case: Case, order: Assignment) -> Iterator[Share]:
    """An order that another unit has taken over leaves the promises that were still running to its
    successor, and keeps those that had come to an end. The successor was not given it by the
    hotline."""
    who = Who.of(case, order)
    yield from _given(order, who.as_unit())
    yield from _signing(order, who.as_unit())
    yield from _wishes(case, order, who.as_unit())
    yield from _contact(order, who)
    yield from _handling(case, order, who)
    yield from _deferrals(order, who)


def _given(order: Assignment, who: Who) -> Iterator[Share]:
    if order.predecessor is None:
        yield Share(who, Attribution.DISPATCHED, order.dispatched_at, Figure.DISPATCHED)
    if order.state is AssignmentState.RETURNED:
        yield Share(who, Attribution.DISPATCHED, order.dispatched_at, Figure.RETURNED)


def _signing(order: Assignment, who: Who) -> Iterator[Share]:
    clock = order.latest(ClockKind.SIGN_FOR)
    signed_at, due, kept = order.signed_for_at, Figure.SIGN_FOR_DUE, Figure.SIGNED_IN_TIME
    if clock is not None:
        yield from _promise(clock, signed_at, who, due, kept)
    if signed_at is not None:
        begun, sign = order.dispatched_at, Figure.MINUTES_TO_SIGN
        yield took(who, Attribution.RECORDED, sign, begun, signed_at)


def _contact(order: Assignment, who: Who) -> Iterator[Share]:
    clock, met_at = order.latest(ClockKind.FIRST_CONTACT), order.first_contact_at
    due, kept = Figure.CONTACT_DUE, Figure.CONTACTED_IN_TIME
    passed_on = order.state is AssignmentState.HANDED_OVER and met_at is None
    if clock is not None and not passed_on:
        yield from _promise(clock, met_at, who, due, kept)
    if met_at is not None:
        begun, contact = order.dispatched_at, Figure.MINUTES_TO_CONTACT
        yield took(who, Attribution.RECORDED, contact, begun, met_at)


def _handling(case: Case, order: Assignment, who: Who) -> Iterator[Share]:
    """Every round has its own deadline. One that is met or has run out counts on its due day; to
    send the order back in time takes its deadline away, to send it back late does not."""
    for clock in order.clocks:
        if clock.kind is not ClockKind.HANDLING or _is_passed_on(order, clock):
            continue
        ended_early = order.is_over and clock.round == order.round
        met_at = None if ended_early else clock.stopped_at
        yield from _promise(clock, met_at, who, Figure.DUE, Figure.DONE_IN_TIME)
        if met_at is not None:
            yield from _answered(case, order, clock, met_at, who)


def _is_passed_on(order: Assignment, clock: Clock) -> bool:
    """The round in which an order was handed over goes on at the other unit."""
    return order.state is AssignmentState.HANDED_OVER and clock.round == order.round


def _answered(
    case: Case, order: Assignment, clock: Clock, at: datetime, who: Who
) -> Iterator[Share]:
    """An answer counts on its own day; the first one of the unit that leads counts on the day of
    receipt too, which says how much of what came in is done."""
    answer = Figure.MINUTES_TO_ANSWER
    yield took(who, Attribution.CLOSED, answer, clock.started_at, at)
    done = [Figure.DONE, *([Figure.DONE_IN_TIME] if at <= clock.due_at else [])]
    for figure in done:
        yield Share(who, Attribution.CLOSED, at, figure)
        if order is case.lead and clock.round == 1:
            yield Share(who.as_unit(), Attribution.RECEIVED, case.received_at, figure)


def _promise(
    clock: Clock, met_at: datetime | None, who: Who, due: Figure, kept: Figure
) -> Iterator[Share]:
    """A promise is due once it is met or has run out."""
    if met_at or clock.ran_out_at:
        yield Share(who, Attribution.DUE, clock.due_at, due)
        if met_at and met_at <= clock.due_at:
            yield Share(who, Attribution.DUE, clock.due_at, kept)


def _deferrals(order: Assignment, who: Who) -> Iterator[Share]:
    """A promise on account (挂账) counts when it has ended; one that its approver took back is
    none."""
    for deferral in order.deferrals:
        if deferral.ended_at and deferral.end is not DeferralEnd.REVOKED:
            kept = deferral.end is DeferralEnd.DONE
            figure = Figure.DEFERRALS_KEPT if kept else Figure.DEFERRALS_BROKEN
            yield Share(who, Attribution.DUE, deferral.ended_at, figure)


def _wishes(case: Case, order: Assignment, who: Who) -> Iterator[Share]:
    for application in case.applications:
        figures = WISHES.get(type(application.wish))
        if figures and application.assignment == order.id:
            wanted, refused = figures
            yield Share(who, Attribution.RECORDED, application.at, wanted)
            if application.state is ApplicationState.REFUSED:
                yield Share(who, Attribution.RECORDED, application.at, refused)
