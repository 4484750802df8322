"""Closing (办结): the hotline's last promise, and what stands in its way."""

import pytest

from yousu.case.commands import CloseCase, IssueSupervision
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, Satisfaction, VisitResult


def closing(city) -> list:
    """The hotline's promises to close the case."""
    return [clock for clock in city.case.clocks if clock.kind is ClockKind.CLOSING]


@pytest.fixture
def replied(city):
    return city.bring_to(CaseState.REPLIED)


def test_once_the_citizen_has_answered_the_hotline_promises_to_close(replied) -> None:
    replied.play(replied.answered(), by=replied.hotline)
    [clock] = closing(replied)
    assert clock.due_at == replied.now.replace(day=6, hour=18)


def test_so_it_does_when_the_citizen_refuses_to_answer(replied) -> None:
    replied.play(replied.silent(VisitResult.REFUSED), by=replied.hotline)
    assert len(closing(replied)) == 1


def test_so_it_does_after_the_third_attempt_in_vain(replied) -> None:
    counts = []
    for _ in range(3):
        replied.play(replied.silent(), by=replied.hotline)
        counts.append(len(closing(replied)))
    assert counts == [0, 0, 1]


def test_it_promises_once(replied) -> None:
    replied.play(replied.answered(), by=replied.hotline)
    replied.play(replied.answered(), by=replied.hotline)
    assert len(closing(replied)) == 1


def test_whoever_forgets_to_close_is_reminded(replied) -> None:
    replied.play(replied.answered(), by=replied.hotline)
    facts = replied.advance(days=7)
    assert [getattr(fact, "rung", None) for fact in facts] == [None, "closing_hotline"]


def test_a_closed_case_reminds_nobody(replied) -> None:
    replied.play(replied.answered(), by=replied.hotline)
    replied.play(CloseCase(), by=replied.hotline)
    assert replied.advance(days=30) == []


def test_a_citizen_who_comes_back_unsatisfied_ends_the_promise(replied) -> None:
    replied.play(replied.answered(), by=replied.hotline)
    unsatisfied = replied.answered(satisfied_with_result=Satisfaction.NOT_SATISFIED)
    replied.play(unsatisfied, by=replied.hotline)
    assert [clock.is_running for clock in closing(replied)] == [False]


def test_units_that_still_confer_stand_in_the_way(replied) -> None:
    replied.play(replied.call(), by=replied.hotline)
    replied.play(replied.answered(), by=replied.hotline)
    assert replied.refusal(CloseCase(), by=replied.hotline) is ProblemCode.CONSULTATION_OPEN


def test_an_unanswered_supervision_order_stands_in_the_way(replied) -> None:
    order = IssueSupervision(replied.new_id(), replied.text())
    replied.play(order, by=replied.petition_office)
    replied.play(replied.answered(), by=replied.hotline)
    assert replied.refusal(CloseCase(), by=replied.hotline) is ProblemCode.SUPERVISION_OPEN


def test_whoever_refuses_to_answer_is_not_called_again(replied) -> None:
    replied.play(replied.silent(VisitResult.REFUSED), by=replied.hotline)
    assert not replied.clock_of(ClockKind.RETURN_VISIT).is_running
