"""What is measured over a period: sums, and the rates that are made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import CITY_ZONE
from yousu.case.contribution import Figure
from yousu.measures.rates import MEASURES, Rate, rate
from yousu.store.clock import city_now
from yousu.store.measures import figures

# No city has cases of other ages, and the first and the last days of all have no instants in UTC.
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)


class PeriodRefused(Exception):
    """Days that are no period; the code is for programs."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(frozen=True)
class Period:
    """Days in the city's zone, both in. Raises PeriodRefused."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodRefused(
                "PERIOD_UPSIDE_DOWN", "The period's last day lies before its first; swap them."
            )
        if self.first < EARLIEST or self.last > LATEST:
            raise PeriodRefused("PERIOD_OUT_OF_RANGE", f"Ask for days from {EARLIEST} to {LATEST}.")

    @property
    def begins_at(self) -> datetime:
        return datetime.combine(self.first, time(), CITY_ZONE)

    @property
    def ends_before(self) -> datetime:
        """The instant at which the day after the last one begins."""
        return datetime.combine(self.last + timedelta(days=1), time(), CITY_ZONE)


@dataclass(frozen=True)
class Measured:
    """The sums of a period, the rates, and the instant up to which they count."""

    sums: Mapping[Figure, int]
    rates: tuple[Rate, ...]
    cut_off: datetime


async def measured(connection: AsyncConnection, bureau: str | None, period: Period) -> Measured:
    """A bureau's measures, the city's for None; a day that has not come yet counts nothing."""
    now = await city_now(connection)
    last = min(period.last, now.astimezone(CITY_ZONE).date())
    sums = await figures(connection, bureau, period.first, last)
    cut_off = min(now, period.ends_before - timedelta.resolution)
    return Measured(sums, tuple(rate(measure, sums) for measure in MEASURES), cut_off)
