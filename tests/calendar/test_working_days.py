"""Budgets in working days: which day a promise ends on, and how it was counted."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar, CountedDay, DayKind, due

FIRST = datetime(2023, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=1400)).map(lambda passed: FIRST + passed)
amounts = st.integers(1, 20)


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


@pytest.mark.parametrize(
    ("start", "budget", "end"),
    [
        # Spring Festival: 10–17 February off, Sundays 4 and 18 February worked.
        ("2024-02-02", 1, "2024-02-04"),
        ("2024-02-02", 3, "2024-02-06"),
        ("2024-02-02", 5, "2024-02-08"),
        ("2024-02-02", 7, "2024-02-18"),
        ("2024-02-03", 1, "2024-02-04"),
        ("2024-02-04", 1, "2024-02-05"),
        ("2024-02-07", 1, "2024-02-08"),
        ("2024-02-07", 3, "2024-02-18"),
        ("2024-02-07", 5, "2024-02-20"),
        ("2024-02-07", 7, "2024-02-22"),
        ("2024-02-09", 1, "2024-02-18"),
        ("2024-02-09", 7, "2024-02-26"),
        ("2024-02-13", 1, "2024-02-18"),
        ("2024-02-13", 5, "2024-02-22"),
        ("2024-02-17", 1, "2024-02-18"),
        # Qingming: 4–6 April off, Sunday 7 April worked.
        ("2024-04-02", 1, "2024-04-03"),
        ("2024-04-02", 3, "2024-04-08"),
        ("2024-04-02", 5, "2024-04-10"),
        ("2024-04-02", 7, "2024-04-12"),
        ("2024-04-03", 1, "2024-04-07"),
        ("2024-04-05", 7, "2024-04-15"),
        # Labour Day: 1–5 May off, Sunday 28 April and Saturday 11 May worked.
        ("2024-04-26", 1, "2024-04-28"),
        ("2024-04-26", 3, "2024-04-30"),
        ("2024-04-26", 5, "2024-05-07"),
        ("2024-04-26", 7, "2024-05-09"),
        ("2024-04-30", 1, "2024-05-06"),
        ("2024-04-30", 5, "2024-05-10"),
        ("2024-04-30", 7, "2024-05-13"),
        ("2024-05-09", 3, "2024-05-13"),
        ("2024-05-10", 1, "2024-05-11"),
    ],
)
def test_a_budget_of_working_days_ends_at_the_close_of_its_last_day(
    calendar: Calendar, start: str, budget: int, end: str
) -> None:
    ends = due(city_time(f"{start} 09:00"), Budget.working_days(budget), calendar)

    assert ends.at == city_time(f"{end} 18:00")


@pytest.mark.parametrize("hour", ["00:00", "08:30", "12:59", "18:00", "23:59"])
def test_the_hour_of_the_start_does_not_move_the_due_day(calendar: Calendar, hour: str) -> None:
    ends = due(city_time(f"2024-03-04 {hour}"), Budget.working_days(1), calendar)

    assert ends.at == city_time("2024-03-05 18:00")


def test_the_day_of_the_start_is_the_city_s_day_not_the_utc_day(calendar: Calendar) -> None:
    late_on_monday_in_utc = datetime(2024, 3, 4, 17, 0, tzinfo=UTC)

    ends = due(late_on_monday_in_utc, Budget.working_days(1), calendar)

    assert ends.at == city_time("2024-03-06 18:00")


def test_a_due_time_is_told_in_utc(calendar: Calendar) -> None:
    ends = due(city_time("2024-03-04 09:00"), Budget.working_days(1), calendar)

    assert ends.at.tzinfo is UTC


def test_the_explanation_lists_each_day_of_spring_festival_and_its_kind(
    calendar: Calendar,
) -> None:
    ends = due(city_time("2024-02-08 09:00"), Budget.working_days(2), calendar)

    working, holiday = DayKind.WORKING_DAY, DayKind.HOLIDAY
    assert [(day.day.day, day.kind, day.counted) for day in ends.days] == [
        (9, working, True),
        *((day, holiday, False) for day in range(10, 17)),
        (17, DayKind.WEEKEND, False),
        (18, DayKind.MAKE_UP_DAY, True),
    ]


def test_the_explanation_names_each_holiday_as_the_state_issued_it(calendar: Calendar) -> None:
    ends = due(city_time("2024-02-08 09:00"), Budget.working_days(2), calendar)

    names = {day.day: day.name for day in ends.days}
    assert names[date(2024, 2, 10)] == "春节"
    assert names[date(2024, 2, 15)] == "休息日（由 2024-02-04 调休）"
    assert names[date(2024, 2, 18)] is None


def test_the_explanation_lists_an_ordinary_weekend_as_skipped(calendar: Calendar) -> None:
    ends = due(city_time("2024-03-08 09:00"), Budget.working_days(1), calendar)

    assert ends.days == (
        CountedDay(date(2024, 3, 9), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 10), DayKind.WEEKEND, counted=False),
        CountedDay(date(2024, 3, 11), DayKind.WORKING_DAY, counted=True),
    )


@given(start=instants, amount=amounts)
@settings(deadline=None)
def test_a_promise_never_ends_before_it_begins(
    calendar: Calendar, start: datetime, amount: int
) -> None:
    assert due(start, Budget.working_days(amount), calendar).at > start


@given(start=instants, amount=amounts, more=amounts)
@settings(deadline=None)
def test_more_days_never_end_earlier(
    calendar: Calendar, start: datetime, amount: int, more: int
) -> None:
    sooner = due(start, Budget.working_days(amount), calendar).at
    later = due(start, Budget.working_days(amount + more), calendar).at

    assert later > sooner


@given(start=instants, later=st.timedeltas(timedelta(), timedelta(days=30)), amount=amounts)
@settings(deadline=None)
def test_a_later_start_never_ends_earlier(
    calendar: Calendar, start: datetime, later: timedelta, amount: int
) -> None:
    budget = Budget.working_days(amount)

    assert due(start + later, budget, calendar).at >= due(start, budget, calendar).at


@given(start=instants, amount=amounts)
@settings(deadline=None)
def test_as_many_days_are_counted_as_the_budget_has(
    calendar: Calendar, start: datetime, amount: int
) -> None:
    days = due(start, Budget.working_days(amount), calendar).days

    assert sum(day.counted for day in days) == amount


@given(start=instants, amount=amounts)
@settings(deadline=None)
def test_every_day_from_the_start_to_the_due_day_is_listed_once_in_order(
    calendar: Calendar, start: datetime, amount: int
) -> None:
    ends = due(start, Budget.working_days(amount), calendar)

    first, last = start.astimezone(CITY_ZONE).date(), ends.at.astimezone(CITY_ZONE).date()
    passed = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert [day.day for day in ends.days] == passed


@given(start=instants, amount=amounts)
@settings(deadline=None)
def test_a_day_is_counted_exactly_when_it_is_worked(
    calendar: Calendar, start: datetime, amount: int
) -> None:
    for day in due(start, Budget.working_days(amount), calendar).days:
        assert day.counted == (day.kind in (DayKind.WORKING_DAY, DayKind.MAKE_UP_DAY))
