"""What a case adds to the measures, as it stands."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.case.specimens import specimen

from yousu.case.commands import RequestExtension
from yousu.case.contribution import Cell, Figure, contribution, delta
from yousu.case.vocabulary import (
    AssignmentState,
    CaseState,
    Channel,
    ClockKind,
    Nature,
    Satisfaction,
    Solved,
    VisitResult,
)

MONDAY, THURSDAY = date(2024, 3, 4), date(2024, 3, 7)
DEADLINES = (Figure.DUE, Figure.DONE_IN_TIME)


def figures(city) -> Counter[Figure]:
    """The case's figures, over all cells."""
    total: Counter[Figure] = Counter()
    for cell, amount in contribution(city.case).items():
        total[cell.figure] += amount
    return total


def cells(city, *wanted: Figure) -> list[Cell]:
    return [cell for cell in contribution(city.case).elements() if cell.figure in wanted]


def test_a_received_case_counts_for_nobody_yet(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    received = Cell(None, None, "trees", Channel.HOTLINE, Nature.HELP, MONDAY, Figure.RECEIVED)
    assert contribution(city.case) == {received: 1}


def test_a_dispatched_case_counts_as_received_by_its_unit(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    (received,) = cells(city, Figure.RECEIVED)
    assert (received.bureau, received.unit) == ("gardens", "greening")


def test_a_case_counts_on_the_city_s_day_of_its_receipt(city) -> None:
    late_on_sunday_in_utc = datetime(2024, 3, 3, 17, 30, tzinfo=UTC)

    city.play(city.appeal(received_at=late_on_sunday_in_utc), by=city.client)

    assert cells(city, Figure.RECEIVED)[0].day == MONDAY


def test_a_deadline_that_is_still_running_counts_for_nothing(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert cells(city, *DEADLINES) == []


def test_a_reply_in_time_counts_as_due_and_done_on_the_due_day(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert [(cell.figure, cell.day) for cell in cells(city, *DEADLINES)] == [
        (Figure.DUE, THURSDAY),
        (Figure.DONE_IN_TIME, THURSDAY),
    ]


def test_a_reply_at_the_very_due_time_is_in_time(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.now = city.clock_of(ClockKind.HANDLING).due_at

    city.bring_to(CaseState.REPLIED)

    assert figures(city)[Figure.DONE_IN_TIME] == 1


def test_a_late_reply_counts_as_due_only(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at + timedelta(seconds=1))

    city.bring_to(CaseState.REPLIED)

    assert [cell.figure for cell in cells(city, *DEADLINES)] == [Figure.DUE]


def test_a_deadline_that_ran_out_counts_as_due_before_the_reply_is_there(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    assert [cell.figure for cell in cells(city, *DEADLINES)] == [Figure.DUE]


def test_a_deadline_that_was_noticed_days_late_counts_on_its_due_day(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(days=9)

    city.tend_timers()

    assert [cell.day for cell in cells(city, Figure.DUE)] == [THURSDAY]


def test_other_clocks_count_for_no_deadline(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance(hours=8)

    assert cells(city, *DEADLINES) == []


def test_an_order_that_was_sent_back_has_no_deadline(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.returned()

    assert figures(city) == {Figure.RECEIVED: 1}


def test_a_case_that_is_handled_again_has_a_second_deadline(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)

    city.bring_to(CaseState.REPLIED)

    assert (figures(city)[Figure.DUE], figures(city)[Figure.DONE_IN_TIME]) == (2, 2)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, {Figure.CONTACTED, Figure.SOLVED, Figure.SATISFIED}),
        ({"contacted": False}, {Figure.SOLVED, Figure.SATISFIED}),
        (
            {"solved": Solved.BASICALLY},
            {Figure.CONTACTED, Figure.BASICALLY_SOLVED, Figure.SATISFIED},
        ),
        ({"solved": Solved.NOT_SOLVED}, {Figure.CONTACTED, Figure.SATISFIED}),
        (
            {"satisfied_with_result": Satisfaction.BASICALLY},
            {Figure.CONTACTED, Figure.SOLVED, Figure.BASICALLY_SATISFIED},
        ),
        (
            {"satisfied_with_result": Satisfaction.NOT_SATISFIED},
            {Figure.CONTACTED, Figure.SOLVED},
        ),
        (
            {"satisfied_with_process": Satisfaction.NOT_SATISFIED},
            {Figure.CONTACTED, Figure.SOLVED, Figure.SATISFIED},
        ),
    ],
    ids=[
        "all good",
        "not contacted",
        "basically solved",
        "not solved",
        "basically satisfied",
        "not satisfied",
        "bad process",
    ],
)
def test_each_answer_of_a_valid_visit_is_counted_apart(
    city, answers: dict[str, object], expected: set[Figure]
) -> None:
    city.bring_to(CaseState.REPLIED)
    before = figures(city)

    city.play(city.answered(**answers), by=city.hotline)

    assert figures(city) - before == Counter(expected | {Figure.VALID_VISITS})


def test_a_visit_counts_on_its_own_day_for_the_unit_that_replied(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.wait(days=2)

    city.play(city.answered(), by=city.hotline)

    (visit,) = cells(city, Figure.VALID_VISITS)
    assert (visit.day, visit.unit) == (date(2024, 3, 6), "greening")


@pytest.mark.parametrize("result", [VisitResult.NO_ANSWER, VisitResult.REFUSED])
def test_a_visit_without_answers_counts_for_nothing(city, result: VisitResult) -> None:
    before = figures(city.bring_to(CaseState.REPLIED))

    city.play(city.silent(result), by=city.hotline)

    assert figures(city) == before


def test_only_the_latest_valid_visit_counts(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(solved=Solved.BASICALLY), by=city.hotline)

    counted = figures(city)
    assert (counted[Figure.VALID_VISITS], counted[Figure.BASICALLY_SOLVED]) == (1, 1)


def test_silence_after_the_second_reply_leaves_the_first_answers_standing(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    counted = figures(city)
    assert (counted[Figure.VALID_VISITS], counted[Figure.SOLVED]) == (1, 0)


def test_a_case_that_another_system_closed_counts_as_received_only(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    assert figures(city) == {Figure.RECEIVED: 1}


def test_a_new_case_adds_all_that_it_contributes(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert delta(None, city.case) == contribution(city.case)


def test_a_dispatch_moves_the_receipt_from_nobody_to_the_unit(city) -> None:
    before = city.bring_to(CaseState.RECEIVED).case

    after = city.bring_to(CaseState.DISPATCHED).case

    moved = {(cell.unit, cell.figure): amount for cell, amount in delta(before, after).items()}
    assert moved == {(None, Figure.RECEIVED): -1, ("greening", Figure.RECEIVED): 1}


def test_a_change_that_counts_for_nothing_adds_nothing(city) -> None:
    before = city.bring_to(CaseState.DISPATCHED).case

    after = city.bring_to(CaseState.SIGN_OFF).case

    assert delta(before, after) == {}


def test_a_supporter_s_deadline_counts_for_the_supporter(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)

    city.bring_supporter_to(AssignmentState.REPLIED)

    assert [(cell.unit, cell.figure) for cell in cells(city, *DEADLINES)] == [
        ("pipes", Figure.DUE),
        ("pipes", Figure.DONE_IN_TIME),
    ]


def test_a_case_with_supporters_is_received_once_by_the_lead(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(city.call_in(), by=city.hotline)

    assert [cell.unit for cell in cells(city, Figure.RECEIVED)] == ["greening"]


def test_a_deadline_that_ran_out_goes_along_with_the_order_that_is_handed_over(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    city.handed_over()

    assert [cell.unit for cell in cells(city, Figure.DUE)] == ["wildlife"]


def test_a_deadline_that_was_extended_counts_on_its_new_day(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(specimen(city, RequestExtension), by=city.handler)
    city.granted(by=city.leader)

    city.bring_to(CaseState.REPLIED)

    assert [cell.day for cell in cells(city, Figure.DUE)] == [date(2024, 3, 11)]


def test_an_order_that_was_sent_back_too_late_counts_as_due(city) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)
    city.advance_to(city.clock_of(ClockKind.HANDLING).due_at)

    city.granted()

    assert [cell.figure for cell in cells(city, *DEADLINES)] == [Figure.DUE]
