"""The state's calendar, built once."""

import pytest

from yousu.calendar import Calendar
from yousu.calendar.state_calendar import state_calendar


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    return state_calendar()
