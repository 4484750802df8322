"""A return visit counts when the citizen answered, each answer apart, and the latest one only."""

from collections import Counter
from datetime import date

import pytest
from tests.case.figures import cells, figures

from yousu.case.figures import Attribution, Figure
from yousu.case.vocabulary import CaseState, Satisfaction, Solved, VisitResult

VISITED = Attribution.VISITED
# Those of the answers to the last visit; of the first one there are others.
WITH_PROCESS = {Figure.SATISFIED_WITH_PROCESS, Figure.DOUBLY_SATISFIED}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, {Figure.CONTACTED, Figure.SOLVED, Figure.SATISFIED, *WITH_PROCESS}),
        ({"contacted": False}, {Figure.SOLVED, Figure.SATISFIED, *WITH_PROCESS}),
        (
            {"solved": Solved.BASICALLY},
            {Figure.CONTACTED, Figure.BASICALLY_SOLVED, Figure.SATISFIED, *WITH_PROCESS},
        ),
        ({"solved": Solved.NOT_SOLVED}, {Figure.CONTACTED, Figure.SATISFIED, *WITH_PROCESS}),
        (
            {"satisfied_with_result": Satisfaction.BASICALLY},
            {Figure.CONTACTED, Figure.SOLVED, Figure.BASICALLY_SATISFIED, *WITH_PROCESS},
        ),
        (
            {"satisfied_with_result": Satisfaction.NOT_SATISFIED},
            {Figure.CONTACTED, Figure.SOLVED, Figure.SATISFIED_WITH_PROCESS},
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
    before = figures(city, VISITED)

    city.play(city.answered(**answers), by=city.hotline)

    counted = figures(city, VISITED) - before
    of_the_last = {f: n for f, n in counted.items() if not f.startswith("first_")}
    assert of_the_last == Counter(expected | {Figure.VALID_VISITS})


def test_a_visit_counts_on_its_own_day_for_the_unit_that_replied(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.wait(days=2)

    city.play(city.answered(), by=city.hotline)

    (visit,) = cells(city, VISITED, Figure.VALID_VISITS)
    assert (visit.day, visit.unit) == (date(2024, 3, 6), "greening")


@pytest.mark.parametrize("result", [VisitResult.NO_ANSWER, VisitResult.REFUSED])
def test_a_visit_without_answers_counts_for_nothing(city, result: VisitResult) -> None:
    before = figures(city.bring_to(CaseState.REPLIED), VISITED)

    city.play(city.silent(result), by=city.hotline)

    assert figures(city, VISITED) == before


def test_the_first_answers_are_kept_beside_the_last(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(), by=city.hotline)

    counted = figures(city, VISITED)
    assert (counted[Figure.FIRST_VALID_VISITS], counted[Figure.FIRST_SOLVED]) == (1, 0)
    assert counted[Figure.SOLVED] == 1


def test_the_answers_count_on_the_day_of_receipt_too(city) -> None:
    city.bring_to(CaseState.REPLIED).wait(days=2)

    city.play(city.answered(), by=city.hotline)

    (satisfied,) = cells(city, Attribution.RECEIVED, Figure.SATISFIED)
    assert satisfied.day == date(2024, 3, 4)


def test_only_the_latest_valid_visit_counts(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.answered(solved=Solved.BASICALLY), by=city.hotline)

    counted = figures(city, VISITED)
    assert (counted[Figure.VALID_VISITS], counted[Figure.BASICALLY_SOLVED]) == (1, 1)


def test_silence_after_the_second_reply_leaves_the_first_answers_standing(city) -> None:
    city.bring_to(CaseState.REPLIED)
    city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    city.bring_to(CaseState.REPLIED)

    city.play(city.silent(), by=city.hotline)

    counted = figures(city, VISITED)
    assert (counted[Figure.VALID_VISITS], counted[Figure.SOLVED]) == (1, 0)
