"""Dispatch (派): a unit is given the case, and signs for it."""

from datetime import timedelta

import pytest

from yousu.calendar import Budget
from yousu.case.commands import SignFor
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import (
    AssignmentRole,
    CaseState,
    ClockKind,
)


def test_a_case_goes_to_the_unit_of_its_category(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    city.play(city.dispatch(), by=city.hotline)

    assert (city.order.bureau, city.order.unit) == ("gardens", "greening")


def test_a_dispatched_unit_leads_the_case(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert (city.order.role, city.case.state) == (AssignmentRole.LEAD, CaseState.DISPATCHED)


def test_a_dispatch_may_name_another_unit(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    city.play(city.dispatch(unit="wildlife"), by=city.hotline)

    assert city.order.unit == "wildlife"


def test_a_dispatch_may_name_another_bureau_and_its_unit(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    city.play(city.dispatch(bureau="waters", unit="pipes"), by=city.hotline)

    assert (city.order.bureau, city.order.unit) == ("waters", "pipes")


def test_a_dispatch_may_correct_the_category(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    city.play(city.dispatch(category="leaks"), by=city.hotline)

    assert (city.case.category, city.order.unit) == ("leaks", "pipes")


def test_a_dispatch_gives_a_category_to_a_case_that_waited_for_one(city) -> None:
    city.play(city.appeal(category=None), by=city.hotline)

    city.play(city.dispatch(category="trees"), by=city.hotline)

    assert city.case.category == "trees"


def test_a_case_without_a_category_is_not_dispatched(city) -> None:
    city.play(city.appeal(category=None), by=city.hotline)

    assert city.refusal(city.dispatch(), by=city.hotline) is ProblemCode.CATEGORY_MISSING


def test_a_case_is_not_dispatched_under_a_category_that_nobody_has(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    refused = city.refusal(city.dispatch(category="ufos"), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_CATEGORY


@pytest.mark.parametrize(
    "nowhere",
    [{"unit": "nowhere"}, {"unit": "pipes"}, {"bureau": "nowhere"}, {"bureau": "waters"}],
    ids=["no such unit", "unit of another bureau", "no such bureau", "bureau without the unit"],
)
def test_a_case_is_not_dispatched_to_a_unit_that_the_bureau_lacks(
    city, nowhere: dict[str, str]
) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert city.refusal(city.dispatch(**nowhere), by=city.hotline) is ProblemCode.UNKNOWN_UNIT


def test_an_order_starts_under_the_rules_that_its_bureau_offers(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    city.play(city.dispatch(category="leaks"), by=city.hotline)

    assert city.order.rule_set == "waters-1"


def test_dispatch_starts_the_clocks_for_signing_and_for_handling(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert [(clock.kind, clock.round, clock.started_at) for clock in city.order.clocks] == [
        (ClockKind.SIGN_FOR, 1, city.now),
        (ClockKind.HANDLING, 1, city.now),
    ]


def test_each_clock_is_due_when_its_budget_runs_out(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert city.clock_of(ClockKind.SIGN_FOR).due_at == city.now + timedelta(hours=1)
    assert city.clock_of(ClockKind.HANDLING).due_at == city.now.replace(day=7, hour=18)


def test_a_clock_says_which_rule_and_which_calendar_gave_its_due_time(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    clock = city.clock_of(ClockKind.HANDLING)
    assert (clock.source, clock.calendar, clock.budget) == (
        city.offers["gardens"].deadlines_from,
        city.calendar.version,
        Budget.working_days(3),
    )


def test_signing_stops_the_clock_for_signing(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.wait(minutes=20)

    city.play(SignFor(), by=city.head)

    assert city.clock_of(ClockKind.SIGN_FOR).stopped_at == city.now


def test_signing_leaves_the_clock_for_handling_running(city) -> None:
    before = city.bring_to(CaseState.DISPATCHED).clock_of(ClockKind.HANDLING)
    city.wait(minutes=20)

    city.play(SignFor(), by=city.head)

    assert city.clock_of(ClockKind.HANDLING) == before


def test_an_order_keeps_when_it_was_dispatched_and_signed_for(city) -> None:
    dispatched_at = city.bring_to(CaseState.DISPATCHED).now
    city.wait(minutes=20)

    city.play(SignFor(), by=city.head)

    assert (city.order.dispatched_at, city.order.signed_for_at) == (dispatched_at, city.now)


def test_signing_starts_the_clock_for_the_first_contact(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.wait(minutes=20)

    city.play(SignFor(), by=city.head)

    clock = city.clock_of(ClockKind.FIRST_CONTACT)
    assert (clock.round, clock.due_at) == (1, city.now + timedelta(hours=4))


def test_a_bureau_that_promises_no_first_contact_gets_no_clock_for_it(city) -> None:
    city.play(city.appeal(category="leaks"), by=city.hotline)
    city.play(city.dispatch(), by=city.hotline)

    city.play(SignFor(), by=city.stranger_head)

    assert city.order.latest(ClockKind.FIRST_CONTACT) is None


def test_a_handler_of_the_unit_may_sign_for_it_too(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.play(SignFor(), by=city.colleague)

    assert city.case.state is CaseState.SIGNED_FOR
