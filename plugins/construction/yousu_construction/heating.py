"""The heating season, and what the construction bureau watches in it.

The bureau's practice: before and in the season it approaches the city's operations centre by
itself, gives reminder talks, and watches what citizens raise about heating and gas. Ours: when the
season begins and ends, and how long before it the watch begins.
"""

from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import OPEN, Answer, By, Calendar, CaseList, Tally, Title, Trait, Wanted
from yousu_construction.categories import CATEGORIES, is_heating_or_gas
from yousu_construction.settings import ConstructionSettings

HEATING_AND_GAS = tuple(c.code for c in CATEGORIES if is_heating_or_gas(c.code))


class Season(BaseModel):
    """The heating season in which a day lies, or the next one."""

    model_config = ConfigDict(frozen=True)

    begins_on: date = Field(description="Its first day.")
    ends_on: date = Field(description="Its last day.")
    in_season: bool = Field(description="Whether the day lies in it.")
    watched: bool = Field(description="Whether heating and gas are watched specially that day.")


def season_of(day: date, settings: ConstructionSettings, _calendar: Calendar) -> Season:
    """A season begins in one year and ends in the next."""
    year = day.year - 1 if day <= _end(day.year - 1, settings) else day.year
    begins_on = date(year, settings.heating_begins_month, settings.heating_begins_day)
    watch_from = begins_on - timedelta(days=settings.heating_watch_days_before)
    return Season(
        begins_on=begins_on,
        ends_on=_end(year, settings),
        in_season=begins_on <= day,
        watched=watch_from <= day,
    )


def _end(year: int, settings: ConstructionSettings) -> date:
    """The last day of the season that begins in the year."""
    return date(year + 1, settings.heating_ends_month, settings.heating_ends_day)


SEASON = Answer(
    code="heating_season",
    title=Title("供暖季", "the heating season"),
    model=Season,
    answer=season_of,
)
HEATING_WATCH = CaseList(
    code="heating_watch",
    title=Title("供热燃气专项关注", "open cases about heating and gas"),
    wanted=Wanted(categories=HEATING_AND_GAS, states=OPEN),
)
HEATING_MONTHS = Tally(
    code="heating_by_month",
    title=Title("供热燃气按月受理量", "appeals about heating and gas by month"),
    wanted=Wanted(categories=HEATING_AND_GAS),
    by=By.MONTH,
)
HEATING_AGAIN = Tally(
    code="heating_again",
    title=Title("供热燃气反弹占比", "those handled again among the appeals about heating and gas"),
    wanted=Wanted(categories=HEATING_AND_GAS, traits=(Trait.REBOUNDED,)),
    by=By.CATEGORY,
    share_of=Wanted(categories=HEATING_AND_GAS),
)
