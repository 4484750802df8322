"""The days over which something is measured."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from yousu.calendar import CITY_ZONE
from yousu.measures.problem import MeasureProblem

# No city has cases of other ages, and the first and the last days of all have no instants in UTC.
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)


class PeriodRefused(MeasureProblem):
    """Days that are no period."""


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
