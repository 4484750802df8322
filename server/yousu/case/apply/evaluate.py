"""The citizen is asked; the case is closed, or handled again."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from yousu.case.apply.clocks import Clocks, stop, with_order
from yousu.case.apply.replace import replace
from yousu.case.events import (
    CaseClosed,
    CaseReopened,
    Event,
    PastClosureRecorded,
    RehandlingOrdered,
    VisitRecorded,
)
from yousu.case.state import Assignment, Case, Visit
from yousu.case.vocabulary import AssignmentState, ClockKind


def visit_recorded(case: Case, event: Event, fact: VisitRecorded) -> Case:
    visit = Visit(
        attempt=fact.attempt,
        round=case.lead.round if case.lead else 1,
        at=event.at,
        result=fact.result,
        contacted=fact.contacted,
        solved=fact.solved,
        satisfied_with_result=fact.satisfied_with_result,
        satisfied_with_process=fact.satisfied_with_process,
    )
    visited = replace(case, visits=(*case.visits, visit), clocks=(*case.clocks, *fact.clocks))
    over = {ClockKind.RETURN_VISIT}
    ended = visit.is_valid or fact.clocks
    return _stopped(visited, event.at, over) if ended else visited


def rehandling_ordered(case: Case, event: Event, fact: RehandlingOrdered) -> Case:
    again = _handled_again(case, event, fact.assignment, fact.round, fact.clocks)
    own = stop(case.clocks, event.at, {ClockKind.CLOSING})
    return replace(again, rehandlings=case.rehandlings + 1, clocks=own)


def closed(case: Case, event: Event, _fact: CaseClosed) -> Case:
    """Every clock stops; a case that is opened again starts new ones."""
    over = _stopped(case, event.at, frozenset(ClockKind))
    own = stop(case.clocks, event.at, frozenset(ClockKind))
    return replace(over, clocks=own, closed_at=event.at)


def reopened(case: Case, event: Event, fact: CaseReopened) -> Case:
    again = _handled_again(case, event, fact.assignment, fact.round, fact.clocks)
    return replace(again, reopenings=case.reopenings + 1, closed_at=None)


def past_closure_recorded(case: Case, _event: Event, fact: PastClosureRecorded) -> Case:
    return replace(case, closed_at=fact.closed_at)


def _handled_again(case: Case, event: Event, id: UUID, round: int, clocks: Clocks) -> Case:
    def again(order: Assignment) -> Assignment:
        kept = stop(order.clocks, event.at, {ClockKind.RETURN_VISIT})
        state = AssignmentState.HANDLING
        return replace(order, state=state, round=round, clocks=(*kept, *clocks))

    return with_order(case, id, again)


def _stopped(case: Case, at: datetime, kinds: Collection[ClockKind]) -> Case:
    """The case with some kinds of clocks of all its orders stopped."""
    orders = (replace(o, clocks=stop(o.clocks, at, kinds)) for o in case.assignments)
    return replace(case, assignments=tuple(orders))
