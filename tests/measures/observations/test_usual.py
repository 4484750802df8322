"""What is usual for a season, and from what on a count is well above it."""

from datetime import date
from decimal import Decimal

import pytest

from yousu.case.rules import ObservationRules
from yousu.measures.observations.usual import (
    is_trend,
    same_seasons,
    threshold,
    usual_count,
    windows_before,
)
from yousu.measures.period import Period

RULES = ObservationRules()
A_WEEK = Period(date(2024, 3, 11), date(2024, 3, 17))
LONG_AGO = date(2000, 1, 1)


def firsts(periods: list[Period]) -> list[str]:
    return [str(period.first) for period in periods]


def test_the_windows_before_are_as_long_and_do_not_overlap() -> None:
    windows = windows_before(A_WEEK, RULES, LONG_AGO)
    assert firsts(windows) == ["2024-03-04", "2024-02-26", "2024-02-19", "2024-02-12"]
    assert windows[0].last == date(2024, 3, 10)


def test_the_same_season_of_other_years_begins_on_the_same_day_of_the_week() -> None:
    assert firsts(same_seasons(A_WEEK, RULES, LONG_AGO)) == [
        "2023-03-13",
        "2022-03-14",
        "2021-03-15",
    ]


def test_a_window_of_which_only_a_part_is_known_does_not_count() -> None:
    assert firsts(windows_before(A_WEEK, RULES, date(2024, 2, 27))) == ["2024-03-04"]


def test_there_is_nothing_before_the_longest_period() -> None:
    ever = Period(date(1900, 1, 1), date(2999, 12, 31))
    assert windows_before(ever, RULES, LONG_AGO) == []


def test_what_is_usual_is_the_higher_of_before_and_of_other_years() -> None:
    assert usual_count([2, 4], [10]) == 10
    assert usual_count([9, 11], [2]) == 10


def test_nothing_is_usual_where_nothing_is_known() -> None:
    assert usual_count([], []) is None


def test_counts_scatter_by_the_root_of_what_is_usual() -> None:
    assert threshold(Decimal(16), RULES) == 28


@pytest.mark.parametrize(
    ("count", "usual", "told"),
    [(28, 16, False), (29, 16, True), (4, 0, False), (5, 0, True), (5, 3, False)],
)
def test_a_trend_is_above_the_threshold_and_no_handful(count: int, usual: int, told: bool) -> None:
    assert is_trend(count, Decimal(usual), RULES) is told
