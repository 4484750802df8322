"""An instant moved by a budget, as the rungs of a ladder are."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE, Budget, Calendar, shifted

FIRST = datetime(2023, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=1400)).map(lambda passed: FIRST + passed)


def city_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


@pytest.mark.parametrize(
    ("instant", "days", "moved"),
    [
        pytest.param("2024-03-12 18:00", -1, "2024-03-11 18:00", id="the day before"),
        pytest.param("2024-03-11 18:00", -1, "2024-03-08 18:00", id="back over a weekend"),
        pytest.param("2024-02-05 18:00", -1, "2024-02-04 18:00", id="back to a make-up Sunday"),
        pytest.param("2024-02-18 10:15", -1, "2024-02-09 10:15", id="back over a festival"),
        pytest.param("2024-02-19 10:15", -2, "2024-02-09 10:15", id="back over both"),
        pytest.param("2024-03-10 10:15", -1, "2024-03-08 10:15", id="back from a Sunday"),
        pytest.param("2024-03-08 10:15", 1, "2024-03-11 10:15", id="on over a weekend"),
        pytest.param("2024-02-09 23:50", 1, "2024-02-18 23:50", id="on over a festival"),
        pytest.param("2024-04-30 18:00", 6, "2024-05-11 18:00", id="on to a make-up Saturday"),
        pytest.param("2024-03-09 10:15", 1, "2024-03-11 10:15", id="on from a Saturday"),
        pytest.param("2024-03-09 10:15", 0, "2024-03-09 10:15", id="not at all"),
    ],
)
def test_working_days_move_the_day_and_keep_the_hour(
    calendar: Calendar, instant: str, days: int, moved: str
) -> None:
    assert shifted(city_time(instant), Budget.working_days(days), calendar) == city_time(moved)


@pytest.mark.parametrize(
    ("instant", "budget", "moved"),
    [
        ("2024-03-08 23:00", Budget.hours(2), "2024-03-09 01:00"),
        ("2024-03-09 01:00", Budget.hours(-2), "2024-03-08 23:00"),
        ("2024-03-08 17:00", Budget.working_minutes(120), "2024-03-11 09:30"),
        ("2024-03-11 09:30", Budget.working_minutes(-120), "2024-03-08 17:00"),
    ],
    ids=str,
)
def test_minutes_move_the_instant_on_their_own_clock(
    calendar: Calendar, instant: str, budget: Budget, moved: str
) -> None:
    assert shifted(city_time(instant), budget, calendar) == city_time(moved)


@pytest.mark.parametrize(
    "budget", [Budget.working_days(1), Budget.working_days(0), Budget.minutes(5)], ids=str
)
def test_a_moved_instant_is_told_in_utc(calendar: Calendar, budget: Budget) -> None:
    assert shifted(city_time("2024-03-04 09:00"), budget, calendar).tzinfo is UTC


@given(instant=instants, days=st.integers(-20, 20).filter(bool))
@settings(deadline=None)
def test_an_instant_moved_by_working_days_lands_on_a_working_day(
    calendar: Calendar, instant: datetime, days: int
) -> None:
    moved = shifted(instant, Budget.working_days(days), calendar)

    assert calendar.is_worked(moved.astimezone(CITY_ZONE).date())


@given(instant=instants, days=st.integers(1, 20))
@settings(deadline=None)
def test_on_a_working_day_there_and_back_again_is_the_same_instant(
    calendar: Calendar, instant: datetime, days: int
) -> None:
    assume(calendar.is_worked(instant.astimezone(CITY_ZONE).date()))

    there = shifted(instant, Budget.working_days(days), calendar)

    assert shifted(there, Budget.working_days(-days), calendar) == instant
