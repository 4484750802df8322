"""A length of time that a person names is bounded before a day of it is counted."""

import pytest

from yousu.calendar import Budget, TimeUnit
from yousu.case.commands import IssueSupervision, RequestPause
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, PauseReason

AGES = [Budget(2**31 - 1, unit) for unit in TimeUnit]


@pytest.mark.parametrize("longest", AGES, ids=lambda budget: budget.unit)
def test_no_pause_lasts_for_ages(city, longest: Budget) -> None:
    city.bring_to(CaseState.HANDLING)
    asked = RequestPause(city.new_id(), PauseReason.SEASON, longest, city.text())
    assert city.refusal(asked, by=city.handler) is ProblemCode.PAUSE_TOO_LONG


@pytest.mark.parametrize("within", AGES, ids=lambda budget: budget.unit)
def test_no_answer_is_given_ages(city, within: Budget) -> None:
    city.bring_to(CaseState.HANDLING)
    order = IssueSupervision(city.new_id(), city.text(), within)
    assert city.refusal(order, by=city.leader) is ProblemCode.INVALID_INPUT


def test_an_answer_may_take_a_year(city) -> None:
    city.bring_to(CaseState.HANDLING)
    order = IssueSupervision(city.new_id(), city.text(), Budget.working_days(366))
    assert city.play(order, by=city.leader)
