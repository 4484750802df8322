"""A case comes under the early warning of its matter."""

from dataclasses import replace
from uuid import UUID

import pytest

from yousu.calendar import Budget
from yousu.case.commands import (
    AcknowledgeWarning,
    EndWarning,
    JoinMatter,
    RecordWarningMeasure,
    WarnEarly,
)
from yousu.case.events import EarlyWarned, SupervisionOrdered
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, WarningGround, WarningState

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


@pytest.fixture
def carrying(city):
    """A case that carries the warning of its matter."""
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    city.play(replace(WARNING, carries=True), by=city.clock)
    return city


def stands(city) -> WarningState:
    state: WarningState = city.case.warnings[0].state
    return state


def test_a_warning_is_acknowledged_acted_on_and_ended(carrying) -> None:
    assert stands(carrying) is WarningState.ISSUED
    carrying.play(AcknowledgeWarning(WARNING.warning, carrying.text()), by=carrying.leader)
    assert stands(carrying) is WarningState.ACKNOWLEDGED
    carrying.play(RecordWarningMeasure(WARNING.warning, carrying.text()), by=carrying.leader)
    assert stands(carrying) is WarningState.MEASURES
    solved = EndWarning(WARNING.warning, WarningGround.SOLVED, carrying.text())
    carrying.play(solved, by=carrying.leader)
    assert stands(carrying) is WarningState.ENDED


def test_it_is_acknowledged_once(carrying) -> None:
    note = AcknowledgeWarning(WARNING.warning, carrying.text())
    carrying.play(note, by=carrying.leader)
    assert carrying.play(note, by=carrying.leader) == ()


def test_nothing_is_done_about_what_nobody_has_acknowledged(carrying) -> None:
    measure = RecordWarningMeasure(WARNING.warning, carrying.text())
    refusal = carrying.refusal(measure, by=carrying.leader)
    assert refusal is ProblemCode.WARNING_NOT_ACKNOWLEDGED


def test_nothing_is_done_about_one_that_has_ended(carrying) -> None:
    carrying.play(AcknowledgeWarning(WARNING.warning, carrying.text()), by=carrying.leader)
    end = EndWarning(WARNING.warning, WarningGround.UNFOUNDED, carrying.text())
    carrying.play(end, by=carrying.leader)
    assert carrying.refusal(end, by=carrying.leader) is ProblemCode.WARNING_ENDED


def test_what_becomes_of_it_is_told_on_its_carrier_alone(warned) -> None:
    note = AcknowledgeWarning(WARNING.warning, warned.text())
    assert warned.refusal(note, by=warned.leader) is ProblemCode.UNKNOWN_WARNING


def test_supervision_passes_on_to_a_case_that_was_warned_before(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(MATTER), by=city.hotline)
    city.play(replace(WARNING, within=None), by=city.clock)
    facts = city.play(WARNING, by=city.clock)
    assert [type(fact) for fact in facts] == [EarlyWarned, SupervisionOrdered]
    assert city.case.warnings[0].ordered == city.case.supervisions[0].id


def test_a_case_that_is_alike_comes_under_it_in_no_matter(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(replace(WARNING, alike=True), by=city.clock)
    assert city.case.matter is None
    assert city.case.warnings[0].matter == MATTER
