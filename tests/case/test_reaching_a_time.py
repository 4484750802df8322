"""A time is reached: it gives something when it has come and is still wanted, and once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from yousu.case.commands import ReachTime, SignFor
from yousu.case.events import RungFired
from yousu.case.vocabulary import CaseState, ClockKind, Consequence, Medium, Solved


def reach(city, rung: str | None = None, clock: ClockKind = ClockKind.HANDLING) -> ReachTime:
    return ReachTime(city.order.id, clock, city.order.round, rung)


def test_a_rung_says_who_presses_how_and_what_it_means(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.wait(hours=1)

    facts = city.play(reach(city, "sign_now", ClockKind.SIGN_FOR), by=city.clock)

    assert facts == (
        RungFired(
            assignment=city.order.id,
            clock=ClockKind.SIGN_FOR,
            round=1,
            rung="sign_now",
            post="unit_head",
            media=(Medium.SYSTEM, Medium.PHONE),
            consequence=Consequence.SUPERVISION,
        ),
    )


def test_a_clock_that_is_noticed_late_still_tells_its_real_due_time(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.wait(hours=3)

    (fact,) = city.play(reach(city, clock=ClockKind.SIGN_FOR), by=city.clock)

    assert fact.due_at == city.now - timedelta(hours=2)


def test_a_clock_that_is_noticed_late_ran_out_when_it_was_noticed(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.wait(hours=3)

    city.play(reach(city, clock=ClockKind.SIGN_FOR), by=city.clock)

    assert city.clock_of(ClockKind.SIGN_FOR).ran_out_at == city.now


@pytest.mark.parametrize("rung", [None, "press"], ids=["due", "rung"])
def test_a_time_that_was_reached_before_gives_nothing(city, rung: str | None) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    assert city.play(reach(city, rung), by=city.clock) == ()


@pytest.mark.parametrize("rung", [None, "warn"], ids=["due", "rung"])
def test_a_time_that_has_not_come_gives_nothing(city, rung: str | None) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.play(reach(city, rung), by=city.clock) == ()


def test_a_time_has_come_at_its_very_instant_and_not_before(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    too_early, due = reach(city, clock=ClockKind.SIGN_FOR), timedelta(hours=1)

    city.wait(seconds=due.seconds - 1)
    assert city.play(too_early, by=city.clock) == ()
    city.wait(seconds=1)
    assert city.play(too_early, by=city.clock)


@pytest.mark.parametrize("rung", ["press", "write", "lead"])
def test_a_rung_cannot_be_reached_past_the_one_below(city, rung: str) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=14)

    assert city.play(reach(city, rung), by=city.clock) == ()


@pytest.mark.parametrize("rung", [None, "sign_now"], ids=["due", "rung"])
def test_signing_just_before_overtakes_the_clock_for_signing(city, rung: str | None) -> None:
    city.bring_to(CaseState.DISPATCHED)
    late = reach(city, rung, ClockKind.SIGN_FOR)
    city.play(SignFor(), by=city.head)
    city.wait(days=1)

    assert city.play(late, by=city.clock) == ()


def test_sending_the_reply_between_two_rungs_overtakes_the_next(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)
    write = reach(city, "write")
    city.bring_to(CaseState.REPLIED)
    city.wait(hours=3)

    assert city.play(write, by=city.clock) == ()


def test_returning_the_case_overtakes_every_timer_of_the_order(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    commands = [timer.key.command() for timer in city.timers()]
    city.returned()
    city.wait(days=14)

    assert {city.play(command, by=city.clock) for command in commands} == {()}


def test_closing_the_case_overtakes_the_clock_of_the_return_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)
    visit = reach(city, clock=ClockKind.RETURN_VISIT)
    city.bring_to(CaseState.CLOSED)
    city.wait(days=14)

    assert city.play(visit, by=city.clock) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"round": 2},
        {"rung": "no_such_rung"},
        {"clock": ClockKind.RETURN_VISIT},
        {"rung": "sign_now"},
    ],
    ids=["round", "rung", "clock", "rung of another clock"],
)
def test_a_timer_that_nobody_wants_gives_nothing(city, wrong: dict[str, object]) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=14)

    assert city.play(replace(reach(city), **wrong), by=city.clock) == ()


def test_a_timer_of_an_order_that_the_case_does_not_have_gives_nothing(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=14)

    stray = replace(reach(city), assignment=city.new_id())

    assert city.play(stray, by=city.clock) == ()


def test_a_timer_of_the_first_handling_does_not_press_on_the_second(city) -> None:
    city.bring_to(CaseState.REPLIED)
    first = reach(city, "warn")
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.wait(days=14)

    assert city.play(first, by=city.clock) == ()
