"""Reopening: the citizen comes back to a closed case within the window, and it is handled again."""

from datetime import datetime, timedelta

import pytest

from yousu.calendar import Budget
from yousu.case.commands import CloseCase, Comment, JoinMatter, ReopenCase
from yousu.case.events import CaseReopened
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import AssignmentState, CaseState, ClockKind, Solved

# Fifteen working days after the reply on Monday, 4 March 2024.
LAST = datetime.fromisoformat("2024-03-25T18:00+08:00")


@pytest.fixture
def closed(city):
    return city.bring_to(CaseState.CLOSED)


def again(city) -> ReopenCase:
    return ReopenCase(city.text())


def test_a_reopened_case_goes_back_to_its_handler(closed) -> None:
    facts = closed.play(again(closed), by=closed.hotline)

    assert [type(fact) for fact in facts] == [CaseReopened]
    assert (closed.case.state, closed.order.handler) == (CaseState.HANDLING, "handler-1")


def test_a_reopened_case_has_a_new_clock_of_its_own_budget(closed) -> None:
    closed.wait(days=1)

    closed.play(again(closed), by=closed.hotline)

    clock = closed.clock_of(ClockKind.HANDLING)
    assert (clock.round, clock.started_at, clock.budget) == (2, closed.now, Budget.working_days(2))


def test_a_reopened_case_is_closed_no_more(closed) -> None:
    closed.play(again(closed), by=closed.hotline)

    assert closed.case.closed_at is None


def test_reopenings_are_counted_apart_from_re_handlings(closed) -> None:
    closed.play(again(closed), by=closed.hotline)

    assert (closed.case.reopenings, closed.case.rehandlings) == (1, 0)


def test_a_reopened_case_needs_another_reply_and_another_visit(closed) -> None:
    closed.play(again(closed), by=closed.hotline)
    closed.bring_to(CaseState.REPLIED)

    assert closed.refusal(CloseCase(), by=closed.hotline) is ProblemCode.NOT_YET_VISITED


def test_the_answers_before_and_after_are_both_kept(closed) -> None:
    closed.play(again(closed), by=closed.hotline)
    closed.bring_to(CaseState.REPLIED)

    closed.play(closed.answered(solved=Solved.BASICALLY), by=closed.hotline)

    case = closed.case
    assert (case.first_answers.solved, case.final_answers.solved) == (
        Solved.SOLVED,
        Solved.BASICALLY,
    )


def test_the_window_counts_fifteen_working_days_from_the_reply(closed) -> None:
    closed.now = LAST

    assert closed.play(again(closed), by=closed.hotline)


def test_after_the_window_the_citizen_opens_a_new_case(closed) -> None:
    closed.now = LAST + timedelta(seconds=1)

    refused = closed.refusal(again(closed), by=closed.hotline)

    assert refused is ProblemCode.REOPENING_TOO_LATE


def test_closing_late_does_not_restart_the_window(city) -> None:
    city.bring_to(CaseState.REPLIED).wait(days=10)
    city.bring_to(CaseState.CLOSED)
    city.now = LAST + timedelta(seconds=1)

    assert city.refusal(again(city), by=city.hotline) is ProblemCode.REOPENING_TOO_LATE


def test_a_comment_does_not_restart_the_window(closed) -> None:
    closed.wait(days=10)
    closed.play(Comment(closed.text()), by=closed.hotline)
    closed.now = LAST + timedelta(seconds=1)

    refused = closed.refusal(again(closed), by=closed.hotline)

    assert refused is ProblemCode.REOPENING_TOO_LATE


def test_joining_a_matter_does_not_restart_the_window(closed) -> None:
    closed.wait(days=10)
    closed.play(JoinMatter(closed.new_id()), by=closed.hotline)
    closed.now = LAST + timedelta(seconds=1)

    refused = closed.refusal(again(closed), by=closed.hotline)

    assert refused is ProblemCode.REOPENING_TOO_LATE


def test_the_next_reply_starts_the_next_window(closed) -> None:
    closed.wait(days=10)
    closed.play(again(closed), by=closed.hotline)
    closed.bring_to(CaseState.CLOSED)
    closed.now = LAST + timedelta(days=1)

    assert closed.play(again(closed), by=closed.hotline)


def test_a_supporter_s_answer_is_not_asked_for_again(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    city.bring_supporter_to(AssignmentState.REPLIED).bring_to(CaseState.CLOSED)

    city.play(again(city), by=city.hotline)

    assert city.supporter.state is AssignmentState.REPLIED


def test_a_case_that_another_system_closed_is_not_reopened_here(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    assert city.refusal(again(city), by=city.hotline) is ProblemCode.NOT_NOW


def test_a_case_that_is_not_closed_is_not_reopened(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert city.refusal(again(city), by=city.hotline) is ProblemCode.NOT_NOW
