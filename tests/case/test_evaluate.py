"""Evaluate (评): the citizen is asked, the case is closed or handled again."""

from dataclasses import replace

import pytest

from yousu.case.commands import CloseCase
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, Satisfaction, Solved, VisitResult

ANSWERS = {
    "contacted": True,
    "solved": Solved.SOLVED,
    "satisfied_with_result": Satisfaction.SATISFIED,
    "satisfied_with_process": Satisfaction.SATISFIED,
}


def test_a_visit_keeps_all_four_answers(city) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(
        city.answered(contacted=False, solved=Solved.BASICALLY),
        by=city.hotline,
    )

    (visit,) = city.case.visits
    assert (visit.contacted, visit.solved) == (False, Solved.BASICALLY)
    assert visit.satisfied_with_result is Satisfaction.SATISFIED
    assert visit.satisfied_with_process is Satisfaction.SATISFIED


@pytest.mark.parametrize("question", ANSWERS)
def test_an_answered_visit_needs_every_answer(city, question: str) -> None:
    city.bring_to(CaseState.REPLIED)

    refused = city.refusal(city.answered(**{question: None}), by=city.hotline)

    assert refused is ProblemCode.ANSWERS_MISSING


@pytest.mark.parametrize("result", [VisitResult.NO_ANSWER, VisitResult.REFUSED])
@pytest.mark.parametrize("question", ANSWERS)
def test_a_visit_without_the_citizen_has_no_answers(
    city, question: str, result: VisitResult
) -> None:
    city.bring_to(CaseState.REPLIED)
    invented = replace(city.silent(result), **{question: ANSWERS[question]})

    assert city.refusal(invented, by=city.hotline) is ProblemCode.ANSWERS_WITHOUT_VISIT


def test_the_answer_that_nobody_made_contact_is_an_answer_too(city) -> None:
    city.bring_to(CaseState.REPLIED)
    invented = replace(city.silent(), contacted=False)

    assert city.refusal(invented, by=city.hotline) is ProblemCode.ANSWERS_WITHOUT_VISIT


def test_a_valid_visit_stops_the_clock_of_the_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.wait(hours=5)

    city.play(city.answered(), by=city.hotline)

    assert city.clock_of(ClockKind.RETURN_VISIT).stopped_at == city.now


def test_an_unanswered_visit_leaves_the_clock_of_the_visit_running(city) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    assert city.clock_of(ClockKind.RETURN_VISIT).is_running


def test_a_case_may_be_closed_after_a_valid_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(), by=city.hotline)
    city.wait(hours=5)

    city.play(CloseCase(), by=city.hotline)

    assert (city.case.state, city.case.closed_at) == (CaseState.CLOSED, city.now)


def test_a_case_may_be_closed_after_a_refused_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.silent(VisitResult.REFUSED), by=city.hotline)

    city.play(CloseCase(), by=city.hotline)

    assert city.case.state is CaseState.CLOSED


@pytest.mark.parametrize("attempts", [0, 1, 2])
def test_a_case_is_not_closed_before_three_attempts(city, attempts: int) -> None:
    city.bring_to(CaseState.REPLIED)
    for _ in range(attempts):
        city.play(city.silent(), by=city.hotline)

    assert city.refusal(CloseCase(), by=city.hotline) is ProblemCode.NOT_YET_VISITED


def test_a_case_may_be_closed_after_three_attempts_without_an_answer(city) -> None:
    city.bring_to(CaseState.REPLIED)
    for _ in range(3):
        city.play(city.silent(), by=city.hotline)

    city.play(CloseCase(), by=city.hotline)

    assert city.case.state is CaseState.CLOSED


def test_closing_stops_the_clock_of_a_visit_that_found_nobody(city) -> None:
    city.bring_to(CaseState.REPLIED)
    for _ in range(3):
        city.play(city.silent(), by=city.hotline)

    city.play(CloseCase(), by=city.hotline)

    assert city.clock_of(ClockKind.RETURN_VISIT).stopped_at == city.now


def test_closing_leaves_the_clock_of_a_valid_visit_as_it_stopped(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(), by=city.hotline)
    visited_at = city.now
    city.wait(hours=5)

    city.play(CloseCase(), by=city.hotline)

    assert city.clock_of(ClockKind.RETURN_VISIT).stopped_at == visited_at


@pytest.mark.parametrize("result", [VisitResult.NO_ANSWER, VisitResult.REFUSED])
def test_silence_is_never_content(city, result: VisitResult) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(result), by=city.hotline)

    assert not city.case.visits[-1].is_content


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"solved": Solved.BASICALLY},
        {"satisfied_with_result": Satisfaction.BASICALLY},
        {"satisfied_with_process": Satisfaction.NOT_SATISFIED},
        {"contacted": False},
    ],
    ids=["all good", "basically solved", "basically satisfied", "bad process", "no contact"],
)
def test_a_solved_case_whose_result_satisfies_is_not_handled_again(
    city, answer: dict[str, object]
) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(**answer), by=city.hotline)

    assert (city.case.state, city.case.visits[-1].is_content) == (CaseState.REPLIED, True)
