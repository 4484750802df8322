"""Handled again (重办): an unhappy citizen sends the case back to work."""

import pytest

from yousu.calendar import Budget
from yousu.case.commands import CloseCase
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, Satisfaction, Solved

UNHAPPY = pytest.mark.parametrize(
    "answer",
    [
        {"solved": Solved.NOT_SOLVED},
        {"satisfied_with_result": Satisfaction.NOT_SATISFIED},
    ],
    ids=["not solved", "not satisfied with the result"],
)


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

    case = city.case
    assert (case.first_answers.solved, case.final_answers.solved) == (
        Solved.NOT_SOLVED,
        Solved.SOLVED,
    )


def test_silence_at_last_leaves_the_first_answers_the_final_ones(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    assert city.case.first_answers == city.case.final_answers == city.case.visits[0]


def test_a_citizen_who_never_answered_has_no_first_answers(city) -> None:
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    assert (city.case.first_answers, city.case.final_answers) == (None, None)


def test_a_reply_to_a_case_handled_again_starts_a_visit_clock_of_its_round(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    city.bring_to(CaseState.REPLIED)

    clock = city.clock_of(ClockKind.RETURN_VISIT)
    assert (clock.round, clock.is_running) == (2, True)
