"""Working time: which days a city works, and when a budget of time runs out."""

from yousu.calendar.budget import Budget, TimeUnit
from yousu.calendar.counted import CountedDay, Due
from yousu.calendar.due import due, shifted
from yousu.calendar.override import Override
from yousu.calendar.span import Span
from yousu.calendar.working_days import CITY_ZONE, Calendar, DayKind, OfficeHours

__all__ = [
    "CITY_ZONE",
    "Budget",
    "Calendar",
    "CountedDay",
    "DayKind",
    "Due",
    "OfficeHours",
    "Override",
    "Span",
    "TimeUnit",
    "due",
    "shifted",
]
