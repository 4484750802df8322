"""A case comes under the early warning of its matter."""

from dataclasses import replace
from uuid import UUID

import pytest

from yousu.calendar import Budget
from yousu.case.commands import JoinMatter, WarnEarly
from yousu.case.events import EarlyWarned, SupervisionOrdered
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind

MATTER = UUID(int=70)
WARNING = WarnEarly(
    UUID(int=80), MATTER, "gardens", "many", 6, "leader_in_charge", Budget.working_days(3)
)


@pytest.fixture
def warned(city):
    """An order that is being handled, and whose matter came under a warning."""
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    city.play(WARNING, by=city.clock)
    return city


def test_the_matter_is_supervised_through_the_case(warned) -> None:
    [order], [warning] = warned.case.supervisions, warned.case.warnings
    assert (order.id, order.post) == (warning.ordered, "leader_in_charge")


def test_the_answer_is_due_when_the_rule_says(warned) -> None:
    clock = warned.case.lead.running(ClockKind.SUPERVISION)
    assert clock.budget == Budget.working_days(3)


def test_a_case_comes_under_a_warning_once(warned) -> None:
    assert warned.play(WARNING, by=warned.clock) == ()


def test_where_it_is_not_supervised_only_the_warning_is_told(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    facts = city.play(replace(WARNING, within=None), by=city.clock)
    assert [type(fact) for fact in facts] == [EarlyWarned]


def test_a_case_that_another_bureau_leads_is_not_supervised(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    facts = city.play(replace(WARNING, bureau="waters"), by=city.clock)
    assert SupervisionOrdered not in {type(fact) for fact in facts}


def test_a_closed_case_is_not_supervised(city) -> None:
    city.bring_to(CaseState.CLOSED).play(JoinMatter(MATTER), by=city.hotline)
    facts = city.play(WARNING, by=city.clock)
    assert [type(fact) for fact in facts] == [EarlyWarned]


def test_a_case_that_has_left_the_matter_comes_under_none(city) -> None:
    city.bring_to(CaseState.HANDLING)
    assert city.play(WARNING, by=city.clock) == ()


@pytest.mark.parametrize("days", [0, 10**7])
def test_a_time_that_cannot_be_given_is_refused(city, days: int) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    asked = replace(WARNING, within=Budget.working_days(days))
    assert city.refusal(asked, by=city.clock) is ProblemCode.INVALID_INPUT


def test_nobody_but_the_clock_warns(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    assert city.refusal(WARNING, by=city.hotline) is ProblemCode.NOT_ALLOWED
