"""The state's working days of 2024: holidays, and the weekends that make up for them."""

from datetime import date, time, timedelta

import pytest

from yousu.calendar import Calendar, DayKind, OfficeHours
from yousu.calendar.state_calendar import state_calendar


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize(
    "day",
    [
        *days(date(2024, 2, 10), date(2024, 2, 17)),
        *days(date(2024, 4, 4), date(2024, 4, 6)),
        *days(date(2024, 5, 1), date(2024, 5, 5)),
    ],
    ids=str,
)
def test_no_day_of_a_holiday_is_worked(calendar: Calendar, day: date) -> None:
    assert not calendar.is_worked(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 2, 4),
        date(2024, 2, 18),
        date(2024, 4, 7),
        date(2024, 4, 28),
        date(2024, 5, 11),
    ],
    ids=str,
)
def test_a_make_up_weekend_day_is_worked(calendar: Calendar, day: date) -> None:
    assert calendar.is_worked(day)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 2, 9), DayKind.WORKING_DAY),
        (date(2024, 2, 12), DayKind.HOLIDAY),
        (date(2024, 2, 3), DayKind.WEEKEND),
        (date(2024, 2, 18), DayKind.MAKE_UP_DAY),
    ],
    ids=str,
)
def test_a_day_says_why_it_is_worked_or_not(calendar: Calendar, day: date, kind: DayKind) -> None:
    assert calendar.kind(day) is kind


def test_a_make_up_day_wins_over_a_holiday_of_the_same_date() -> None:
    day = date(2024, 2, 18)
    city = Calendar("ours", holidays={day: "市里放假"}, make_up_days=frozenset({day}))

    assert city.kind(day) is DayKind.MAKE_UP_DAY


def test_a_day_taken_off_in_exchange_is_a_holiday_with_its_title(calendar: Calendar) -> None:
    assert "调休" in calendar.holidays[date(2024, 2, 15)]


def test_no_make_up_day_is_among_the_holidays(calendar: Calendar) -> None:
    assert not calendar.make_up_days & calendar.holidays.keys()


def test_every_make_up_day_falls_on_a_weekend(calendar: Calendar) -> None:
    assert {day.weekday() for day in calendar.make_up_days} == {5, 6}


def test_the_version_names_the_library_that_gave_the_days(calendar: Calendar) -> None:
    assert calendar.version.startswith("CN-0.")


def test_a_city_may_keep_its_own_office_hours() -> None:
    from_nine_to_five = OfficeHours(((time(9), time(17)),))

    assert state_calendar(from_nine_to_five).office_hours is from_nine_to_five
