"""The construction bureau watches heating and gas before and in the season."""

from collections.abc import Callable
from datetime import date

import pytest

from yousu.calendar import Calendar
from yousu_construction.heating import HEATING_AND_GAS, Season, season_of
from yousu_construction.settings import ConstructionSettings

USUAL = ConstructionSettings()


@pytest.fixture
def on(calendar: Calendar) -> Callable[..., Season]:
    """The season of a day."""
    return lambda day, settings=USUAL: season_of(day, settings, calendar)


@pytest.mark.parametrize(
    ("day", "in_season", "watched"),
    [
        (date(2024, 1, 20), True, True),
        (date(2024, 4, 15), True, True),
        (date(2024, 4, 16), False, False),
        (date(2024, 9, 14), False, False),
        (date(2024, 9, 15), False, True),
        (date(2024, 10, 14), False, True),
        (date(2024, 10, 15), True, True),
    ],
)
def test_the_season_and_the_month_before_it_are_watched(on, day, in_season, watched) -> None:
    season = on(day)
    assert (season.in_season, season.watched) == (in_season, watched)


def test_a_season_reaches_over_the_new_year(on) -> None:
    season = on(date(2025, 2, 1))
    assert (season.begins_on, season.ends_on) == (date(2024, 10, 15), date(2025, 4, 15))


def test_after_a_season_the_next_one_is_told(on) -> None:
    assert on(date(2024, 4, 16)).begins_on == date(2024, 10, 15)


def test_the_bureau_sets_the_season_itself(on) -> None:
    early = ConstructionSettings(heating_begins_month=9, heating_begins_day=20)
    assert on(date(2024, 9, 20), early).in_season


def test_all_that_lies_below_heating_and_gas_is_watched() -> None:
    below = {"construction.cold_homes", "construction.gas_leaks"}
    assert below <= set(HEATING_AND_GAS)
    assert "construction.street_lamps" not in HEATING_AND_GAS
