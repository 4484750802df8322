"""Return (退单): a unit asks to send an order back, an arbiter decides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from yousu.case.commands import Decide, SignFor, Withdraw
from yousu.case.events import Applied, ClockPaused, ClockResumed, Returned, Ruled, Withdrawn
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import (
    ApplicationState,
    AssignmentState,
    CaseState,
    ClockKind,
    PauseReason,
    ReturnReason,
)


def kinds(facts) -> list[type]:
    return [type(fact) for fact in facts]


def asked(city):
    """The unit has asked to send the order back."""
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)
    return city


def test_asking_alone_sends_nothing_back(city) -> None:
    asked(city)

    assert (city.case.state, city.case.returns) == (CaseState.DISPATCHED, 0)


def test_who_asks_holds_the_clock_for_signing(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    facts = city.play(city.send_back(), by=city.head)

    assert kinds(facts) == [Applied, ClockPaused]
    assert city.clock_of(ClockKind.SIGN_FOR).pauses[-1].reason is PauseReason.ARBITRATION


def test_who_asks_gains_no_time_to_handle_the_order(city) -> None:
    before = city.bring_to(CaseState.DISPATCHED).clock_of(ClockKind.HANDLING)

    asked(city)

    assert city.clock_of(ClockKind.HANDLING) == before


def test_the_arbiter_has_four_office_hours(city) -> None:
    asked(city)

    (arbitration,) = [c for c in city.case.clocks if c.kind is ClockKind.ARBITRATION]
    assert arbitration.due_at == city.now + timedelta(hours=6, minutes=30)


def test_a_late_arbiter_is_pressed(city) -> None:
    asked(city)

    facts = city.advance(days=1)

    assert "arbitration_hotline" in {getattr(fact, "rung", None) for fact in facts}


def test_a_granted_return_makes_the_case_wait_for_dispatch_again(city) -> None:
    asked(city)

    assert kinds(city.granted()) == [Ruled, Returned]
    assert (city.case.state, city.case.lead) == (CaseState.RECEIVED, None)


def test_a_granted_return_starts_the_hotline_s_clock_for_the_dispatch_again(city) -> None:
    asked(city).wait(hours=1)

    city.granted()

    dispatches = [c for c in city.case.clocks if c.kind is ClockKind.DISPATCH]
    assert [(c.round, c.is_running) for c in dispatches] == [(1, False), (2, True)]
    assert dispatches[-1].started_at == city.now


def test_a_decision_ends_the_arbiter_s_clock(city) -> None:
    asked(city).wait(hours=1)

    city.granted()

    (arbitration,) = [c for c in city.case.clocks if c.kind is ClockKind.ARBITRATION]
    assert arbitration.stopped_at == city.now


def test_the_reason_of_a_return_is_kept(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.returned(ReturnReason.OUTSIDE_JURISDICTION)

    (order,) = city.case.assignments
    assert (order.state, order.return_reason) == (
        AssignmentState.RETURNED,
        ReturnReason.OUTSIDE_JURISDICTION,
    )


@pytest.mark.parametrize("part", ["text", "evidence"])
def test_a_return_needs_words_in_every_part_of_it(city, part: str) -> None:
    city.bring_to(CaseState.DISPATCHED)
    blank = replace(city.send_back(), **{part: city.text(" ")})

    assert city.refusal(blank, by=city.head) is ProblemCode.TEXT_MISSING


def test_a_return_stops_every_clock_of_the_order(city) -> None:
    asked(city).wait(minutes=20)

    city.granted()

    (order,) = city.case.assignments
    assert {clock.stopped_at for clock in order.clocks} == {city.now}


def test_a_refused_return_lets_the_clock_for_signing_go_on_with_what_was_left(city) -> None:
    city.bring_to(CaseState.DISPATCHED).wait(minutes=20)
    asked(city).wait(hours=3)

    facts = city.refused()

    assert kinds(facts) == [Ruled, ClockResumed]
    assert city.clock_of(ClockKind.SIGN_FOR).due_at == city.now + timedelta(minutes=40)


def test_a_refused_return_leaves_the_order_where_it_was(city) -> None:
    asked(city).refused()

    assert (city.case.state, city.case.returns) == (CaseState.DISPATCHED, 0)
    assert city.case.applications[-1].state is ApplicationState.REFUSED


def test_a_refusal_needs_words(city) -> None:
    asked(city)
    silent = Decide(city.case.applications[-1].id, grant=False)

    assert city.refusal(silent, by=city.hotline) is ProblemCode.TEXT_MISSING


def test_a_unit_that_signs_for_the_order_wants_to_return_it_no_longer(city) -> None:
    asked(city)

    facts = city.play(SignFor(), by=city.colleague)

    assert Withdrawn in kinds(facts)
    assert city.case.applications[-1].state is ApplicationState.WITHDRAWN


def test_signing_for_the_order_ends_the_arbiter_s_clock(city) -> None:
    asked(city).play(SignFor(), by=city.head)

    assert not any(clock.is_running for clock in city.case.clocks)


def test_a_return_that_is_taken_back_lets_the_clock_for_signing_go_on(city) -> None:
    asked(city).wait(hours=3)

    facts = city.play(Withdraw(city.case.applications[-1].id), by=city.head)

    assert kinds(facts) == [Withdrawn, ClockResumed]
    assert city.clock_of(ClockKind.SIGN_FOR).due_at == city.now + timedelta(hours=1)


def test_a_return_is_not_asked_for_twice_at_once(city) -> None:
    asked(city)

    assert city.refusal(city.send_back(), by=city.colleague) is ProblemCode.ASKED_ALREADY


def test_a_refused_return_may_be_asked_for_once_more(city) -> None:
    asked(city).refused()

    city.play(city.send_back(), by=city.head)
    city.granted()

    assert city.case.state is CaseState.RECEIVED


def test_a_return_after_the_clock_for_signing_ran_out_moves_no_clock(city) -> None:
    city.bring_to(CaseState.DISPATCHED).advance(hours=2)

    facts = city.play(city.send_back(), by=city.head)

    assert kinds(facts) == [Applied]


@pytest.mark.parametrize(("late", "refused"), [(0, None), (1, ProblemCode.RETURN_TOO_LATE)])
def test_a_return_is_asked_for_within_two_working_days(city, late: int, refused) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.now = city.now.replace(day=6, hour=18) + timedelta(seconds=late)

    if refused:
        assert city.refusal(city.send_back(), by=city.head) is refused
    else:
        assert city.play(city.send_back(), by=city.head)


def test_returns_are_counted(city) -> None:
    for _ in range(2):
        city.bring_to(CaseState.DISPATCHED).returned()

    assert city.case.returns == 2


def test_a_second_dispatch_is_a_new_order_beside_the_returned_one(city) -> None:
    city.bring_to(CaseState.DISPATCHED).returned()

    city.play(city.dispatch(unit="wildlife"), by=city.hotline)

    assert [(order.unit, order.state) for order in city.case.assignments] == [
        ("greening", AssignmentState.RETURNED),
        ("wildlife", AssignmentState.DISPATCHED),
    ]


def test_the_unit_that_returned_a_case_cannot_sign_for_its_next_order(city) -> None:
    city.bring_to(CaseState.DISPATCHED).returned()
    city.play(city.dispatch(unit="wildlife"), by=city.hotline)

    assert city.refusal(SignFor(), by=city.head) is ProblemCode.NOT_ALLOWED


def test_a_second_dispatch_takes_the_rules_of_its_own_day(city) -> None:
    city.bring_to(CaseState.DISPATCHED).returned()
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2")

    city.play(city.dispatch(), by=city.hotline)

    assert [order.rule_set for order in city.case.assignments] == ["gardens-1", "gardens-2"]


def test_a_unit_that_took_an_order_over_has_accepted_it(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.handed_over()

    assert city.refusal(city.send_back(), by=city.neighbour_head) is ProblemCode.LEAD_FIXED
