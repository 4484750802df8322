"""What is measured over a period."""

import json
from datetime import date, datetime, timedelta

import pytest
from rich.console import Console
from tests.measures.asking import RATES, answered

from yousu.calendar import CITY_ZONE
from yousu.case.rules import Directory
from yousu.measures.asked import Asked
from yousu.measures.basis import Basis
from yousu.measures.bulletin import bulletin
from yousu.measures.period import Period, PeriodRefused
from yousu.measures.written import standard
from yousu.runtime.bulletin_shown import bulletin_json, bulletin_shown
from yousu.store.clock import set_clock

NO_BUREAUS = Directory({}, {}, {})
MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))


def test_a_period_is_of_the_city_s_days() -> None:
    assert MARCH.begins_at == datetime(2024, 3, 1, tzinfo=CITY_ZONE)
    assert MARCH.ends_before - MARCH.begins_at == timedelta(days=31)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodRefused, match="before its first"):
        Period(date(2024, 3, 2), date(2024, 3, 1))


async def test_a_period_that_is_not_over_counts_up_to_now(city) -> None:
    now = datetime(2024, 3, 12, 9, 0, tzinfo=CITY_ZONE)
    async with city.engine.begin() as connection:
        await set_clock(connection, now, speed=0)
    assert (await answered(city, Asked(RATES, MARCH))).cut_off == now


async def test_nothing_to_divide_is_shown_as_a_dash_and_told_as_null(city) -> None:
    async with city.engine.connect() as connection:
        empty = await bulletin(connection, Basis(standard(), NO_BUREAUS, city.hotline), MARCH)
    console = Console(width=120)
    with console.capture() as capture:
        console.print(bulletin_shown(empty))
    assert capture.get().count("—") == 4
    [line] = json.loads(bulletin_json(empty))["lines"]
    assert {rate["value"] for rate in line["rates"].values()} == {None}
