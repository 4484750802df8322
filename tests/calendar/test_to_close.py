"""Budgets that end with an office day: to its close, if enough of it is left (8:30–12:00,
14:30–18:00)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar, CountedDay, DayKind, OfficeHours, Span, due

AN_HOUR_OR_MORE = Budget.to_close(60)
FIRST = datetime(2023, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=1300)).map(lambda passed: FIRST + passed)


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param("2024-03-04 09:00", "2024-03-04 18:00", id="in the morning"),
        pytest.param("2024-03-04 07:00", "2024-03-04 18:00", id="before opening"),
        pytest.param("2024-03-04 17:00", "2024-03-04 18:00", id="while just enough is left"),
        pytest.param("2024-03-04 17:01", "2024-03-05 18:00", id="when too little is left"),
        pytest.param("2024-03-04 20:00", "2024-03-05 18:00", id="in the evening"),
        pytest.param("2024-03-08 17:30", "2024-03-11 18:00", id="late on a Friday"),
        pytest.param("2024-03-09 10:00", "2024-03-11 18:00", id="on a Saturday"),
        pytest.param("2024-02-04 10:00", "2024-02-04 18:00", id="on a make-up Sunday"),
        pytest.param("2024-02-09 17:30", "2024-02-18 18:00", id="before Spring Festival"),
    ],
)
def test_it_ends_with_the_first_office_day_of_which_enough_is_left(
    calendar: Calendar, start: str, end: str
) -> None:
    assert due(city_time(start), AN_HOUR_OR_MORE, calendar).at == city_time(end)


def test_a_bureau_s_own_hours_close_its_day(calendar: Calendar) -> None:
    early = calendar.with_office_hours(OfficeHours(((time(8), time(15)),)))

    told = due(city_time("2024-03-04 13:00"), AN_HOUR_OR_MORE, early)

    assert told.at == city_time("2024-03-04 15:00")


def test_the_days_that_led_there_are_listed_once(calendar: Calendar) -> None:
    assert due(city_time("2024-03-08 17:30"), AN_HOUR_OR_MORE, calendar).days == (
        CountedDay(date(2024, 3, 8), DayKind.WORKING_DAY, counted=True),
        CountedDay(date(2024, 3, 9), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 10), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 11), DayKind.WORKING_DAY, counted=True),
    )


def test_a_close_in_a_pause_does_not_count(calendar: Calendar) -> None:
    over_night = Span(city_time("2024-03-04 15:00"), city_time("2024-03-05 09:00"))

    told = due(city_time("2024-03-04 09:00"), AN_HOUR_OR_MORE, calendar, pauses=[over_night])

    assert told.at == city_time("2024-03-05 18:00")
    assert [day.paused for day in told.days] == [True, False]


@given(start=instants, at_least=st.integers(1, 2000))
@settings(deadline=None)
def test_it_gives_no_less_time_than_its_minutes(
    calendar: Calendar, start: datetime, at_least: int
) -> None:
    minutes = due(start, Budget.working_minutes(at_least), calendar).at
    close = due(start, Budget.to_close(at_least), calendar).at

    assert minutes <= close
    assert minutes.astimezone(CITY_ZONE).date() == close.astimezone(CITY_ZONE).date()


@pytest.mark.parametrize("minutes", [0, -60])
def test_what_lies_before_the_start_is_not_put_off_to_a_close(
    calendar: Calendar, minutes: int
) -> None:
    start = city_time("2024-03-04 10:00")

    told = due(start, Budget.to_close(minutes), calendar)

    assert told == due(start, Budget.working_minutes(minutes), calendar)
