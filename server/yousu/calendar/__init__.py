"""Working time: which days a city works, and when a budget of time runs out."""

from yousu.calendar.budget import Budget, TimeUnit
from yousu.calendar.due import CountedDay, Due, due, shifted
from yousu.calendar.working_days import CITY_ZONE, Calendar, DayKind, OfficeHours

__all__ = [
    "CITY_ZONE",
    "Budget",
    "Calendar",
    "CountedDay",
    "DayKind",
    "Due",
    "OfficeHours",
    "TimeUnit",
    "due",
    "shifted",
]
