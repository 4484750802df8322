"""Clocks start, stop and run out, on an order or on the case itself."""

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from yousu.case.apply.replace import replace
from yousu.case.events import CardShown, ClockRanOut, Event, RungFired
from yousu.case.state import Assignment, Case, Clock, FiredRung, ShownCard
from yousu.case.vocabulary import ClockKind

Clocks = tuple[Clock, ...]


def with_order(case: Case, id: UUID, change: Callable[[Assignment], Assignment]) -> Case:
    """The case with one of its orders changed."""
    orders = (change(order) if order.id == id else order for order in case.assignments)
    return replace(case, assignments=tuple(orders))


def with_clocks(case: Case, order: UUID | None, change: Callable[[Clocks], Clocks]) -> Case:
    """The case with the clocks of one of its orders changed, or the hotline's own for None."""
    if order is None:
        return replace(case, clocks=change(case.clocks))
    return with_order(case, order, lambda found: replace(found, clocks=change(found.clocks)))


def with_clock(
    case: Case, order: UUID | None, kind: ClockKind, round: int, change: Callable[[Clock], Clock]
) -> Case:
    """The case with one clock changed."""

    def changed(clocks: Clocks) -> Clocks:
        return tuple(change(c) if (c.kind, c.round) == (kind, round) else c for c in clocks)

    return with_clocks(case, order, changed)


def stopped(clock: Clock, at: datetime) -> Clock:
    """The clock is kept or given up; a pause ends with it."""
    if not clock.is_running:
        return clock
    pauses = tuple(replace(p, ends_at=p.ends_at or at) for p in clock.pauses)
    return replace(clock, stopped_at=at, pauses=pauses)


def stop(clocks: Clocks, at: datetime, kinds: Collection[ClockKind]) -> Clocks:
    """The clocks, with those of some kinds stopped."""
    return tuple(stopped(clock, at) if clock.kind in kinds else clock for clock in clocks)


def ran_out(case: Case, event: Event, fact: ClockRanOut) -> Case:
    return with_clock(
        case,
        fact.assignment,
        fact.clock,
        fact.round,
        lambda clock: replace(clock, ran_out_at=event.at),
    )


def rung_fired(case: Case, event: Event, fact: RungFired) -> Case:
    rung = FiredRung(fact.rung, event.at)
    return with_clock(
        case,
        fact.assignment,
        fact.clock,
        fact.round,
        lambda clock: replace(clock, fired=(*clock.fired, rung)),
    )


def card_shown(case: Case, event: Event, fact: CardShown) -> Case:
    card = ShownCard(fact.card, event.at)
    return with_clock(
        case,
        fact.assignment,
        fact.clock,
        fact.round,
        lambda clock: replace(clock, cards=(*clock.cards, card)),
    )
