"""Whether many people raise one thing in a few days. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import ClusterRule

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Raised:
    """Who raised it, and when."""

    reporter: UUID
    at: datetime


def people_in_cluster(raised: Iterable[Raised], rule: ClusterRule, calendar: Calendar) -> int:
    """The most different people within any window of the rule's working days; 0 when nowhere are
    there enough for a warning.

    A window reaches over the free days between its working days. Somebody who calls again is no
    further person. Each appeal enters the window once and leaves it once.
    """

    @cache
    def last_day(first: date) -> date:
        return _last_day(first, rule.working_days, calendar)

    in_order = sorted(raised, key=lambda one: one.at)
    within, begins, most = Counter[UUID](), 0, 0
    for one in in_order:
        within[one.reporter] += 1
        while last_day(_day(in_order[begins])) < _day(one):
            gone = in_order[begins].reporter
            within[gone] -= 1
            if not within[gone]:
                del within[gone]
            begins += 1
        most = max(most, len(within))
    return most if most > rule.more_than else 0


def _last_day(first: date, working_days: int, calendar: Calendar) -> date:
    """The last day before the window would hold one working day too many."""
    day, worked = first, int(calendar.is_worked(first))
    while worked + calendar.is_worked(day + ONE_DAY) <= working_days:
        day += ONE_DAY
        worked += calendar.is_worked(day)
    return day


def _day(raised: Raised) -> date:
    return raised.at.astimezone(CITY_ZONE).date()
