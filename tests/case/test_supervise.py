"""Supervise (督): a late order is pressed, rung by rung, by itself."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from yousu.case.commands import ReachTime, RefuseReply, SignFor, SignReply
from yousu.case.events import ClockRanOut, RungFired
from yousu.case.vocabulary import CaseState, ClockKind, Consequence, Medium, Solved

HANDLING_RUNGS = ("warn", "press", "write", "lead")


def fired(city, kind: ClockKind = ClockKind.HANDLING) -> list[tuple[str, datetime]]:
    """The rungs that pressed on a kind of clock, and when."""
    return [
        (event.fact.rung, event.at)
        for event in city.events
        if isinstance(event.fact, RungFired) and event.fact.clock is kind
    ]


def reach(city, rung: str | None = None, clock: ClockKind = ClockKind.HANDLING) -> ReachTime:
    return ReachTime(city.order.id, clock, city.order.round, rung)


def test_the_rungs_fire_in_order_each_at_its_time(city) -> None:
    city.bring_to(CaseState.HANDLING)
    due_at = city.clock_of(ClockKind.HANDLING).due_at

    city.advance(days=14)

    assert fired(city) == [
        ("warn", due_at - timedelta(days=1)),
        ("press", due_at),
        ("write", due_at + timedelta(hours=2)),
        ("lead", due_at + timedelta(hours=4)),
    ]


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


def test_a_clock_runs_out_once_at_its_due_time(city) -> None:
    city.bring_to(CaseState.HANDLING)

    facts = city.advance(days=14)

    due_at = city.clock_of(ClockKind.HANDLING).due_at
    ran_out = [f for f in facts if isinstance(f, ClockRanOut) and f.clock is ClockKind.HANDLING]
    assert ran_out == [ClockRanOut(city.order.id, ClockKind.HANDLING, 1, due_at)]


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


def test_a_late_rung_leaves_the_unit_its_full_two_hours(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at - timedelta(minutes=1))
    city.wait(hours=5)

    city.tend_timers()

    assert fired(city)[-1] == ("press", city.now)
    assert city.rungs()["write"] == city.now + timedelta(hours=2)


def test_after_a_long_outage_a_rung_still_waits_for_the_one_below(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=14)

    city.tend_timers()

    assert [rung for rung, _ in fired(city)] == ["warn", "press"]


def test_every_rung_above_a_late_one_is_as_late(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=14)
    back = city.now

    city.advance(days=1)

    assert fired(city)[-2:] == [
        ("write", back + timedelta(hours=2)),
        ("lead", back + timedelta(hours=4)),
    ]


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


def test_a_late_order_can_still_be_signed_for(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.advance(hours=2)

    city.play(SignFor(), by=city.head)

    assert city.case.state is CaseState.SIGNED_FOR


def test_a_refused_reply_does_not_stop_the_climb(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(RefuseReply(city.text()), by=city.head)

    city.advance(days=14)

    assert tuple(rung for rung, _ in fired(city)) == HANDLING_RUNGS


def test_a_signature_does_not_stop_the_climb(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    city.advance(days=14)

    assert tuple(rung for rung, _ in fired(city)) == HANDLING_RUNGS


def test_the_clocks_climb_apart(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.advance(days=14)

    assert [rung for rung, _ in fired(city, ClockKind.SIGN_FOR)] == ["sign_now"]
    assert tuple(rung for rung, _ in fired(city)) == HANDLING_RUNGS


def test_a_case_that_is_handled_again_is_climbed_again(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    city.advance(days=14)

    assert tuple(rung for rung, _ in fired(city)) == HANDLING_RUNGS * 2


def test_a_timer_of_the_first_handling_does_not_press_on_the_second(city) -> None:
    city.bring_to(CaseState.REPLIED)
    first = reach(city, "warn")
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.wait(days=14)

    assert city.play(first, by=city.clock) == ()
