"""Deferral (挂账): a handler asks for it, a leader approves, the plan is kept or not."""

from datetime import timedelta

from yousu.calendar import CITY_ZONE
from yousu.case.actor import Actor
from yousu.case.commands import (
    Decide,
    EndDeferral,
    PlannedMilestone,
    RecordProgress,
    RequestDeferral,
    Revoke,
)
from yousu.case.rules import Seat
from yousu.case.state import Application, Deferral, DeferralWanted
from yousu.case.vocabulary import DeferralEnd
from yousu.demo import words
from yousu.demo.situation import Planned, Situation

DAYS_PROMISED = (14, 28)
# Office minutes: of one to four days between two steps of the plan.
BETWEEN_STEPS = (420, 1680)


def ask_or_approve(situation: Situation) -> Planned | None:
    """Once for an order, before anything is written; None when it is not to go on account."""
    asked = [a for a in situation.case.applications if isinstance(a.wish, DeferralWanted)]
    waiting = next((a for a in asked if a.is_pending), None)
    if waiting is not None:
        return _approve(situation, waiting)
    if asked or situation.temperament.deferral is None:
        return None
    return _ask(situation)


def keep_promise(situation: Situation) -> Planned | None:
    """Step by step until it is done, or the leader has enough; nobody moves for one that will be
    broken."""
    deferral, end = situation.lead.deferral, situation.temperament.deferral
    assert deferral is not None, "an order on account has a deferral"
    if end is DeferralEnd.BROKEN:
        return None
    at, handler = situation.in_office(*BETWEEN_STEPS), situation.handler()
    step = _next_step(deferral)
    if step is not None:
        report = situation.one_of(words.PROGRESS)
        return Planned(at, RecordProgress(report, reporter_told=True, milestone=step), handler)
    if end is DeferralEnd.REVOKED:
        application = situation.case.application(deferral.application)
        assert application is not None, "a deferral has been applied for"
        enough = Revoke(application.id, situation.text(words.ENOUGH))
        return Planned(at, enough, _at(situation, application.levels[-1]))
    return Planned(at, EndDeferral(), handler)


def _ask(situation: Situation) -> Planned:
    at = situation.in_office(60, 240)
    days = situation.rng.randint(*DAYS_PROMISED)
    today = at.astimezone(CITY_ZONE).date()
    half_way = PlannedMilestone(today + timedelta(days=days // 2), situation.text(words.HALF_WAY))
    command = RequestDeferral(
        application=situation.new_id(),
        promised=today + timedelta(days=days),
        text=situation.text(words.WHY_DEFERRED),
        plan=situation.text(words.PLAN),
        interim=situation.text(words.INTERIM),
        target=situation.text(words.TARGET),
        milestones=(half_way,),
    )
    return Planned(at, command, situation.handler())


def _approve(situation: Situation, wish: Application) -> Planned:
    at = situation.in_office(30, 180)
    return Planned(at, Decide(wish.id, grant=True), _at(situation, wish.next_level))


def _at(situation: Situation, seat: Seat) -> Actor:
    order = situation.lead
    return situation.staff.at_post(order.bureau, order.unit, seat.post)


def _next_step(deferral: Deferral) -> int | None:
    """The number of the first milestone that is still to be reached."""
    steps = enumerate(deferral.milestones, start=1)
    return next((number for number, step in steps if step.reached_at is None), None)
