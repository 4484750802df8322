"""The calendar that the State Council issues, as the `holidays` library knows it."""

from datetime import date
from importlib.metadata import version

from holidays import country_holidays

from yousu.calendar.working_days import Calendar, OfficeHours

FIRST_YEAR, LAST_YEAR = 2010, 2040


def state_version() -> str:
    """The version of the state's calendar that is installed."""
    return f"CN-{version('holidays')}"


def state_calendar(office_hours: OfficeHours | None = None) -> Calendar:
    """China's working days, 2010 to 2040.

    The state issues each year's make-up days late in the year before; a later year follows the
    statutory holidays alone until the library is renewed, which gives a new calendar version.
    """
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    issued = country_holidays("CN", years=years, language="zh_CN")
    make_up: set[date] = issued.weekend_workdays
    return Calendar(
        version=state_version(),
        holidays={day: title for day, title in issued.items() if day not in make_up},
        make_up_days=frozenset(make_up),
        office_hours=office_hours or OfficeHours(),
    )
