"""Which lines a bulletin has, and in which order they are ranked."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.bulletins.editions import rate

from yousu.bulletins.compiled import has_figures, ranked
from yousu.bulletins.edition import Figure, Line
from yousu.case.vocabulary import Title
from yousu.measures import value as measured
from yousu.measures.value import Dimension, Value
from yousu.measures.written import standard

ZERO, ONE = Decimal(0), Decimal(1)
NOTHING_RECEIVED = Value(standard()["received"], ZERO, ONE, ZERO, ZERO)
ONE_UNSOLVED = Value(standard()["resolution"], ZERO, ONE, ZERO, ZERO)
NO_VISIT = Value(standard()["resolution"], ZERO, ZERO, ZERO, None)
ONE_RECEIVED = replace(NOTHING_RECEIVED, numerator=ONE, value=ONE)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((NOTHING_RECEIVED, NO_VISIT), False),
        ((NOTHING_RECEIVED, ONE_UNSOLVED), True),
        ((ONE_RECEIVED, NO_VISIT), True),
    ],
)
def test_a_line_is_told_where_there_is_anything(values, told) -> None:
    assert has_figures(measured.Line({Dimension.UNIT: "a"}, values)) is told


def test_a_line_is_told_where_there_was_something_before() -> None:
    line = measured.Line({Dimension.UNIT: "a"}, (NOTHING_RECEIVED,), before=(ONE_RECEIVED,))
    assert has_figures(line)


def scored(code: str, above: int, below: int) -> Line:
    figures = (Figure("three_rates", rate(above, below)), Figure("response", rate(below, below)))
    return Line(code, Title(code, code), figures)


def test_the_same_score_shares_a_rank_and_the_next_is_left_out() -> None:
    lines = (scored("a", 90, 100), scored("b", 95, 100), scored("c", 95, 100), scored("d", 0, 0))
    told = [(line.code, line.rank) for line in ranked(lines)]
    assert told == [("b", 1), ("c", 1), ("a", 3), ("d", None)]


def test_too_few_visits_give_no_rank() -> None:
    lines = (scored("a", 4, 4), scored("b", 3, 5))
    assert [(line.code, line.rank) for line in ranked(lines)] == [("b", 1), ("a", None)]
