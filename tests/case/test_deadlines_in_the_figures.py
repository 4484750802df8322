"""A deadline counts as due once it is over, and as done in time if the reply was there."""

from datetime import date, timedelta

from tests.case.figures import cells, figures
from tests.case.specimens import specimen

from yousu.case.commands import RequestExtension
from yousu.case.figures import Attribution, Figure
from yousu.case.vocabulary import AssignmentState, CaseState, ClockKind, Solved

DUE = Attribution.DUE
THURSDAY = date(2024, 3, 7)
DEADLINES = (Figure.DUE, Figure.DONE_IN_TIME)


def test_a_deadline_that_is_still_running_counts_for_nothing(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert cells(city, DUE, *DEADLINES) == []


def test_a_reply_in_time_counts_as_due_and_done_on_the_due_day(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert [(cell.figure, cell.day) for cell in cells(city, DUE, *DEADLINES)] == [
        (Figure.DUE, THURSDAY),
        (Figure.DONE_IN_TIME, THURSDAY),
    ]


def test_a_reply_at_the_very_due_time_is_in_time(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.now = city.clock_of(ClockKind.HANDLING).due_at

    city.bring_to(CaseState.REPLIED)

    assert figures(city, DUE)[Figure.DONE_IN_TIME] == 1


def test_a_late_reply_counts_as_due_only(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at + timedelta(seconds=1))

    city.bring_to(CaseState.REPLIED)

    assert [cell.figure for cell in cells(city, DUE, *DEADLINES)] == [Figure.DUE]


def test_a_deadline_that_ran_out_counts_as_due_before_the_reply_is_there(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    assert [cell.figure for cell in cells(city, DUE, *DEADLINES)] == [Figure.DUE]


def test_a_deadline_that_was_noticed_days_late_counts_on_its_due_day(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=9)

    city.tend_timers()

    assert [cell.day for cell in cells(city, DUE, Figure.DUE)] == [THURSDAY]


def test_other_clocks_count_for_no_deadline(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance(hours=8)

    assert cells(city, DUE, *DEADLINES) == []


def test_an_order_that_was_sent_back_has_no_deadline(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.returned()

    assert cells(city, DUE, *DEADLINES) == []


def test_a_case_that_is_handled_again_has_a_second_deadline(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    city.bring_to(CaseState.REPLIED)

    assert (figures(city, DUE)[Figure.DUE], figures(city, DUE)[Figure.DONE_IN_TIME]) == (2, 2)


def test_a_supporter_s_deadline_counts_for_the_supporter(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)

    city.bring_supporter_to(AssignmentState.REPLIED)

    assert [(cell.unit, cell.figure) for cell in cells(city, DUE, *DEADLINES)] == [
        ("pipes", Figure.DUE),
        ("pipes", Figure.DONE_IN_TIME),
    ]


def test_a_deadline_that_ran_out_goes_along_with_the_order_that_is_handed_over(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    city.handed_over()

    assert [cell.unit for cell in cells(city, DUE, Figure.DUE)] == ["wildlife"]


def test_a_deadline_that_was_extended_counts_on_its_new_day(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(specimen(city, RequestExtension), by=city.handler)
    city.granted(by=city.leader)

    city.bring_to(CaseState.REPLIED)

    assert [cell.day for cell in cells(city, DUE, Figure.DUE)] == [date(2024, 3, 11)]


def test_an_order_that_was_sent_back_too_late_counts_as_due(city) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    city.granted()

    assert [cell.figure for cell in cells(city, DUE, *DEADLINES)] == [Figure.DUE]


def test_what_was_done_before_a_hand_over_stays_where_it_was_done(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.HANDLING)

    city.handed_over()

    assert [(cell.unit, cell.figure) for cell in cells(city, DUE, *DEADLINES)] == [
        ("greening", Figure.DUE),
        ("greening", Figure.DONE_IN_TIME),
    ]
