"""Whether a matter is raised by many people in a few days. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import ClusterRule

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Raised:
    """Who raised a matter, and when."""

    reporter: UUID
    at: datetime


def people_in_cluster(raised: Iterable[Raised], rule: ClusterRule, calendar: Calendar) -> int:
    """The most different people within any window of the rule's working days; 0 when nowhere are
    there enough for a warning.

    A window reaches over the free days between its working days. Somebody who calls again is no
    further person.
    """
    in_order = sorted(raised, key=lambda one: one.at)
    most = max((len(people) for people in _windows(in_order, rule, calendar)), default=0)
    return most if most > rule.more_than else 0


def _windows(raised: list[Raised], rule: ClusterRule, calendar: Calendar) -> Iterator[set[UUID]]:
    """The people from each appeal on, as far as the window that begins with it reaches."""
    for place, first in enumerate(raised):
        end = _last_day(_day(first), rule.working_days, calendar)
        yield {one.reporter for one in raised[place:] if _day(one) <= end}


def _last_day(first: date, working_days: int, calendar: Calendar) -> date:
    """The last day before the window would hold one working day too many."""
    day, worked = first, int(calendar.is_worked(first))
    while worked + calendar.is_worked(day + ONE_DAY) <= working_days:
        day += ONE_DAY
        worked += calendar.is_worked(day)
    return day


def _day(raised: Raised) -> date:
    return raised.at.astimezone(CITY_ZONE).date()
