"""The unit works: somebody is named, calls the citizen, hands in a reply; others sign it."""

from yousu.case.commands import AssignHandler, RecordContact, RefuseReply, SignReply, SubmitReply
from yousu.case.vocabulary import ClockKind, Medium
from yousu.demo import words
from yousu.demo.deferring import ask_or_approve
from yousu.demo.handing_over import offer_or_accept
from yousu.demo.situation import Planned, Situation

SHARE_OF_FIRST_CONTACT = (0.3, 0.9)
MEDIA = (Medium.PHONE, Medium.PHONE, Medium.IN_PERSON)
REFUSED_EARLY = 0.6


def assign(situation: Situation) -> Planned:
    """Somebody is named, unless the order is handed over."""
    return offer_or_accept(situation) or _assign(situation)


def _assign(situation: Situation) -> Planned:
    order = situation.lead
    clock = order.running(ClockKind.FIRST_CONTACT) or situation.clock(ClockKind.HANDLING)
    handler = situation.rng.choice(situation.staff.handlers(order.bureau, order.unit))
    return Planned(situation.after_a_while(clock), AssignHandler(handler.id), situation.head())


def call_or_hand_in(situation: Situation) -> Planned | None:
    """A handler who does not call at first calls when the case comes back; what can't be solved
    soon goes on account."""
    order = situation.lead
    calls = situation.temperament.calls or order.round > 1
    if order.first_contact_at is None and calls:
        return _call(situation)
    return ask_or_approve(situation) or _hand_in(situation)


def sign_or_refuse(situation: Situation) -> Planned:
    """The next signature; a poor reply is refused on the way, and by the last one at the latest."""
    order, reply = situation.lead, situation.lead.replies[-1]
    steps = situation.chain
    post = steps[reply.signatures].post
    signatory = situation.staff.at_post(order.bureau, order.unit, post, other_than=reply.author)
    refused = sum(not verdict.signed for r in order.replies for verdict in r.verdicts)
    is_last = reply.signatures + 1 == len(steps)
    early = situation.rng.random() < REFUSED_EARLY
    at = situation.after_a_while(situation.clock(ClockKind.HANDLING))
    if refused < situation.temperament.refusals and (is_last or early):
        return Planned(at, RefuseReply(situation.one_of(words.REFUSALS)), signatory)
    return Planned(at, SignReply(), signatory)


def _call(situation: Situation) -> Planned:
    promised = situation.lead.running(ClockKind.FIRST_CONTACT)
    if promised is not None:
        share = situation.rng.uniform(*SHARE_OF_FIRST_CONTACT)
        at = situation.by_share(promised, share)
    else:
        at = situation.after_a_while(situation.clock(ClockKind.HANDLING))
    medium = situation.rng.choice(MEDIA)
    call = RecordContact(medium, situation.one_of(words.CONTACTS))
    return Planned(at, call, situation.handler())


def _hand_in(situation: Situation) -> Planned | None:
    """After the handler's share of the time, or as many rungs as it takes; a refused reply is
    written again soon."""
    order, clock = situation.lead, situation.clock(ClockKind.HANDLING)
    share = situation.temperament.handling
    if len(clock.fired) >= situation.presses_needed(clock):
        at = situation.at_once(clock)
    elif order.replies and order.replies[-1].submitted_at >= clock.started_at:
        at = situation.after_a_while(clock)
    elif share is not None:
        at = situation.by_share(clock, share)
    else:
        return None
    reply = SubmitReply(situation.one_of(words.REPLIES[situation.case.nature]))
    return Planned(at, reply, situation.handler())
