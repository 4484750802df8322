"""Random lives of a case, played step by step: what may happen, and who makes it happen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from tests.case.bureaus import GREENING
from tests.case.moves import moves
from tests.case.requests import KINDS, anything_of

from yousu.calendar import Budget
from yousu.case.actor import Actor
from yousu.case.commands import CallToTalk, Command, ReachTime, Replan, WarnEarly
from yousu.case.events import CardShown, ClockRanOut, Fact, RungFired
from yousu.case.problem import Refused
from yousu.case.state import Case, Clock
from yousu.case.vocabulary import AssignmentState, CaseState

DAY = 24 * 60


@dataclass(frozen=True)
class Step:
    """Something that may happen some time later: anybody tries an act, one who may does it, a
    timer is tended, is tried too early or once more, another calendar is issued, many people raise
    the matter, or who is late is so again and again."""

    what: str
    act: int
    actor: int
    minutes: int


@dataclass(frozen=True)
class Moment:
    """A command that was given, and what came of it."""

    before: Case
    command: Command
    actor: Actor
    now: datetime
    facts: tuple[Fact, ...] | None
    after: Case


def supported(city: Any) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    city.bring_supporter_to(AssignmentState.HANDLING)


def paused(city: Any) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)


def returning(city: Any) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)


def returned(city: Any) -> None:
    city.bring_to(CaseState.DISPATCHED).returned()


def problem_case(city: Any) -> None:
    for _ in range(3):
        city.bring_to(CaseState.DISPATCHED).returned()


def offered(city: Any) -> None:
    city.bring_to(CaseState.HANDLING).play(city.offer(), by=city.head)


def closed_elsewhere(city: Any) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)


def in_state(state: CaseState) -> Callable[[Any], None]:
    return lambda city: city.bring_to(state)


SCENES: dict[str, Callable[[Any], None]] = {
    **{state.value: in_state(state) for state in CaseState},
    "supported": supported,
    "paused": paused,
    "returning": returning,
    "returned": returned,
    "problem case": problem_case,
    "offered": offered,
    # The last one goes nowhere from here.
    "closed elsewhere": closed_elsewhere,
}
KINDS_OF_STEPS = (
    "anybody",
    *["somebody"] * 9,
    "tended",
    "tended",
    "early",
    "again",
    "another calendar",
    "many people",
    "late again",
)
# Minutes; most things follow one another soon, now and then a month passes.
SPANS = (*(0, 1, 10, 60, 120) * 4, 600, 600, DAY, DAY, 4 * DAY, 30 * DAY)
steps = st.builds(
    Step,
    what=st.sampled_from(KINDS_OF_STEPS),
    act=st.integers(0, 9999),
    actor=st.integers(0, 99),
    minutes=st.sampled_from(SPANS),
)
lives = st.tuples(st.sampled_from([*SCENES][:-1]), st.lists(steps, min_size=20, max_size=50))


def played(city: Any, life: tuple[str, list[Step]]) -> Iterator[Moment]:
    """Plays a life that begins in a scene, and tells of each command that was given."""
    SCENES[life[0]](city)
    for step in life[1]:
        city.wait(minutes=step.minutes)
        given = given_in(city, step)
        if given is None:
            continue
        command, actor = given
        before = city.case
        try:
            facts = city.play(command, by=actor)
        except Refused:
            facts = None
        yield Moment(before, command, actor, city.now, facts, city.case)


def given_in(city: Any, step: Step) -> tuple[Command, Actor] | None:
    """The command that a step gives, if it gives one, and who gives it."""
    match step.what:
        case "anybody":
            kind = picked(KINDS, step.act)
            return picked(anything_of(city, kind), step.act), picked(city.people(), step.actor)
        case "somebody":
            return picked(picked(moves(city), step.actor), step.act)
        case "another calendar":
            return another_calendar(city, step), city.clock
        case "many people":
            return many_people(city, step), city.clock
        case "late again":
            return CallToTalk(UUID(int=step.act % 2), GREENING, "late", "leader", None), city.clock
        case _:
            command = timed(city, step)
            return (command, city.clock) if command else None


def picked(choices: Sequence[Any], number: int) -> Any:
    return choices[number % len(choices)] if choices else None


def timed(city: Any, step: Step) -> ReachTime | None:
    """A timer that is wanted, at its time or before; or one that was tried already."""
    if step.what == "again":
        tried = [e.fact for e in city.events if isinstance(e.fact, ClockRanOut | RungFired)]
        fact = picked(tried, step.act)
        rung = getattr(fact, "rung", None)
        return ReachTime(fact.assignment, fact.clock, fact.round, rung) if fact else None
    timer = picked(list(city.timers()), step.act)
    if timer is not None and step.what == "tended":
        city.now = max(city.now, timer.due_at)
    return timer.key.command() if timer else None


def another_calendar(city: Any, step: Step) -> Replan:
    """A free day is declared within the next month, and the clocks are counted again."""
    free = (city.now + timedelta(days=step.actor % 30)).date()
    issued = f"{city.calendar.version}+{free}"
    city.calendar = replace(city.calendar, version=issued, holidays={free: "declared"})
    return Replan()


def many_people(city: Any, step: Step) -> WarnEarly:
    """The matter that the case is in, if it is in one, comes under one of two warnings."""
    matter = city.case.matter or UUID(int=70)
    which = UUID(int=step.act % 2)
    within = Budget.working_days(3)
    return WarnEarly(which, matter, "gardens", "many", 6, "leader_in_charge", within, carries=True)


def clocks(case: Case) -> dict[tuple[object, ...], Clock]:
    """Every clock of a case by what it is for; the hotline's own have no order."""
    own = {(None, clock.kind, clock.round): clock for clock in case.clocks}
    of_orders = {
        (order.id, clock.kind, clock.round): clock
        for order in case.assignments
        for clock in order.clocks
    }
    return own | of_orders


def pressed(facts: tuple[Fact, ...] | None) -> list[tuple[object, ...]]:
    """The clocks that ran out, were climbed or got a card."""
    kinds = ClockRanOut | RungFired | CardShown
    return [(f.assignment, f.clock, f.round) for f in facts or () if isinstance(f, kinds)]
