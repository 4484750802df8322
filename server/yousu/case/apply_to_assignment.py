"""How an event changes one unit's order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from yousu.case.events import (
    ClockRanOut,
    ContactRecorded,
    Dispatched,
    Event,
    HandlerAssigned,
    RehandlingOrdered,
    Replied,
    ReplyRefused,
    ReplySigned,
    ReplySubmitted,
    Returned,
    RungFired,
    SignedFor,
)
from yousu.case.state import Assignment, Clock, FiredRung, ReplyRound, Verdict
from yousu.case.vocabulary import AssignmentState, ClockKind


def started_assignment(fact: Dispatched, at: datetime) -> Assignment:
    return Assignment(
        id=fact.assignment,
        bureau=fact.bureau,
        unit=fact.unit,
        role=fact.role,
        state=AssignmentState.DISPATCHED,
        rule_set=fact.rule_set,
        dispatched_at=at,
        clocks=fact.clocks,
    )


def changed_assignment(order: Assignment, event: Event) -> Assignment:
    """The order one event later; an event that is not about orders leaves it as it is."""
    match event.fact:
        case SignedFor() as fact:
            taken = replace(order, state=AssignmentState.SIGNED_FOR, signed_for_at=event.at)
            return _started(_stopped(taken, event.at, ClockKind.SIGN_FOR), fact.clocks)
        case Returned() as fact:
            back = replace(order, state=AssignmentState.RETURNED, return_reason=fact.reason)
            return _stopped(back, event.at, *ClockKind)
        case HandlerAssigned() as fact:
            return replace(order, state=AssignmentState.HANDLING, handler=fact.handler)
        case ContactRecorded():
            first = order.first_contact_at or event.at
            spoken = replace(order, first_contact_at=first)
            return _stopped(spoken, event.at, ClockKind.FIRST_CONTACT)
        case ReplySubmitted() | ReplySigned() | ReplyRefused():
            return _replying(order, event)
        case Replied() as fact:
            sent = replace(order, state=AssignmentState.REPLIED, replied_at=event.at)
            over = (ClockKind.HANDLING, ClockKind.FIRST_CONTACT)
            return _started(_stopped(sent, event.at, *over), fact.clocks)
        case RehandlingOrdered() as fact:
            again = replace(order, state=AssignmentState.HANDLING, round=fact.round)
            return _started(_stopped(again, event.at, ClockKind.RETURN_VISIT), fact.clocks)
        case ClockRanOut() as fact:
            return _on_clock(order, fact, lambda clock: replace(clock, ran_out_at=event.at))
        case RungFired() as fact:
            rung = FiredRung(fact.rung, event.at)
            return _on_clock(order, fact, lambda c: replace(c, fired=(*c.fired, rung)))
        case _:
            return order


def _replying(order: Assignment, event: Event) -> Assignment:
    """A version of the reply is handed in, signed, or refused."""
    fact, person = event.fact, event.actor.id
    match fact:
        case ReplySubmitted():
            own = Verdict(event.actor.post or "", person, event.at, signed=True)
            reply = ReplyRound(fact.number, fact.text, person, event.at, (own,))
            return replace(order, state=AssignmentState.SIGN_OFF, replies=(*order.replies, reply))
        case ReplySigned() | ReplyRefused():
            signed = isinstance(fact, ReplySigned)
            verdict = Verdict(fact.post, person, event.at, signed, fact.text)
            reply = order.replies[-1]
            judged = replace(reply, verdicts=(*reply.verdicts, verdict))
            state = AssignmentState.SIGN_OFF if signed else AssignmentState.HANDLING
            return replace(order, state=state, replies=(*order.replies[:-1], judged))
        case _:
            return order


def _started(order: Assignment, clocks: tuple[Clock, ...]) -> Assignment:
    return replace(order, clocks=(*order.clocks, *clocks))


def _stopped(order: Assignment, at: datetime, *kinds: ClockKind) -> Assignment:
    return replace(
        order,
        clocks=tuple(
            replace(clock, stopped_at=at) if clock.is_running and clock.kind in kinds else clock
            for clock in order.clocks
        ),
    )


def _on_clock(
    order: Assignment, fact: ClockRanOut | RungFired, change: Callable[[Clock], Clock]
) -> Assignment:
    return replace(
        order,
        clocks=tuple(
            change(clock) if (clock.kind, clock.round) == (fact.clock, fact.round) else clock
            for clock in order.clocks
        ),
    )
