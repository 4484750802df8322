"""What happens by itself: a clock runs out, a rung presses, a card is shown, a calendar changes."""

from collections.abc import Iterator
from dataclasses import replace

from yousu.case.commands import ReachTime, Replan
from yousu.case.decide import deferral, pause
from yousu.case.decide.question import Question
from yousu.case.decide.supervise import demanded_by_rule
from yousu.case.events import (
    CardShown,
    ClockRanOut,
    ClockReplanned,
    Fact,
    Registered,
    RungFired,
)
from yousu.case.reckoning import due_of
from yousu.case.rules import Rung
from yousu.case.state import Assignment, Clock
from yousu.case.timers import Climb, Timer, climb_of, climbs, timer_of
from yousu.case.vocabulary import (
    Card,
    ClockKind,
    Consequence,
    DeferralEnd,
    RegisterGround,
    RegisterKind,
)


def reach_time(question: Question, command: ReachTime) -> tuple[Fact, ...]:
    """The clock runs out, a rung presses or a card is shown, if that is still wanted and its time
    has come.

    A timer that an act has overtaken gives nothing, however often it is tried. One that comes
    while another calendar holds than counted its clock has the case planned again first.
    """
    found = _found(question, command)
    if found is None:
        return ()
    if moved := tuple(_replanned(question)):
        return moved
    order, climb, timer = found
    about = replace(question, asked=order)
    if command.rung is None:
        return (_ran_out(timer), *_after_running_out(about, climb.clock))
    if command.rung in set(Card):
        assert order is not None, "only an order's handling clock has cards"
        return (CardShown(order.id, command.clock, command.round, Card(command.rung)),)
    rung = climb.ladder.rung(command.clock, command.rung)
    assert rung is not None, "a wanted rung is one of the ladder's"
    return (_fired(timer, rung), *_consequence(about, rung))


def replan(question: Question, _command: Replan) -> tuple[ClockReplanned, ...]:
    """Every clock that runs and has not run out is counted again by today's calendar; a paused
    one will be when it goes on. Nobody is made late by a day that was declared afterwards."""
    return tuple(_replanned(question))


def _found(question: Question, command: ReachTime) -> tuple[Assignment | None, Climb, Timer] | None:
    """The order, its clock and the timer that has come, if it is still wanted."""
    case, id = question.case, command.assignment
    order = case.assignment(id) if id else None
    clocks = order.clocks if order else () if id else case.clocks
    if case.closed_at is not None:
        return None
    for clock in clocks:
        if (clock.kind, clock.round) == (command.clock, command.round):
            climb = climb_of(order, clock, question.rules)
            for timer in climb.timers():
                if timer.key == timer_of(command) and timer.due_at <= question.now:
                    return order, climb, timer
    return None


def _ran_out(timer: Timer) -> ClockRanOut:
    key = timer.key
    return ClockRanOut(key.assignment, key.clock, key.round, timer.due_at)


def _after_running_out(question: Question, clock: Clock) -> tuple[Fact, ...]:
    """A pause that has lasted too long ends; a broken promise ends the deferral."""
    if clock.kind is ClockKind.PAUSE:
        still = pause.paused(question)
        return (question.resumed(still, clock.due_at),) if still else ()
    if clock.kind is ClockKind.PROMISE and question.order.deferral:
        return deferral.ended(question, DeferralEnd.BROKEN, clock.due_at)
    return ()


def _fired(timer: Timer, rung: Rung) -> RungFired:
    key = timer.key
    return RungFired(
        assignment=key.assignment,
        clock=key.clock,
        round=key.round,
        rung=rung.code,
        post=rung.post,
        media=rung.media,
        consequence=rung.consequence,
    )


_ENTERED = {
    Consequence.TALK: RegisterKind.TALK,
    Consequence.MARK: RegisterKind.MARK,
    Consequence.VETO: RegisterKind.VETO,
}


def _consequence(question: Question, rung: Rung) -> tuple[Fact, ...]:
    """What a rung means beside the press: an answer is demanded, or the unit is registered."""
    if question.asked is None:
        return ()
    if rung.consequence is Consequence.WRITTEN_SUPERVISION:
        within = question.rule_set.deadlines.supervision
        return (demanded_by_rule(question, rung.post, within),)
    kind = _ENTERED.get(rung.consequence)
    return (_entry(question, rung, kind),) if kind else ()


def _entry(question: Question, rung: Rung, kind: RegisterKind) -> Registered:
    return Registered(
        entry=question.derived_id("entry", len(question.case.register) + 1),
        kind=kind,
        assignment=question.order.id,
        person=question.order.handler,
        points=rung.points,
        ground=RegisterGround.OVERDUE,
        rule=rung.code,
        text=None,
        post=rung.post,
    )


def _replanned(question: Question) -> Iterator[ClockReplanned]:
    for climb in climbs(question.case, question.rules):
        clock, calendar = climb.clock, climb.calendar
        if not clock.can_change or clock.budget is None or clock.calendar == calendar.version:
            continue
        due_at = due_of(clock, calendar, question.now).at
        if due_at != clock.due_at and due_at > question.now:
            yield ClockReplanned(
                climb.order, clock.kind, clock.round, calendar.version, clock.due_at, due_at
            )
