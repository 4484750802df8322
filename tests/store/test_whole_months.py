"""Which days of a period are read from the sums by month."""

from datetime import date

import pytest

from yousu.store.measures.wanted import Wanted, whole_months


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 1, 1), date(2024, 3, 31), (date(2024, 1, 1), date(2024, 3, 31))),
        (date(2024, 1, 2), date(2024, 3, 30), (date(2024, 2, 1), date(2024, 2, 29))),
        (date(2024, 1, 2), date(2024, 2, 28), None),
        (date(2024, 2, 1), date(2024, 2, 29), (date(2024, 2, 1), date(2024, 2, 29))),
        (date(2023, 12, 31), date(2024, 1, 31), (date(2024, 1, 1), date(2024, 1, 31))),
        (date(2024, 5, 5), date(2024, 5, 5), None),
    ],
)
def test_the_whole_months_of_a_period(first, last, expected) -> None:
    assert whole_months(first, last) == expected


@pytest.mark.parametrize("stretch", ["day", "week", "assessment_month"])
def test_what_is_told_apart_within_months_is_read_by_day(stretch) -> None:
    year = Wanted(frozenset(), date(2024, 1, 1), date(2024, 12, 31), by=(stretch,))
    assert year.whole_months is None
