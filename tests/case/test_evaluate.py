"""Evaluate (评): the citizen is asked, the case is closed or handled again."""

from dataclasses import replace

import pytest

from yousu.calendar import Budget
from yousu.case.commands import CloseCase
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, Satisfaction, Solved, VisitResult

ANSWERS = {
    "contacted": True,
    "solved": Solved.SOLVED,
    "satisfied_with_result": Satisfaction.SATISFIED,
    "satisfied_with_process": Satisfaction.SATISFIED,
}
UNHAPPY = pytest.mark.parametrize(
    "answer",
    [
        {"solved": Solved.NOT_SOLVED},
        {"satisfied_with_result": Satisfaction.NOT_SATISFIED},
    ],
    ids=["not solved", "not satisfied with the result"],
)


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


@UNHAPPY
def test_an_unhappy_citizen_sends_the_case_back_to_its_handler(
    city, answer: dict[str, object]
) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(**answer), by=city.hotline)

    assert (city.case.state, city.order.handler) == (CaseState.HANDLING, "handler-1")


@UNHAPPY
def test_an_unhappy_visit_is_not_content(city, answer: dict[str, object]) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(**answer), by=city.hotline)

    assert not city.case.visits[-1].is_content


def test_a_case_that_is_handled_again_has_a_new_clock_of_its_own_budget(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.wait(days=1)

    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    clock = city.clock_of(ClockKind.HANDLING)
    assert (clock.round, clock.started_at, clock.budget, clock.due_at) == (
        2,
        city.now,
        Budget.working_days(2),
        city.now.replace(day=7, hour=18),
    )


def test_a_new_clock_has_not_been_pressed_on(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    clock = city.clock_of(ClockKind.HANDLING)
    assert (clock.fired, clock.ran_out_at) == ((), None)


def test_the_first_clock_keeps_how_it_ended(city) -> None:
    city.bring_to(CaseState.REPLIED)
    first = city.clock_of(ClockKind.HANDLING)
    city.wait(days=1)

    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    assert [c for c in city.order.clocks if c.kind is ClockKind.HANDLING][0] == first


def test_the_times_that_a_case_was_handled_again_are_counted(city) -> None:
    for _ in range(2):
        city.bring_to(CaseState.REPLIED)
        city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    assert (city.case.rehandlings, city.order.round) == (2, 3)


def test_a_second_reply_needs_a_second_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    assert city.refusal(CloseCase(), by=city.hotline) is ProblemCode.NOT_YET_VISITED


def test_attempts_before_the_second_reply_do_not_count_for_closing(city) -> None:
    city.bring_to(CaseState.REPLIED)
    for _ in range(2):
        city.play(city.silent(), by=city.hotline)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)
    city.play(city.silent(), by=city.hotline)

    assert city.refusal(CloseCase(), by=city.hotline) is ProblemCode.NOT_YET_VISITED


def test_attempts_are_numbered_anew_after_each_reply(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.silent(), by=city.hotline)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    assert [(v.round, v.attempt) for v in city.case.visits] == [(1, 1), (1, 2), (2, 1)]


def test_the_first_and_the_final_answers_are_both_kept(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(), by=city.hotline)

    assert [visit.solved for visit in city.case.visits] == [Solved.NOT_SOLVED, Solved.SOLVED]


def test_a_reply_to_a_case_handled_again_starts_a_visit_clock_of_its_round(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    city.bring_to(CaseState.REPLIED)

    clock = city.clock_of(ClockKind.RETURN_VISIT)
    assert (clock.round, clock.is_running) == (2, True)
