"""Which days are worked: the state calendar with its make-up weekends (调休)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

CITY_ZONE = ZoneInfo("Asia/Shanghai")


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKING_DAY = "working_day"
    MAKE_UP_DAY = "make_up_day"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class OfficeHours:
    """The spans of a working day, in the city's time, earliest first."""

    spans: tuple[tuple[time, time], ...] = (
        (time(8, 30), time(12, 0)),
        (time(14, 30), time(18, 0)),
    )

    def on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for opens, closes in self.spans:
            yield (
                datetime.combine(day, opens, CITY_ZONE),
                datetime.combine(day, closes, CITY_ZONE),
            )

    def closing(self, day: date) -> datetime:
        return datetime.combine(day, self.spans[-1][1], CITY_ZONE)


@dataclass(frozen=True)
class Calendar:
    """The days of a city at one version; days in no list follow the week."""

    version: str
    holidays: Mapping[date, str] = field(repr=False)
    make_up_days: frozenset[date] = field(repr=False)
    office_hours: OfficeHours = OfficeHours()

    def kind(self, day: date) -> DayKind:
        if day in self.make_up_days:
            return DayKind.MAKE_UP_DAY
        if day in self.holidays:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if day.weekday() >= 5 else DayKind.WORKING_DAY

    def is_worked(self, day: date) -> bool:
        return self.kind(day) in (DayKind.WORKING_DAY, DayKind.MAKE_UP_DAY)

    def days_from(self, day: date, step: int) -> Iterator[date]:
        """Every day after (step 1) or before (step -1) the given one."""
        while True:
            day += timedelta(days=step)
            yield day
