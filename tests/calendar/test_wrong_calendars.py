"""What a calendar without holidays, or without make-up days, would get wrong (DOMAIN §6)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from yousu.calendar import CITY_ZONE, Budget, Calendar, due

FIRST = datetime(2024, 1, 1, 9, tzinfo=CITY_ZONE)
EVERY_START = [FIRST + timedelta(days=n) for n in range((date(2026, 1, 1) - FIRST.date()).days)]
FIVE_DAYS = Budget.working_days(5)


def share_wrong(calendar: Calendar, truth: Calendar) -> float:
    """The percentage of all start days from which the calendar gives another due date."""
    wrong = [
        due(start, FIVE_DAYS, calendar).at != due(start, FIVE_DAYS, truth).at
        for start in EVERY_START
    ]
    return 100 * sum(wrong) / len(wrong)


def test_a_week_without_holidays_gets_a_fifth_of_the_due_dates_wrong(calendar: Calendar) -> None:
    monday_to_friday = Calendar("week", holidays={}, make_up_days=frozenset())

    assert share_wrong(monday_to_friday, calendar) == pytest.approx(21, abs=3)


def test_holidays_without_make_up_days_get_a_seventh_of_the_due_dates_wrong(
    calendar: Calendar,
) -> None:
    no_make_up_days = replace(calendar, make_up_days=frozenset())

    assert share_wrong(no_make_up_days, calendar) == pytest.approx(15, abs=3)
