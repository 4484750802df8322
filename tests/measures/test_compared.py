"""With which days a whole period is compared."""

from datetime import date

import pytest

from yousu.measures.asked import Comparison
from yousu.measures.compared import earlier_period
from yousu.measures.period import Period


def year_before(first: date, last: date) -> tuple[date, date]:
    period = Period(first, last)
    found = earlier_period(period, period, (), Comparison.YEAR_BEFORE)
    return found.first, found.last


@pytest.mark.parametrize(
    ("monday", "sunday", "before"),
    [
        (date(2024, 3, 11), date(2024, 3, 17), (date(2023, 3, 13), date(2023, 3, 19))),
        (date(2024, 2, 26), date(2024, 3, 3), (date(2023, 2, 27), date(2023, 3, 5))),
        (date(2025, 2, 24), date(2025, 3, 2), (date(2024, 2, 26), date(2024, 3, 3))),
    ],
)
def test_a_week_is_compared_with_such_a_week(monday, sunday, before) -> None:
    """Of seven days, from a Monday on, at the end of February too."""
    assert year_before(monday, sunday) == before


def test_a_month_is_compared_with_the_same_month() -> None:
    before = date(2023, 2, 1), date(2023, 2, 28)
    assert year_before(date(2024, 2, 1), date(2024, 2, 29)) == before


def test_other_days_are_compared_with_the_same_days() -> None:
    before = date(2023, 3, 12), date(2023, 3, 18)
    assert year_before(date(2024, 3, 12), date(2024, 3, 18)) == before
