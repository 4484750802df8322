"""How an event changes a case. Pure and total: a case is the fold of its events."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import assert_never
from uuid import UUID

from yousu.case.apply_to_assignment import changed_assignment, started_assignment
from yousu.case.events import (
    CaseClosed,
    CaseOpened,
    ClockRanOut,
    ContactRecorded,
    Dispatched,
    Event,
    HandlerAssigned,
    PastClosureRecorded,
    RehandlingOrdered,
    Replied,
    ReplyRefused,
    ReplySigned,
    ReplySubmitted,
    Returned,
    RungFired,
    SignedFor,
    VisitRecorded,
)
from yousu.case.state import Case, Clock, Visit
from yousu.case.vocabulary import ClockKind


def fold(events: Iterable[Event], case: Case | None = None) -> Case:
    """The case after the events, which must be in order and begin where the case stands."""
    for event in events:
        case = apply(case, event)
    assert case is not None, "a case has at least the event that opened it"
    return case


def apply(case: Case | None, event: Event) -> Case:
    """The case one event later."""
    if case is None:
        assert isinstance(event.fact, CaseOpened), "the first event of a case opens it"
        return _opened(event, event.fact)
    return replace(_changed(case, event), version=event.version, changed_at=event.at)


def _opened(event: Event, fact: CaseOpened) -> Case:
    return Case(
        id=event.case,
        number=fact.number,
        version=event.version,
        reporter=fact.reporter,
        channel=fact.channel,
        nature=fact.nature,
        category=fact.category,
        urgency=fact.urgency,
        significance=fact.significance,
        received_at=fact.received_at,
        changed_at=event.at,
        received_by=fact.received_by,
        external_id=fact.external_id,
    )


def _changed(case: Case, event: Event) -> Case:
    match event.fact:
        case Dispatched() as fact:
            order = started_assignment(fact, event.at)
            return replace(
                case,
                category=fact.category,
                urgency=fact.urgency,
                assignments=(*case.assignments, order),
            )
        case Returned() as fact:
            return replace(_assigned(case, fact.assignment, event), returns=case.returns + 1)
        case RehandlingOrdered() as fact:
            changed = _assigned(case, fact.assignment, event)
            return replace(changed, rehandlings=case.rehandlings + 1)
        case VisitRecorded() as fact:
            return _visited(case, fact, event.at)
        case CaseClosed():
            return replace(_visit_over(case, event.at), closed_at=event.at)
        case PastClosureRecorded() as fact:
            return replace(case, closed_at=fact.closed_at)
        case (
            SignedFor()
            | HandlerAssigned()
            | ContactRecorded()
            | ReplySubmitted()
            | ReplySigned()
            | ReplyRefused()
            | Replied()
            | ClockRanOut()
            | RungFired()
        ) as fact:
            return _assigned(case, fact.assignment, event)
        case CaseOpened():
            raise AssertionError("a case is opened once")
        case _:
            assert_never(event.fact)


def _assigned(case: Case, id: UUID, event: Event) -> Case:
    return replace(
        case,
        assignments=tuple(
            changed_assignment(order, event) if order.id == id else order
            for order in case.assignments
        ),
    )


def _visited(case: Case, fact: VisitRecorded, at: datetime) -> Case:
    round = case.lead.round if case.lead else 1
    visit = Visit(
        attempt=fact.attempt,
        round=round,
        at=at,
        result=fact.result,
        contacted=fact.contacted,
        solved=fact.solved,
        satisfied_with_result=fact.satisfied_with_result,
        satisfied_with_process=fact.satisfied_with_process,
    )
    visited = replace(case, visits=(*case.visits, visit))
    return _visit_over(visited, at) if visit.is_valid else visited


def _visit_over(case: Case, at: datetime) -> Case:
    """A valid visit, or closing, ends the promise to ask the citizen."""

    def stopped(clock: Clock) -> Clock:
        over = clock.kind is ClockKind.RETURN_VISIT and clock.is_running
        return replace(clock, stopped_at=at) if over else clock

    return replace(
        case,
        assignments=tuple(
            replace(order, clocks=tuple(stopped(clock) for clock in order.clocks))
            for order in case.assignments
        ),
    )
