"""What is measured over a period."""

from datetime import date, datetime, time, timedelta

import pytest
from tests.measures.asking import RATES, answered

from yousu.calendar import CITY_ZONE
from yousu.measures.asked import Asked
from yousu.measures.period import Period, PeriodRefused
from yousu.store.clock import set_clock

MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))


def test_a_period_is_of_the_city_s_days() -> None:
    assert MARCH.begins_at() == datetime(2024, 3, 1, tzinfo=CITY_ZONE)
    assert MARCH.ends_before() - MARCH.begins_at() == timedelta(days=31)


def test_days_that_begin_at_noon_end_on_the_day_that_names_them() -> None:
    noon = time(12)
    assert MARCH.begins_at(noon) == datetime(2024, 2, 29, 12, tzinfo=CITY_ZONE)
    assert MARCH.ends_before(noon) == datetime(2024, 3, 31, 12, tzinfo=CITY_ZONE)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodRefused, match="before its first"):
        Period(date(2024, 3, 2), date(2024, 3, 1))


async def test_a_period_that_is_not_over_counts_up_to_now(city) -> None:
    now = datetime(2024, 3, 12, 9, 0, tzinfo=CITY_ZONE)
    async with city.engine.begin() as connection:
        await set_clock(connection, now, speed=0)
    assert (await answered(city, Asked(RATES, MARCH))).cut_off == now
