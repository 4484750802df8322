"""An order begins, goes from hand to hand, and is answered."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from yousu.case.apply.clocks import stop, with_order
from yousu.case.apply.replace import replace
from yousu.case.events import (
    ContactRecorded,
    Dispatched,
    Event,
    HandedOver,
    HandlerAssigned,
    Replied,
    ReplyRefused,
    ReplySigned,
    ReplySubmitted,
    Returned,
    SignedFor,
    SupportCalledIn,
)
from yousu.case.state import Assignment, Case, Clock, ReplyRound, Verdict
from yousu.case.vocabulary import AssignmentRole, AssignmentState, ClockKind

ENDED_BY_REPLY = frozenset(
    {
        ClockKind.HANDLING,
        ClockKind.FIRST_CONTACT,
        ClockKind.PAUSE,
        ClockKind.PROMISE,
        ClockKind.MILESTONE,
    }
)


def dispatched(case: Case, event: Event, fact: Dispatched) -> Case:
    """A round that had begun at a unit goes on at the next, so that each reply has its visits."""
    order = Assignment(
        id=fact.assignment,
        bureau=fact.bureau,
        unit=fact.unit,
        role=fact.role,
        state=AssignmentState.DISPATCHED,
        rule_set=fact.rule_set,
        dispatched_at=event.at,
        clocks=fact.clocks,
        round=max((order.round for order in case.assignments), default=1),
    )
    return replace(
        case,
        category=fact.category,
        urgency=fact.urgency,
        bound=case.labels,
        clocks=stop(case.clocks, event.at, {ClockKind.DISPATCH}),
        assignments=(*case.assignments, order),
    )


def with_chain(case: Case, rules: str | None) -> Case:
    """The case, where the order that leads follows the chain of other rules; as it is for None."""
    if case.lead is None or rules is None:
        return case
    return with_order(case, case.lead.id, lambda order: replace(order, sign_off_rules=rules))


def support_called_in(case: Case, event: Event, fact: SupportCalledIn) -> Case:
    order = Assignment(
        id=fact.assignment,
        bureau=fact.bureau,
        unit=fact.unit,
        role=AssignmentRole.SUPPORT,
        state=AssignmentState.DISPATCHED,
        rule_set=fact.rule_set,
        dispatched_at=event.at,
        clocks=fact.clocks,
        task=fact.text,
    )
    return replace(case, assignments=(*case.assignments, order))


def signed_for(case: Case, event: Event, fact: SignedFor) -> Case:
    def taken(order: Assignment) -> Assignment:
        state = AssignmentState.SIGNED_FOR
        signed = replace(order, state=state, signed_for_at=event.at)
        return _turned(signed, event.at, {ClockKind.SIGN_FOR}, fact.clocks)

    return with_order(case, fact.assignment, taken)


def returned(case: Case, event: Event, fact: Returned) -> Case:
    """Only a lead's return sends the case itself back."""

    def back(order: Assignment) -> Assignment:
        over = replace(order, state=AssignmentState.RETURNED, return_reason=fact.reason)
        return _turned(over, event.at, frozenset(ClockKind))

    sent_back = case.lead is not None and case.lead.id == fact.assignment
    returns = case.returns + sent_back
    waiting = replace(case, returns=returns, clocks=(*case.clocks, *fact.clocks))
    return with_order(waiting, fact.assignment, back)


def handed_over(case: Case, event: Event, fact: HandedOver) -> Case:
    before = case.assignment(fact.assignment)
    assert before is not None
    order = Assignment(
        id=fact.successor,
        bureau=fact.bureau,
        unit=fact.unit,
        role=before.role,
        state=AssignmentState.DISPATCHED,
        rule_set=fact.rule_set,
        dispatched_at=event.at,
        clocks=fact.clocks,
        round=before.round,
        sign_off_rules=fact.sign_off_rules,
        task=before.task,
        predecessor=before.id,
    )

    def over(order: Assignment) -> Assignment:
        ended = replace(order, state=AssignmentState.HANDED_OVER)
        return _turned(ended, event.at, frozenset(ClockKind))

    passed = with_order(case, before.id, over)
    return _passed_on(passed, before.id, order)


def _passed_on(case: Case, before: UUID, order: Assignment) -> Case:
    """What was asked for, and what must be answered, goes along with the order."""
    applications = (
        replace(a, assignment=order.id) if a.assignment == before and a.is_alive else a
        for a in case.applications
    )
    supervisions = (
        replace(s, assignment=order.id) if s.assignment == before and s.is_open else s
        for s in case.supervisions
    )
    return replace(
        case,
        assignments=(*case.assignments, order),
        applications=tuple(applications),
        supervisions=tuple(supervisions),
    )


def handler_assigned(case: Case, _event: Event, fact: HandlerAssigned) -> Case:
    def named(order: Assignment) -> Assignment:
        return replace(order, state=AssignmentState.HANDLING, handler=fact.handler)

    return with_order(case, fact.assignment, named)


def contact_recorded(case: Case, event: Event, fact: ContactRecorded) -> Case:
    def spoken(order: Assignment) -> Assignment:
        told = replace(order, first_contact_at=order.first_contact_at or event.at)
        return _turned(told, event.at, {ClockKind.FIRST_CONTACT})

    return with_order(case, fact.assignment, spoken)


def reply_submitted(case: Case, event: Event, fact: ReplySubmitted) -> Case:
    person = event.actor.id
    own = Verdict(event.actor.post or "", person, event.at, signed=True)
    reply = ReplyRound(fact.number, fact.text, person, event.at, (own,))

    def handed_in(order: Assignment) -> Assignment:
        state, replies = AssignmentState.SIGN_OFF, (*order.replies, reply)
        return _turned(replace(order, state=state, replies=replies), event.at, (), fact.clocks)

    return with_order(case, fact.assignment, handed_in)


def reply_judged(case: Case, event: Event, fact: ReplySigned | ReplyRefused) -> Case:
    """A signatory signs, or refuses with what is wrong."""
    is_signed = isinstance(fact, ReplySigned)
    verdict = Verdict(fact.post, event.actor.id, event.at, is_signed, fact.text, fact.absent)
    clocks = fact.clocks if isinstance(fact, ReplySigned) else ()

    def judged(order: Assignment) -> Assignment:
        *before, reply = order.replies
        replies = (*before, replace(reply, verdicts=(*reply.verdicts, verdict)))
        state = AssignmentState.SIGN_OFF if is_signed else AssignmentState.HANDLING
        changed = replace(order, state=state, replies=replies)
        return _turned(changed, event.at, {ClockKind.SIGN_OFF}, clocks)

    return with_order(case, fact.assignment, judged)


def replied(case: Case, event: Event, fact: Replied) -> Case:
    def sent(order: Assignment) -> Assignment:
        answered = replace(order, state=AssignmentState.REPLIED, replied_at=event.at)
        return _turned(answered, event.at, ENDED_BY_REPLY, fact.clocks)

    return with_order(case, fact.assignment, sent)


def _turned(
    order: Assignment,
    at: datetime,
    ended: Collection[ClockKind],
    begun: tuple[Clock, ...] = (),
) -> Assignment:
    """The order with some kinds of clocks stopped, and others begun."""
    return replace(order, clocks=(*stop(order.clocks, at, ended), *begun))
