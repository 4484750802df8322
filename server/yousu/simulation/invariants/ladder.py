"""Rungs press once, in order, on time, and only what is late."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from yousu.calendar import TimeUnit, shifted
from yousu.case.commands import ReachTime
from yousu.case.events import CardShown, ClockRanOut, ClockReplanned, RungFired
from yousu.case.rules import Anchor, Ladder, RuleSet, Rung
from yousu.case.state import Clock
from yousu.case.timers import Timer, timer_of
from yousu.case.vocabulary import Card
from yousu.simulation.step import ClockName, Step, clock_of

Fired = tuple[RungFired, Clock, Rung]


def rungs_fire_once_and_in_order(step: Step) -> str | None:
    """On one clock, each after those below it; an order that came by a hand-over climbs the ladder
    of its own bureau from where it came in."""
    for fact in (event.fact for event in step.events if isinstance(event.fact, RungFired)):
        clock = clock_of(step.after, ClockName(fact.assignment, fact.clock, fact.round))
        assert clock is not None, "a rung fires on a clock that there is"
        codes = [fired.code for fired in clock.fired]
        if len(set(codes)) != len(codes):
            return f"a rung has fired twice on the {fact.clock} clock {fact.round}: {codes}"
        ladder = [rung.code for rung in _ladder(step, fact).on(fact.clock)]
        if fact.rung not in ladder:
            return f"the rung {fact.rung} has fired, which is none of {ladder}"
        order = step.after.assignment(fact.assignment) if fact.assignment else None
        own = [f.code for f in clock.fired if order is None or f.at > order.dispatched_at]
        if own != sorted(own, key=ladder.index):
            return f"the rungs of the {fact.clock} clock {fact.round} fired as {own}, not {ladder}"
    return None


def nothing_fires_early(step: Step) -> str | None:
    """Counted by the calendar that holds when it fires."""
    for at, due_at, what in _promised(step):
        if at < due_at:
            return f"{what} came at {at}, before it was due at {due_at}"
    return None


def a_rung_waits_for_the_one_below(step: Step) -> str | None:
    """Counted apart from any calendar: minutes after the rung below are minutes of the world, as
    the housing bureau's two hours after its petition office."""
    for fact, clock, rung in _fired(step):
        if rung.anchor is not Anchor.RUNG_BELOW:
            continue
        if not clock.fired:
            return f"the rung {fact.rung} has fired without the one below"
        delay = timedelta(minutes=rung.delay.amount)
        if rung.delay.unit is TimeUnit.MINUTES and step.now < clock.fired[-1].at + delay:
            return f"the rung {fact.rung} did not wait {delay} after the one below"
    return None


def nothing_presses_a_clock_that_stands_still(step: Step) -> str | None:
    for event in step.events:
        if not isinstance(event.fact, RungFired | CardShown | ClockRanOut):
            continue
        clock = _clock(step, event.fact)
        if clock is None or not clock.is_running or clock.is_paused:
            return f"the {event.fact.clock} clock was pressed though it does not run"
    return None


def a_timer_that_has_fired_is_spent(step: Step, wanted: Iterable[Timer]) -> str | None:
    """What a timer was for has been done, or is not wanted any more; where another calendar had
    the case planned again first, it has its turn after that."""
    command = step.request.command
    if not isinstance(command, ReachTime) or _was_planned_again(step):
        return None
    for timer in wanted:
        if timer.key == timer_of(command) and timer.due_at <= step.now:
            return f"the timer of the {command.clock} clock has fired and is wanted still"
    return None


def _was_planned_again(step: Step) -> bool:
    return any(isinstance(event.fact, ClockReplanned) for event in step.events)


def _fired(step: Step) -> Iterator[Fired]:
    """The rungs that fired, with their clocks as they were before."""
    for event in step.events:
        fact = event.fact
        clock = _clock(step, fact) if isinstance(fact, RungFired) else None
        if not isinstance(fact, RungFired) or clock is None:
            continue
        rung = _ladder(step, fact).rung(fact.clock, fact.rung)
        if rung is not None:
            yield fact, clock, rung


def _promised(step: Step) -> Iterator[tuple[datetime, datetime, str]]:
    """What fired, and when it was to fire."""
    for fired, clock, rung in _fired(step):
        if rung.anchor is Anchor.DUE:
            calendar = step.rules.calendar_of(_rule_set(step, fired))
            yield step.now, shifted(clock.due_at, rung.delay, calendar), f"the rung {rung.code}"
    for event in step.events:
        fact = event.fact
        if isinstance(fact, ClockRanOut) or (isinstance(fact, CardShown) and fact.card is Card.RED):
            ended = _clock(step, fact)
            if ended is not None:
                yield event.at, ended.due_at, f"the end of the {fact.clock} clock"


def _clock(step: Step, fact: RungFired | CardShown | ClockRanOut) -> Clock | None:
    return step.clock_before(ClockName(fact.assignment, fact.clock, fact.round))


def _rule_set(step: Step, fact: RungFired) -> RuleSet | None:
    order = step.after.assignment(fact.assignment) if fact.assignment else None
    return step.rules.of(order) if order else None


def _ladder(step: Step, fact: RungFired) -> Ladder:
    rules = _rule_set(step, fact)
    return rules.ladder if rules else step.rules.hotline.ladder
