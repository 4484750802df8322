"""The days over which something is measured."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from yousu.calendar import CITY_ZONE
from yousu.case.contribution import MIDNIGHT
from yousu.measures.problem import MeasureProblem

# No city has cases of other ages, and the first and the last days of all have no instants in UTC.
ONE_DAY = timedelta(days=1)
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

    def begins_at(self, day_begins: time = MIDNIGHT) -> datetime:
        """The instant at which the first day begins, where days begin at a time of the city's."""
        return _beginning(self.first, day_begins)

    def ends_before(self, day_begins: time = MIDNIGHT) -> datetime:
        """The instant at which the day after the last one begins."""
        return _beginning(self.last + ONE_DAY, day_begins)


def _beginning(day: date, day_begins: time) -> datetime:
    """A day that begins later than midnight is named by the day on which it ends."""
    begins = day - ONE_DAY if day_begins > MIDNIGHT else day
    return datetime.combine(begins, day_begins, CITY_ZONE)
