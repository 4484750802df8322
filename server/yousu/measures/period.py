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


class PeriodUpsideDown(Exception):
    """A period whose last day lies before its first."""

    def __init__(self) -> None:
        super().__init__("The period's last day lies before its first.")


@dataclass(frozen=True)
class Period:
    """Days in the city's zone, both in. Raises PeriodUpsideDown."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodUpsideDown

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
