"""A clock that stood still for a while: what it had left is used up later."""

from datetime import date, datetime

import pytest

from yousu.calendar import CITY_ZONE, Budget, Calendar, CountedDay, Span, TimeUnit, due

MONDAY = "2024-03-04 09:00"


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


def span(begins: str, ends: str) -> Span:
    return Span(city_time(begins), city_time(ends))


def days_of(days: tuple[CountedDay, ...], **wanted: bool) -> list[int]:
    """The days of the month of those days for which every named thing is as wanted."""
    return [
        day.day.day
        for day in days
        if all(getattr(day, name) is value for name, value in wanted.items())
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "at"),
    [
        pytest.param("2024-03-04 09:30", "2024-03-04 10:00", "2024-03-04 11:30", id="within"),
        pytest.param("2024-03-04 08:00", "2024-03-04 10:00", "2024-03-04 12:00", id="from before"),
        pytest.param("2024-03-04 09:00", "2024-03-04 09:10", "2024-03-04 11:10", id="at once"),
        pytest.param("2024-03-04 07:00", "2024-03-04 08:00", "2024-03-04 11:00", id="before"),
        pytest.param("2024-03-04 11:00", "2024-03-05 11:00", "2024-03-04 11:00", id="at due"),
        pytest.param("2024-03-04 10:59", "2024-03-05 10:59", "2024-03-05 11:00", id="at the last"),
        pytest.param("2024-03-06 09:00", "2024-03-07 09:00", "2024-03-04 11:00", id="after"),
        pytest.param("2024-03-04 10:00", "2024-03-04 09:30", "2024-03-04 11:00", id="upside down"),
    ],
)
def test_two_hours_on_the_wall_clock(calendar: Calendar, begins: str, ends: str, at: str) -> None:
    pause = span(begins, ends)

    told = due(city_time(MONDAY), Budget.hours(2), calendar, pauses=[pause])

    assert told.at == city_time(at)


@pytest.mark.parametrize(
    ("begins", "ends", "at"),
    [
        pytest.param("2024-03-04 09:30", "2024-03-04 10:00", "2024-03-04 11:30", id="within"),
        pytest.param("2024-03-04 12:00", "2024-03-04 14:30", "2024-03-04 11:00", id="at lunch"),
        pytest.param("2024-03-04 10:30", "2024-03-04 15:00", "2024-03-04 15:30", id="over lunch"),
        pytest.param("2024-03-04 10:30", "2024-03-05 10:30", "2024-03-05 11:00", id="over night"),
        pytest.param("2024-03-04 10:30", "2024-03-08 19:00", "2024-03-11 09:00", id="the week"),
    ],
)
def test_two_hours_of_office(calendar: Calendar, begins: str, ends: str, at: str) -> None:
    pause = span(begins, ends)

    told = due(city_time(MONDAY), Budget.working_minutes(120), calendar, pauses=[pause])

    assert told.at == city_time(at)


def test_a_working_day_whose_closing_is_paused_does_not_count(calendar: Calendar) -> None:
    tuesday_to_thursday = span("2024-03-05 10:00", "2024-03-07 15:00")

    told = due(city_time(MONDAY), Budget.working_days(2), calendar, pauses=[tuesday_to_thursday])

    assert told.at == city_time("2024-03-08 18:00")
    assert days_of(told.days, counted=False, paused=True) == [5, 6]
    assert days_of(told.days, counted=True, paused=False) == [7, 8]


@pytest.mark.parametrize(
    ("begins", "ends", "paused"),
    [
        pytest.param("2024-03-05 09:00", "2024-03-05 17:59", [], id="over before the closing"),
        pytest.param("2024-03-05 18:00", "2024-03-06 09:00", [], id="from the closing on"),
        pytest.param("2024-03-05 17:59", "2024-03-05 18:00", [5], id="up to the closing"),
        pytest.param("2024-03-04 17:00", "2024-03-04 20:00", [], id="on the day of the start"),
        pytest.param("2024-03-06 18:00", "2024-03-20 09:00", [], id="from the due time on"),
    ],
)
def test_the_minute_before_the_closing_decides(
    calendar: Calendar, begins: str, ends: str, paused: list[int]
) -> None:
    pause = span(begins, ends)

    told = due(city_time(MONDAY), Budget.working_days(2), calendar, pauses=[pause])

    assert days_of(told.days, paused=True) == paused


def test_a_free_day_in_a_pause_is_free_not_paused(calendar: Calendar) -> None:
    friday_to_monday = span("2024-03-08 10:00", "2024-03-11 10:00")

    told = due(city_time(MONDAY), Budget.working_days(4), calendar, pauses=[friday_to_monday])

    assert days_of(told.days, paused=True) == [8]


def test_a_day_of_office_hours_in_a_pause_is_listed_as_paused(calendar: Calendar) -> None:
    tuesday = span("2024-03-04 18:00", "2024-03-05 18:00")

    told = due(
        city_time("2024-03-04 17:30"), Budget.working_minutes(60), calendar, pauses=[tuesday]
    )

    assert days_of(told.days, counted=True) == [4, 6]
    assert days_of(told.days, paused=True) == [5]


def test_a_day_that_was_over_at_the_start_is_not_paused(calendar: Calendar) -> None:
    morning = span("2024-03-04 09:00", "2024-03-04 10:00")

    told = due(
        city_time("2024-03-04 18:00"), Budget.working_minutes(30), calendar, pauses=[morning]
    )

    assert days_of(told.days, paused=True) == []


def test_overlapping_pauses_stand_still_once(calendar: Calendar) -> None:
    twice = [
        span("2024-03-04 09:30", "2024-03-04 10:30"),
        span("2024-03-04 10:00", "2024-03-04 10:45"),
        span("2024-03-04 09:40", "2024-03-04 09:50"),
    ]

    assert due(city_time(MONDAY), Budget.hours(2), calendar, pauses=twice).at == city_time(
        "2024-03-04 12:15"
    )


@pytest.mark.parametrize("amount", [0, -90])
@pytest.mark.parametrize("unit", TimeUnit)
def test_no_pause_moves_a_budget_that_is_not_positive(
    calendar: Calendar, amount: int, unit: TimeUnit
) -> None:
    around, budget = span("2024-03-01 09:00", "2024-03-15 09:00"), Budget(amount, unit)

    told = due(city_time(MONDAY), budget, calendar, pauses=[around])

    assert told == due(city_time(MONDAY), budget, calendar)


def test_a_pause_over_spring_festival_keeps_the_names_of_its_days(calendar: Calendar) -> None:
    festival = span("2024-02-09 10:00", "2024-02-19 10:00")

    told = due(city_time("2024-02-08 09:00"), Budget.working_days(1), calendar, pauses=[festival])

    names = {day.day: day.name for day in told.days}
    assert (told.at, names[date(2024, 2, 10)]) == (city_time("2024-02-19 18:00"), "春节")
