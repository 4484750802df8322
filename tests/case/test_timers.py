"""Which timers a case wants, as declared from its state and its rules."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from yousu.calendar import Budget
from yousu.case.commands import RecordContact, SignFor
from yousu.case.rules import Anchor, Ladder
from yousu.case.timers import rung_due, timer_of
from yousu.case.vocabulary import Card, CaseState, ClockKind, Medium, Solved

Wanted = set[tuple[ClockKind, str | None]]


def wanted(city) -> Wanted:
    """The clock and, where it is one, the rung of every timer that is wanted, but for cards."""
    keys = {timer.key for timer in city.timers()}
    return {(key.clock, key.rung) for key in keys if key.rung not in set(Card)}


def with_ladder(city, *rungs) -> None:
    """The bureau offers another ladder from now on."""
    rules = city.offers["gardens"]
    city.offers["gardens"] = replace(rules, id="gardens-2", ladder=Ladder(rungs))


GIVING_OUT: Wanted = {(ClockKind.DISPATCH, None), (ClockKind.DISPATCH, "dispatch_hotline")}
SIGNING: Wanted = {(ClockKind.SIGN_FOR, None), (ClockKind.SIGN_FOR, "sign_now")}
CONTACT: Wanted = {(ClockKind.FIRST_CONTACT, None)}
WORK: Wanted = {(ClockKind.HANDLING, None), (ClockKind.HANDLING, "warn")}
ASKING: Wanted = {(ClockKind.RETURN_VISIT, None), (ClockKind.RETURN_VISIT, "ask")}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (CaseState.RECEIVED, GIVING_OUT),
        (CaseState.DISPATCHED, SIGNING | WORK),
        (CaseState.SIGNED_FOR, CONTACT | WORK),
        (CaseState.HANDLING, CONTACT | WORK),
        (CaseState.SIGN_OFF, CONTACT | WORK),
        (CaseState.REPLIED, ASKING),
        (CaseState.CLOSED, set()),
    ],
)
def test_each_running_clock_wants_its_end_and_its_lowest_rung(
    city, state: CaseState, expected: Wanted
) -> None:
    city.bring_to(state)

    assert wanted(city) == expected


def test_the_timer_of_a_clock_is_due_when_the_clock_is(city) -> None:
    city.bring_to(CaseState.SIGNED_FOR)

    ends = {timer.key.clock: timer.due_at for timer in city.timers() if timer.key.rung is None}
    assert ends == {
        ClockKind.FIRST_CONTACT: city.clock_of(ClockKind.FIRST_CONTACT).due_at,
        ClockKind.HANDLING: city.clock_of(ClockKind.HANDLING).due_at,
    }


def test_every_timer_is_due_at_an_instant_in_utc(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert {timer.due_at.tzinfo for timer in city.timers()} == {UTC}


def test_a_rung_before_due_is_wanted_that_much_earlier(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.rungs() == {"warn": city.clock_of(ClockKind.HANDLING).due_at - timedelta(days=1)}


def test_a_rung_that_fired_makes_way_for_the_next(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance_to(city.rungs()["warn"])

    assert city.rungs() == {"press": city.clock_of(ClockKind.HANDLING).due_at}


def test_a_clock_that_ran_out_wants_its_rungs_but_not_its_end(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    assert wanted(city) == {(ClockKind.HANDLING, "write")}


def test_a_ladder_that_was_climbed_to_the_top_wants_nothing(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance(days=14)

    assert city.timers() == ()


def test_a_clock_that_stops_takes_its_rungs_with_it(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.play(SignFor(), by=city.head)

    assert not wanted(city) & SIGNING


def test_a_clock_that_stops_after_its_due_time_takes_its_rungs_with_it(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at + timedelta(hours=1))

    city.bring_to(CaseState.REPLIED)

    assert wanted(city) == ASKING


def test_the_first_contact_takes_its_timer_away(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(RecordContact(Medium.PHONE), by=city.handler)

    assert wanted(city) == WORK


def test_a_returned_order_keeps_no_timers(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.returned()

    assert {timer.key.assignment for timer in city.timers()} == {None}


def test_a_returned_case_is_to_be_dispatched_in_time_again(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.returned()

    assert wanted(city) == GIVING_OUT


def test_a_return_wants_to_be_decided_on_in_time(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.play(city.send_back(), by=city.head)

    assert wanted(city) - WORK == {
        (ClockKind.ARBITRATION, None),
        (ClockKind.ARBITRATION, "arbitration_hotline"),
    }


def test_a_clock_that_stands_still_wants_nothing(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(city.pause(), by=city.handler)
    city.granted(by=city.leader)

    assert wanted(city) == CONTACT | {(ClockKind.PAUSE, None)}


def test_after_a_return_only_the_new_order_wants_timers(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.returned()

    city.play(city.dispatch(), by=city.hotline)

    assert {timer.key.assignment for timer in city.timers()} == {city.order.id}


def test_a_case_that_another_system_closed_wants_no_timers(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    assert city.timers() == ()


def test_a_valid_visit_takes_the_timers_of_the_visit_away(city) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(), by=city.hotline)

    assert {timer.key.clock for timer in city.timers()} == {ClockKind.CLOSING}


def test_an_unanswered_visit_leaves_the_timers_of_the_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    assert wanted(city) == ASKING


def test_a_case_that_is_handled_again_wants_the_rungs_of_a_new_climb(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    assert {(timer.key.round, timer.key.rung) for timer in city.timers()} == {
        (2, None),
        (2, "warn"),
        (2, "yellow_card"),
        (2, "red_card"),
    }


def test_a_warning_that_would_lie_before_the_start_comes_at_the_start(city) -> None:
    _, warn, *_ = city.offers["gardens"].ladder.rungs
    with_ladder(city, replace(warn, delay=Budget.working_days(-10)))

    city.bring_to(CaseState.DISPATCHED)

    assert city.rungs() == {"warn": city.now}


def test_a_rung_may_wait_working_days_for_the_one_below(city) -> None:
    *_, press, write, _, _ = city.offers["gardens"].ladder.rungs
    with_ladder(city, press, replace(write, delay=Budget.working_days(1)))
    city.now = city.now.replace(day=5)
    city.bring_to(CaseState.SIGNED_FOR)

    friday_at_six = city.clock_of(ClockKind.HANDLING).due_at
    city.advance_to(friday_at_six)

    assert city.rungs() == {"write": friday_at_six + timedelta(days=3)}


def test_a_rung_above_has_no_time_until_the_rung_below_has_fired(city) -> None:
    city.bring_to(CaseState.HANDLING)
    rung = next(r for r in city.offers["gardens"].ladder.rungs if r.anchor is Anchor.RUNG_BELOW)

    assert rung_due(rung, city.clock_of(ClockKind.HANDLING), city.calendar) is None


def test_a_changed_ladder_is_planned_by_asking_again(city) -> None:
    city.bring_to(CaseState.HANDLING)
    _, warn, *_ = city.offers["gardens"].ladder.rungs
    earlier = replace(warn, delay=Budget.working_days(-2))

    city.sets["gardens-1"] = replace(city.sets["gardens-1"], ladder=Ladder((earlier,)))

    assert city.rungs() == {"warn": city.clock_of(ClockKind.HANDLING).due_at - timedelta(days=2)}


def test_a_timer_s_command_leads_back_to_the_timer(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    keys = [timer.key for timer in city.timers()]

    assert [timer_of(key.command()) for key in keys] == keys
