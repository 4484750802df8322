"""How people act on a case, by its state. Pure: the same situation gives the same act."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from yousu.case.actor import HANDLER, Actor, ActorKind
from yousu.case.commands import (
    AssignHandler,
    Dispatch,
    RecordContact,
    RefuseReply,
    Return,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.rules import Category
from yousu.case.vocabulary import CaseState, ClockKind, Medium, ReturnReason, Urgency
from yousu.demo import words
from yousu.demo.return_visit import ask_or_close
from yousu.demo.situation import Planned, Situation

MINUTES_TO_DISPATCH = {
    Urgency.NORMAL: (5, 50),
    Urgency.URGENT: (3, 15),
    Urgency.EMERGENCY: (1, 3),
}
SHARE_OF_FIRST_CONTACT = (0.3, 0.9)
REFUSED_EARLY = 0.6


def next_act(situation: Situation) -> Planned | None:
    """What is done next about a case, if it is left alone until then; None when nobody moves.

    To be asked again after every event, a rung of the ladder too: pressed people act.
    """
    case, temperament = situation.case, situation.temperament
    if case.state is temperament.stuck_in or case.state not in _ACTS:
        return None
    return _ACTS[case.state](situation)


def _dispatch(situation: Situation) -> Planned | None:
    """By category; a case without one waits, unless somebody takes it for what it is not."""
    case, rng = situation.case, situation.rng
    mistaken_for = situation.temperament.mistaken_for
    code = case.category or mistaken_for
    if code is None or (code == mistaken_for and case.returns):
        return None
    astray = situation.temperament.misdirected and not case.returns
    category = situation.staff.directory.categories[code]
    command = Dispatch(
        UUID(int=rng.getrandbits(128), version=4),
        category=code,
        unit=_another_unit(situation, category) if astray else None,
    )
    wait = timedelta(minutes=rng.randint(*MINUTES_TO_DISPATCH[case.urgency]))
    return Planned(case.changed_at + wait, command, situation.staff.hotline())


def _another_unit(situation: Situation, category: Category) -> str | None:
    """A unit of the same bureau that does not answer for the category, if there is one."""
    directory = situation.staff.directory
    bureau = directory.bureaus[directory.bureau_of_category[category.code]]
    others = [unit.code for unit in bureau.units if unit.code != category.unit]
    return situation.rng.choice(others) if others else None


def _sign_for(situation: Situation) -> Planned | None:
    reason = _why_not_ours(situation)
    clock = situation.clock(ClockKind.SIGN_FOR)
    if reason is not None:
        why = words.WRONG_UNIT if reason is ReturnReason.WRONG_UNIT else words.WRONG_BUREAU
        at = situation.by_share(clock, situation.rng.uniform(0.1, 0.6))
        return Planned(at, Return(reason, situation.text(why)), situation.head())
    if clock.fired or clock.ran_out_at:
        return Planned(situation.at_once(clock), SignFor(), situation.head())
    share = situation.temperament.signing_for
    if share is None:
        return None
    return Planned(situation.by_share(clock, share), SignFor(), situation.head())


def _why_not_ours(situation: Situation) -> ReturnReason | None:
    case = situation.case
    if case.category is not None and case.category == situation.temperament.mistaken_for:
        return ReturnReason.WRONG_BUREAU
    category = situation.staff.directory.categories.get(case.category or "")
    if category is not None and category.unit != situation.lead.unit:
        return ReturnReason.WRONG_UNIT
    return None


def _assign(situation: Situation) -> Planned:
    order = situation.lead
    clock = order.running(ClockKind.FIRST_CONTACT) or situation.clock(ClockKind.HANDLING)
    handler = situation.rng.choice(situation.staff.handlers(order.bureau, order.unit))
    return Planned(situation.after_a_while(clock), AssignHandler(handler.id), situation.head())


def _handle(situation: Situation) -> Planned | None:
    """The handler calls the citizen, works, and hands in a reply."""
    order = situation.lead
    handler = Actor(ActorKind.PERSON, order.handler or "", HANDLER.code, order.unit, order.bureau)
    calls = situation.temperament.calls or order.round > 1
    if order.first_contact_at is None and calls:
        return _call(situation, handler)
    return _hand_in(situation, handler)


def _call(situation: Situation, handler: Actor) -> Planned:
    order, rng = situation.lead, situation.rng
    promised = order.running(ClockKind.FIRST_CONTACT)
    at = (
        situation.by_share(promised, rng.uniform(*SHARE_OF_FIRST_CONTACT))
        if promised
        else situation.after_a_while(situation.clock(ClockKind.HANDLING))
    )
    medium = rng.choice((Medium.PHONE, Medium.PHONE, Medium.IN_PERSON))
    return Planned(at, RecordContact(medium, situation.one_of(words.CONTACTS)), handler)


def _hand_in(situation: Situation, handler: Actor) -> Planned | None:
    order, clock = situation.lead, situation.clock(ClockKind.HANDLING)
    rungs = len(situation.rules_of_lead.ladder.on(clock.kind))
    share = situation.temperament.handling
    reply = SubmitReply(situation.one_of(words.REPLIES[situation.case.nature]))
    if len(clock.fired) >= min(situation.temperament.presses, rungs):
        return Planned(situation.at_once(clock), reply, handler)
    if order.replies and order.replies[-1].submitted_at >= clock.started_at:
        return Planned(situation.after_a_while(clock), reply, handler)
    return Planned(situation.by_share(clock, share), reply, handler) if share else None


def _sign_off(situation: Situation) -> Planned:
    """The next signature; a reply of the sloppy kind is refused on the way, at last by the last."""
    order, reply = situation.lead, situation.lead.replies[-1]
    steps = situation.rules_of_lead.sign_off.steps
    post = steps[reply.signatures].post
    signatory = situation.staff.at_post(order.bureau, order.unit, post, other_than=reply.author)
    refused = sum(not verdict.signed for r in order.replies for verdict in r.verdicts)
    is_last = reply.signatures + 1 == len(steps)
    refuses = refused < situation.temperament.refusals and (
        is_last or situation.rng.random() < REFUSED_EARLY
    )
    at = situation.after_a_while(situation.clock(ClockKind.HANDLING))
    if refuses:
        return Planned(at, RefuseReply(situation.one_of(words.REFUSALS)), signatory)
    return Planned(at, SignReply(), signatory)


_ACTS: Mapping[CaseState, Callable[[Situation], Planned | None]] = {
    CaseState.RECEIVED: _dispatch,
    CaseState.DISPATCHED: _sign_for,
    CaseState.SIGNED_FOR: _assign,
    CaseState.HANDLING: _handle,
    CaseState.SIGN_OFF: _sign_off,
    CaseState.REPLIED: ask_or_close,
}
