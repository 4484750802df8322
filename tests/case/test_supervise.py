"""Supervise (督): a late order is pressed, rung by rung, by itself."""

from datetime import datetime, timedelta

from yousu.case.commands import RefuseReply, SignFor, SignReply
from yousu.case.events import ClockRanOut, RungFired
from yousu.case.vocabulary import CaseState, ClockKind, Solved

HANDLING_RUNGS = ("warn", "press", "write", "lead")


def fired(city, kind: ClockKind = ClockKind.HANDLING) -> list[tuple[str, datetime]]:
    """The rungs that pressed on a kind of clock, and when."""
    return [
        (event.fact.rung, event.at)
        for event in city.events
        if isinstance(event.fact, RungFired) and event.fact.clock is kind
    ]


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


def test_a_clock_runs_out_once_at_its_due_time(city) -> None:
    city.bring_to(CaseState.HANDLING)

    facts = city.advance(days=14)

    due_at = city.clock_of(ClockKind.HANDLING).due_at
    ran_out = [f for f in facts if isinstance(f, ClockRanOut) and f.clock is ClockKind.HANDLING]
    assert ran_out == [ClockRanOut(city.order.id, ClockKind.HANDLING, 1, due_at)]


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
