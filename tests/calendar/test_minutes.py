"""Budgets in minutes: on the wall clock, and of office hours (8:30–12:00, 14:30–18:00)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar, CountedDay, DayKind, due

MINUTE = timedelta(minutes=1)
FIRST = datetime(2023, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=1400)).map(lambda passed: FIRST + passed)
to_the_minute = st.integers(0, 1400 * 24 * 60).map(lambda passed: FIRST + passed * MINUTE)


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


def is_worked_minute(minute: datetime, calendar: Calendar) -> bool:
    """Whether the minute that begins here is worked; written without the code under test."""
    local = minute.astimezone(CITY_ZONE)
    open_now = time(8, 30) <= local.time() < time(12) or time(14, 30) <= local.time() < time(18)
    return open_now and calendar.is_worked(local.date())


def worked_minutes(first: datetime, last: datetime, calendar: Calendar) -> int:
    count = (last - first) // MINUTE
    return sum(is_worked_minute(first + n * MINUTE, calendar) for n in range(count))


def test_minutes_on_the_wall_clock_go_on_at_night_and_over_a_holiday(calendar: Calendar) -> None:
    ends = due(city_time("2024-02-09 23:30"), Budget.minutes(90), calendar)

    assert ends.at == city_time("2024-02-10 01:00")


def test_minutes_on_the_wall_clock_count_no_days(calendar: Calendar) -> None:
    assert due(city_time("2024-02-09 23:30"), Budget.minutes(90), calendar).days == ()


def test_two_hours_are_a_hundred_and_twenty_minutes() -> None:
    assert Budget.hours(2) == Budget.minutes(120)


@pytest.mark.parametrize("budget", [Budget.minutes(30), Budget.working_minutes(30)], ids=str)
def test_a_due_time_is_told_in_utc(calendar: Calendar, budget: Budget) -> None:
    assert due(city_time("2024-03-04 09:00"), budget, calendar).at.tzinfo is UTC


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        pytest.param("2024-03-04 09:00", 60, "2024-03-04 10:00", id="within the morning"),
        pytest.param("2024-03-04 11:30", 60, "2024-03-04 15:00", id="over lunch"),
        pytest.param("2024-03-04 11:00", 60, "2024-03-04 12:00", id="until lunch begins"),
        pytest.param("2024-03-04 12:00", 1, "2024-03-04 14:31", id="from when lunch begins"),
        pytest.param("2024-03-04 13:00", 30, "2024-03-04 15:00", id="started at lunch"),
        pytest.param("2024-03-04 17:30", 60, "2024-03-05 09:00", id="over night"),
        pytest.param("2024-03-04 17:00", 60, "2024-03-04 18:00", id="until the close"),
        pytest.param("2024-03-04 18:00", 30, "2024-03-05 09:00", id="started at the close"),
        pytest.param("2024-03-04 20:00", 30, "2024-03-05 09:00", id="started in the evening"),
        pytest.param("2024-03-04 07:00", 30, "2024-03-04 09:00", id="started before opening"),
        pytest.param("2024-03-04 09:00", 420, "2024-03-05 09:00", id="one whole day of office"),
        pytest.param("2024-03-04 08:30", 420, "2024-03-04 18:00", id="from opening to close"),
        pytest.param("2024-03-04 16:30", 240, "2024-03-05 11:00", id="four hours of office"),
        pytest.param("2024-03-08 17:30", 60, "2024-03-11 09:00", id="over a weekend"),
        pytest.param("2024-03-09 10:00", 30, "2024-03-11 09:00", id="started on a Saturday"),
        pytest.param("2024-02-03 10:00", 30, "2024-02-04 09:00", id="on a make-up Sunday"),
        pytest.param("2024-02-09 17:30", 60, "2024-02-18 09:00", id="over Spring Festival"),
        pytest.param("2024-02-12 10:00", 30, "2024-02-18 09:00", id="started on a holiday"),
    ],
)
def test_a_budget_of_working_minutes_uses_up_office_hours_only(
    calendar: Calendar, start: str, minutes: int, end: str
) -> None:
    ends = due(city_time(start), Budget.working_minutes(minutes), calendar)

    assert ends.at == city_time(end)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        pytest.param("2024-03-04 10:00", 60, "2024-03-04 09:00", id="within the morning"),
        pytest.param("2024-03-04 15:00", 60, "2024-03-04 11:30", id="over lunch"),
        pytest.param("2024-03-04 13:00", 60, "2024-03-04 11:00", id="from lunch"),
        pytest.param("2024-03-05 09:00", 60, "2024-03-04 17:30", id="over night"),
        pytest.param("2024-03-05 08:30", 30, "2024-03-04 17:30", id="from the opening"),
        pytest.param("2024-03-04 09:30", 60, "2024-03-04 08:30", id="until the opening"),
        pytest.param("2024-03-04 21:00", 60, "2024-03-04 17:00", id="from the evening"),
        pytest.param("2024-03-11 09:00", 60, "2024-03-08 17:30", id="over a weekend"),
        pytest.param("2024-02-18 09:00", 60, "2024-02-09 17:30", id="over Spring Festival"),
    ],
)
def test_a_negative_budget_of_working_minutes_goes_back_through_office_hours(
    calendar: Calendar, start: str, minutes: int, end: str
) -> None:
    begins = due(city_time(start), Budget.working_minutes(-minutes), calendar)

    assert begins.at == city_time(end)


def test_the_explanation_lists_the_days_whose_office_hours_were_used(calendar: Calendar) -> None:
    ends = due(city_time("2024-03-08 17:30"), Budget.working_minutes(60), calendar)

    assert ends.days == (
        CountedDay(date(2024, 3, 8), DayKind.WORKING_DAY, counted=True),
        CountedDay(date(2024, 3, 9), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 10), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 11), DayKind.WORKING_DAY, counted=True),
    )


def test_a_working_day_that_was_over_at_the_start_is_listed_as_not_counted(
    calendar: Calendar,
) -> None:
    ends = due(city_time("2024-03-04 18:00"), Budget.working_minutes(30), calendar)

    assert ends.days[0] == CountedDay(date(2024, 3, 4), DayKind.WORKING_DAY, counted=False)


@given(start=to_the_minute, minutes=st.integers(1, 600))
@settings(max_examples=60, deadline=None)
def test_the_minutes_worked_between_start_and_due_are_the_budget(
    calendar: Calendar, start: datetime, minutes: int
) -> None:
    end = due(start, Budget.working_minutes(minutes), calendar).at

    assert worked_minutes(start, end, calendar) == minutes


@given(start=to_the_minute, minutes=st.integers(1, 600))
@settings(deadline=None)
def test_the_last_minute_before_the_due_time_is_a_worked_one(
    calendar: Calendar, start: datetime, minutes: int
) -> None:
    end = due(start, Budget.working_minutes(minutes), calendar).at

    assert is_worked_minute(end - MINUTE, calendar)


@given(end=to_the_minute, minutes=st.integers(1, 600))
@settings(max_examples=60, deadline=None)
def test_the_minutes_worked_before_an_instant_are_the_negative_budget(
    calendar: Calendar, end: datetime, minutes: int
) -> None:
    start = due(end, Budget.working_minutes(-minutes), calendar).at

    assert worked_minutes(start, end, calendar) == minutes


@given(start=instants, amount=st.integers(1, 3000))
@settings(deadline=None)
def test_a_promise_in_minutes_never_ends_before_it_begins(
    calendar: Calendar, start: datetime, amount: int
) -> None:
    wall = due(start, Budget.minutes(amount), calendar).at
    worked = due(start, Budget.working_minutes(amount), calendar).at

    assert start < wall <= worked


@given(start=instants, amount=st.integers(1, 3000), more=st.integers(1, 3000))
@settings(deadline=None)
def test_more_working_minutes_never_end_earlier(
    calendar: Calendar, start: datetime, amount: int, more: int
) -> None:
    sooner = due(start, Budget.working_minutes(amount), calendar).at
    later = due(start, Budget.working_minutes(amount + more), calendar).at

    assert later > sooner
