"""Which days are worked: the state calendar with its make-up weekends (调休)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from yousu.calendar.override import Override

CITY_ZONE = ZoneInfo("Asia/Shanghai")


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKING_DAY = "working_day"
    MAKE_UP_DAY = "make_up_day"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DECLARED_WORKED = "declared_worked"
    DECLARED_FREE = "declared_free"


WORKED = frozenset({DayKind.WORKING_DAY, DayKind.MAKE_UP_DAY, DayKind.DECLARED_WORKED})


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
    """The days of a city at one version; days in no list follow the week.

    An override beats what week and state say. The revision counts issues; it is 0 until the
    calendar is issued.
    """

    version: str
    holidays: Mapping[date, str] = field(repr=False)
    make_up_days: frozenset[date] = field(repr=False)
    office_hours: OfficeHours = OfficeHours()
    overrides: Mapping[date, Override] = field(default_factory=dict, repr=False)
    revision: int = 0

    def __hash__(self) -> int:
        return hash((self.version, self.revision))

    def with_office_hours(self, office_hours: OfficeHours) -> "Calendar":
        """The same days, worked at other hours, as a bureau may have its own."""
        return _at_other_hours(self, office_hours)

    def kind(self, day: date) -> DayKind:
        if override := self.overrides.get(day):
            return DayKind.DECLARED_WORKED if override.worked else DayKind.DECLARED_FREE
        if day in self.make_up_days:
            return DayKind.MAKE_UP_DAY
        if day in self.holidays:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if day.weekday() >= 5 else DayKind.WORKING_DAY

    def name(self, day: date) -> str | None:
        """The reason of the day's override, or the name under which the state issued a holiday."""
        if override := self.overrides.get(day):
            return override.reason
        return self.holidays[day] if self.kind(day) is DayKind.HOLIDAY else None

    def is_worked(self, day: date) -> bool:
        return self.kind(day) in WORKED

    def worked_days(self, first: date, last: date) -> int:
        """How many days are worked from the first to the last, both among them; 0 when the last
        comes before the first. It takes no longer for a century than for a week."""
        named = {*self.holidays, *self.make_up_days, *self.overrides}
        turned = (day for day in named if first <= day <= last)
        whole, rest = divmod(max((last - first).days + 1, 0), 7)
        weekdays = whole * 5 + sum((first + timedelta(n)).weekday() < 5 for n in range(rest))
        return weekdays + sum(self.is_worked(day) - (day.weekday() < 5) for day in turned)

    def days_from(self, day: date, step: int) -> Iterator[date]:
        """Every day after (step 1) or before (step -1) the given one."""
        while True:
            day += timedelta(days=step)
            yield day

    def next_opening(self, instant: datetime) -> datetime:
        """When the offices open on the first working day after the instant's; UTC."""
        day = instant.astimezone(CITY_ZONE).date()
        worked = next(day for day in self.days_from(day, 1) if self.is_worked(day))
        return next(opens for opens, _ in self.office_hours.on(worked)).astimezone(UTC)


@lru_cache(maxsize=100)
def _at_other_hours(calendar: Calendar, office_hours: OfficeHours) -> Calendar:
    """One and the same for each bureau: to compare two with equal days costs more than to count
    them."""
    return replace(calendar, office_hours=office_hours)
