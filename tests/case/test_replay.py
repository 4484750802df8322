"""What holds for every case, whatever happens to it: random lives, played step by step."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import shifted
from yousu.case.actor import Actor, ActorKind
from yousu.case.apply import fold
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Dispatch,
    ReachTime,
    RecordContact,
    RecordVisit,
    RefuseReply,
    SignFor,
    SignReply,
    SubmitReply,
    texts,
)
from yousu.case.contribution import Figure, contribution, delta
from yousu.case.decide import decide
from yousu.case.events import ClockRanOut, Fact, RungFired
from yousu.case.problem import Refused
from yousu.case.rules import Anchor
from yousu.case.state import Case, Clock
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import (
    AssignmentState,
    CaseState,
    ClockKind,
    Medium,
    Satisfaction,
    Solved,
    VisitResult,
)

MONTH = 30 * 24 * 60


@dataclass(frozen=True)
class Step:
    """Something that may happen some time later: anybody tries an act, one who may does it, a
    timer is tended, is tried too early or once more."""

    what: str
    act: int
    actor: int
    minutes: int


@dataclass(frozen=True)
class Moment:
    """A command that was given, and what came of it."""

    before: Case | None
    command: Command
    actor: Actor
    now: datetime
    facts: tuple[Fact, ...] | None
    after: Case | None


steps = st.builds(
    Step,
    what=st.sampled_from(("anybody", *["somebody"] * 5, "tended", "tended", "early", "again")),
    act=st.integers(0, 59),
    actor=st.integers(0, 10),
    minutes=st.sampled_from((0, 1, 60, 120, 600)) | st.integers(0, MONTH),
)
starts = (
    CaseState.RECEIVED,
    CaseState.DISPATCHED,
    CaseState.HANDLING,
    CaseState.REPLIED,
    CaseState.CLOSED,
)
lives = st.tuples(st.sampled_from(starts), st.lists(steps, min_size=20, max_size=50))
every_life = given(life=lives)
often = settings(max_examples=25, deadline=None)


def played(city, life: tuple[CaseState, list[Step]]) -> Iterator[Moment]:
    """Plays a life that begins in a state, and tells of each command that was given."""
    city.bring_to(life[0])
    for step in life[1]:
        city.wait(minutes=step.minutes)
        for command, actor in given_in(city, step):
            before = city.case
            try:
                facts = city.play(command, by=actor)
            except Refused:
                facts = None
            yield Moment(before, command, actor, city.now, facts, city.case)


def given_in(city, step: Step) -> list[tuple[Command, Actor]]:
    """The command that a step gives, if it gives one."""
    match step.what:
        case "anybody":
            return [(picked(anything(city), step.act)(), picked(people(city), step.actor))]
        case "somebody":
            return [acted(city, act) for act in [picked(sensible(city), step.act)] if act]
        case _:
            return [(command, city.clock) for command in timed(city, step)]


def acted(city, act: Callable[[], tuple[Command, str]]) -> tuple[Command, Actor]:
    command, post = act()
    return command, city.hotline if post == "hotline" else somebody_at(city, post)


def picked(choices: list, number: int):
    return choices[number % len(choices)] if choices else None


def people(city) -> list[Actor]:
    return [
        city.hotline,
        city.handler,
        city.colleague,
        city.head,
        city.upper_head,
        city.neighbour_head,
        city.stranger_head,
        city.leader,
        city.transfer_office,
        city.client,
        city.clock,
    ]


def timed(city, step: Step) -> list[ReachTime]:
    """A timer that is wanted, at its time or before; or one that was tried already."""
    if step.what == "again":
        reached = (ClockRanOut, RungFired)
        tried = [event.fact for event in city.events if isinstance(event.fact, reached)]
        fact = picked(tried, step.act)
        rung = getattr(fact, "rung", None)
        return [ReachTime(fact.assignment, fact.clock, fact.round, rung)] if fact else []
    timer: Timer | None = picked(list(city.timers()), step.act)
    if timer is not None and step.what == "tended":
        city.now = max(city.now, timer.due_at)
    return [timer.key.command()] if timer else []


def visits(city) -> list[RecordVisit]:
    words = city.text()
    return [
        city.answered(text=words),
        city.answered(solved=Solved.NOT_SOLVED),
        city.answered(solved=Solved.BASICALLY, contacted=False),
        city.answered(satisfied_with_result=Satisfaction.NOT_SATISFIED),
        city.answered(satisfied_with_result=Satisfaction.BASICALLY),
        city.silent(),
        city.silent(),
        city.silent(VisitResult.REFUSED),
    ]


def somebody_at(city, post: str) -> Actor:
    """A person at a post of the unit that has the case; as a handler, the one who was named."""
    order = city.case.lead
    name = order.handler if post == "handler" else None
    return Actor(
        ActorKind.PERSON, name or f"{post} of {order.unit}", post, order.unit, order.bureau
    )


def sensible(city) -> list[Callable[[], tuple[Command, str]]]:
    """What somebody who may would do with the case as it stands."""
    given: dict[CaseState, list[Callable[[], tuple[Command, str]]]] = {
        CaseState.RECEIVED: [
            lambda: (city.dispatch(), "hotline"),
            lambda: (city.dispatch(unit="wildlife"), "hotline"),
            lambda: (city.dispatch(category="leaks"), "hotline"),
        ],
        CaseState.DISPATCHED: [
            lambda: (SignFor(), "unit_head"),
            lambda: (city.send_back(), "handler"),
        ],
        CaseState.SIGNED_FOR: [
            lambda: (AssignHandler("handler-1"), "unit_head"),
            lambda: (AssignHandler("handler-2"), "unit_head"),
        ],
        CaseState.HANDLING: [
            lambda: (SubmitReply(city.text()), "handler"),
            lambda: (SubmitReply(city.text()), "handler"),
            lambda: (RecordContact(Medium.PHONE, city.text()), "handler"),
            lambda: (AssignHandler("handler-2"), "unit_head"),
        ],
        CaseState.SIGN_OFF: [
            lambda: (SignReply(city.text()), "unit_head"),
            lambda: (SignReply(), "leader_in_charge"),
            lambda: (RefuseReply(city.text()), "leader_in_charge"),
            lambda: (RecordContact(Medium.IN_PERSON), "handler"),
        ],
        CaseState.REPLIED: [
            *(lambda visit=visit: (visit, "hotline") for visit in visits(city)),
            *[lambda: (CloseCase(), "hotline")] * 4,
        ],
        CaseState.CLOSED: [],
    }
    return given[city.case.state]


def anything(city) -> list[Callable[[], Command]]:
    """Commands that fit the case or don't, well filled in or not."""
    order = city.case.lead.id if city.case.lead else city.new_id()
    given: list[Command] = [
        city.appeal(),
        city.appeal(category="ufos"),
        city.appeal(closed_at=city.now),
        city.dispatch(),
        city.dispatch(category="ufos"),
        city.dispatch(bureau="nowhere", unit="nowhere"),
        city.dispatch(category="leaks", unit="greening"),
        SignFor(),
        city.send_back(),
        AssignHandler("handler-2"),
        AssignHandler(" "),
        RecordContact(Medium.PHONE, city.text()),
        SubmitReply(city.text()),
        SubmitReply(city.text("")),
        SubmitReply(city.text(city.secret * 5000)),
        SignReply(),
        SignReply(city.text()),
        RefuseReply(city.text()),
        *visits(city),
        city.answered(contacted=None),
        city.silent(VisitResult.ANSWERED),
        replace(city.silent(), solved=Solved.SOLVED),
        CloseCase(),
        *(
            ReachTime(order, clock, round, rung)
            for clock in ClockKind
            for round in (1, 2)
            for rung in (None, "press", "no_such_rung")
        ),
    ]
    return [lambda command=command: command for command in given]


def clocks(case: Case | None) -> dict[tuple[object, ...], Clock]:
    """Every clock of a case by what it is for."""
    return {
        (order.id, clock.kind, clock.round): clock
        for order in (case.assignments if case else ())
        for clock in order.clocks
    }


@every_life
@often
def test_a_decision_gives_facts_or_is_refused(found_city, life) -> None:
    for moment in played(found_city(), life):
        assert {type(fact) for fact in moment.facts or ()} <= set(get_args(Fact))


@every_life
@settings(max_examples=10, deadline=None)
def test_whatever_anybody_asks_is_decided_or_refused_with_rights_or_without(
    found_city, life
) -> None:
    city = found_city()

    for moment in played(city, life):
        for make in anything(city):
            with suppress(Refused):
                facts = decide(city.case, make(), moment.actor, city.rules(make()), city.now)
                assert isinstance(facts, tuple)


@every_life
@often
def test_a_decision_that_is_asked_again_is_the_same(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if moment.facts is not None and not isinstance(moment.command, Dispatch):
            asked = (moment.before, moment.command, moment.actor, city.rules(), moment.now)
            assert decide(*asked) == moment.facts


@every_life
@often
def test_a_refusal_changes_nothing(found_city, life) -> None:
    for moment in played(found_city(), life):
        assert moment.facts is not None or moment.after == moment.before


@every_life
@often
def test_a_case_is_the_fold_of_its_events(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert fold(city.events) == moment.after


@every_life
@often
def test_the_events_of_a_case_are_numbered_without_a_gap(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert [event.version for event in city.events] == [*range(1, moment.after.version + 1)]


@every_life
@often
def test_a_case_was_changed_when_its_last_event_happened(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert moment.after.changed_at == city.events[-1].at


@every_life
@often
def test_only_a_running_clock_wants_timers(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        running = {key for key, clock in clocks(moment.after).items() if clock.is_running}
        wanted = {(t.key.assignment, t.key.clock, t.key.round) for t in city.timers()}
        assert wanted <= running


@every_life
@often
def test_a_rung_that_has_fired_is_not_wanted(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        held = clocks(moment.after)
        for timer in city.timers():
            clock = held[timer.key.assignment, timer.key.clock, timer.key.round]
            assert timer.key.rung not in {rung.code for rung in clock.fired}


@every_life
@often
def test_a_time_that_was_reached_is_not_wanted_again(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if isinstance(moment.command, ReachTime) and moment.facts:
            assert moment.command not in [timer.key.command() for timer in city.timers()]


@every_life
@often
def test_a_timer_is_wanted_once(found_city, life) -> None:
    city = found_city()

    for _ in played(city, life):
        assert max(Counter(timer.key for timer in city.timers()).values(), default=1) == 1


@every_life
@often
def test_the_rungs_of_a_clock_fire_in_the_order_of_the_ladder(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        for order in moment.after.assignments:
            ladder = city.sets[order.rule_set].ladder
            for clock in order.clocks:
                climbed = [rung.code for rung in clock.fired]
                assert climbed == [rung.code for rung in ladder.on(clock.kind)][: len(climbed)]


@every_life
@often
def test_a_rung_leaves_the_whole_delay_after_the_one_below(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        for order in moment.after.assignments:
            for clock in order.clocks:
                ladder = city.sets[order.rule_set].ladder.on(clock.kind)
                for rung, below, fired in zip(
                    ladder[1:], clock.fired, clock.fired[1:], strict=False
                ):
                    if rung.anchor is Anchor.RUNG_BELOW:
                        assert fired.at >= shifted(below.at, rung.delay, city.calendar)


@every_life
@often
def test_nothing_moves_a_clock_that_has_started(found_city, life) -> None:
    for moment in played(found_city(), life):
        after = clocks(moment.after)
        for key, clock in clocks(moment.before).items():
            kept = after[key]
            assert (kept.started_at, kept.due_at) == (clock.started_at, clock.due_at)


@every_life
@often
def test_a_clock_that_has_stopped_stays_as_it_was(found_city, life) -> None:
    for moment in played(found_city(), life):
        after = clocks(moment.after)
        for key, clock in clocks(moment.before).items():
            assert clock.is_running or after[key] == clock


@every_life
@often
def test_an_order_runs_one_clock_of_a_kind_at_most(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            running = Counter(clock.kind for clock in order.clocks if clock.is_running)
            assert max(running.values(), default=1) == 1


@every_life
@often
def test_a_returned_order_runs_no_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.after.assignments:
            returned = order.state is AssignmentState.RETURNED
            assert not (returned and any(clock.is_running for clock in order.clocks))


@every_life
@often
def test_a_closed_case_stays_closed(found_city, life) -> None:
    for moment in played(found_city(), life):
        if moment.before.state is CaseState.CLOSED:
            assert moment.after == moment.before


@every_life
@often
def test_a_closed_case_wants_no_timers(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if moment.after.state is CaseState.CLOSED:
            assert wanted_timers(moment.after, city.rules()) == ()


@every_life
@often
def test_a_closed_case_runs_no_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        if moment.after.state is CaseState.CLOSED:
            assert not any(clock.is_running for clock in clocks(moment.after).values())


@every_life
@often
def test_the_sums_with_every_delta_are_what_the_case_contributes(found_city, life) -> None:
    city = found_city()
    sums = contribution(city.bring_to(life[0]).case)

    for moment in played(city, life):
        sums.update(delta(moment.before, moment.after))
        assert sums == contribution(moment.after)


@every_life
@often
def test_a_case_is_received_once_whatever_happens(found_city, life) -> None:
    for moment in played(found_city(), life):
        received = [
            amount
            for cell, amount in contribution(moment.after).items()
            if cell.figure is Figure.RECEIVED
        ]
        assert received == [1]


@every_life
@often
def test_no_deadline_is_done_in_time_that_was_not_due(found_city, life) -> None:
    for moment in played(found_city(), life):
        counted = contribution(moment.after)
        for cell, amount in counted.items():
            if cell.figure is Figure.DONE_IN_TIME:
                assert amount <= counted[replace(cell, figure=Figure.DUE)]


@every_life
@often
def test_no_free_word_shows_up_in_the_log_or_the_case(found_city, life) -> None:
    city = found_city()

    for _ in played(city, life):
        assert city.secret not in repr((city.events, city.case))


def test_every_free_word_of_these_lives_is_secret(city) -> None:
    """Without this the test above could find nothing."""
    city.bring_to(CaseState.HANDLING)

    words = [text.body for make in anything(city) for text in texts(make())]
    assert all(city.secret in body for body in words if body)
