"""How many days are worked from one day to another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousu.calendar import Calendar, Override

days = st.dates(date(2023, 1, 1), date(2026, 10, 1))


@pytest.mark.parametrize(
    ("first", "last", "worked"),
    [
        pytest.param((2024, 3, 11), (2024, 3, 11), 1, id="a working day"),
        pytest.param((2024, 3, 16), (2024, 3, 17), 0, id="a weekend"),
        pytest.param((2024, 3, 11), (2024, 3, 24), 10, id="two weeks"),
        pytest.param(
            (2024, 2, 4), (2024, 2, 18), 7, id="Spring Festival between two worked Sundays"
        ),
        pytest.param((2024, 3, 12), (2024, 3, 11), 0, id="the wrong way round"),
    ],
)
def test_days_are_counted_with_both_ends(
    calendar: Calendar, first: tuple[int, int, int], last: tuple[int, int, int], worked: int
) -> None:
    assert calendar.worked_days(date(*first), date(*last)) == worked


def test_a_declared_day_counts_as_declared(calendar: Calendar) -> None:
    snow = Override(date(2024, 3, 12), worked=False, reason="暴雪停工")
    relief = Override(date(2024, 3, 16), worked=True, reason="抗震救灾")
    other = replace(calendar, overrides={snow.day: snow})
    assert other.worked_days(date(2024, 3, 11), date(2024, 3, 17)) == 4
    other = replace(calendar, overrides={relief.day: relief})
    assert other.worked_days(date(2024, 3, 11), date(2024, 3, 17)) == 6


@given(first=days, length=st.integers(-10, 500))
def test_it_is_what_looking_at_every_day_gives(
    calendar: Calendar, first: date, length: int
) -> None:
    every = (first + timedelta(days=n) for n in range(length + 1))
    last = first + timedelta(days=length)
    assert calendar.worked_days(first, last) == sum(map(calendar.is_worked, every))
