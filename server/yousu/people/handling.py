"""The unit works: somebody is named, calls the citizen, hands in a reply; others sign it."""

from yousu.case.actor import HANDLER, Actor, ActorKind
from yousu.case.commands import (
    AssignHandler,
    RecordContact,
    RefuseReply,
    Resume,
    SignReply,
    SubmitReply,
)
from yousu.case.vocabulary import ClockKind, Medium
from yousu.people import words
from yousu.people.situation import Planned, Situation

MEDIA = (Medium.PHONE, Medium.PHONE, Medium.IN_PERSON)
REFUSED_EARLY = 0.6
MINUTES_OF_A_PAUSE = (200, 2000)


def assign(situation: Situation) -> Planned:
    order = situation.order
    clock = order.running(ClockKind.FIRST_CONTACT) or situation.clock(ClockKind.HANDLING)
    handler = situation.rng.choice(situation.staff.handlers(order.bureau, order.unit))
    return Planned(
        situation.after_a_while(clock),
        AssignHandler(handler.id, assignment=order.id),
        situation.head(),
    )


def call_or_hand_in(situation: Situation) -> Planned | None:
    """A handler who does not call at first calls when the case comes back; while the clock stands
    still he waits."""
    order = situation.order
    if situation.clock(ClockKind.HANDLING).is_paused:
        return _go_on(situation)
    calls = situation.temperament.calls or order.round > 1
    if order.first_contact_at is None and calls:
        return _call(situation)
    return _hand_in(situation)


def sign_or_refuse(situation: Situation) -> Planned:
    """The next signature; a poor reply is refused on the way, and by the last one at the latest."""
    order, reply = situation.order, situation.order.replies[-1]
    steps = situation.chain
    post = steps[reply.signatures].post
    signatory = situation.staff.at_post(order.bureau, order.unit, post, other_than=reply.author)
    refused = sum(not verdict.signed for r in order.replies for verdict in r.verdicts)
    is_last = reply.signatures + 1 == len(steps)
    early = situation.rng.random() < REFUSED_EARLY
    at = situation.after_a_while(situation.clock(ClockKind.HANDLING))
    if refused < situation.temperament.refusals and (is_last or early):
        wrong = situation.one_of(words.REFUSALS)
        return Planned(at, RefuseReply(wrong, assignment=order.id), signatory)
    return Planned(at, SignReply(assignment=order.id), signatory)


def _go_on(situation: Situation) -> Planned | None:
    """What the clock waited for is here; a dawdler lets the pause run out."""
    if situation.temperament.handling is None:
        return None
    at = situation.in_office(*MINUTES_OF_A_PAUSE)
    return Planned(at, Resume(assignment=situation.order.id), situation.head())


def _handler(situation: Situation) -> Actor:
    """The person who was named, whoever it is."""
    order = situation.order
    assert order.handler is not None
    return Actor(ActorKind.PERSON, order.handler, HANDLER.code, order.unit, order.bureau)


def _call(situation: Situation) -> Planned:
    promised = situation.order.running(ClockKind.FIRST_CONTACT)
    if promised is not None:
        share = situation.rng.uniform(*situation.temperament.calling)
        at = situation.by_share(promised, share)
    else:
        at = situation.after_a_while(situation.clock(ClockKind.HANDLING))
    medium = situation.rng.choice(MEDIA)
    told = situation.one_of(words.CONTACTS)
    call = RecordContact(medium, told, assignment=situation.order.id)
    return Planned(at, call, _handler(situation))


def _hand_in(situation: Situation) -> Planned | None:
    """After the handler's share of the time, or as many rungs as it takes; a refused reply is
    written again soon."""
    order, clock = situation.order, situation.clock(ClockKind.HANDLING)
    share = situation.temperament.handling
    if len(clock.fired) >= situation.presses_needed(clock):
        at = situation.at_once(clock)
    elif order.replies and order.replies[-1].submitted_at >= clock.started_at:
        at = situation.after_a_while(clock)
    elif share is not None:
        at = situation.by_share(clock, share)
    else:
        return None
    reply = situation.one_of(words.REPLIES[situation.case.nature])
    return Planned(at, SubmitReply(reply, assignment=order.id), _handler(situation))
