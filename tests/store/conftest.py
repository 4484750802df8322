"""The city's calendars: as its processes read them, and as an administrator changes them."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from tests.town import person

from yousu.calendar import Calendar, Override
from yousu.city import City
from yousu.overrides import declare_day, withdraw_override
from yousu.store.calendars import Calendars, issue_state_calendar

ADMINISTRATOR = person("admin", "administrator")
TUESDAY = date(2024, 3, 12)
SNOW = Override(TUESDAY, worked=False, reason="暴雪停工")
RELIEF = Override(date(2024, 3, 16), worked=True, reason="抗震救灾")


class CityCalendars:
    """What happens to the calendars of a city."""

    def __init__(self, city: City) -> None:
        self.city = city

    async def current(self, city: City | None = None) -> Calendar:
        asked = city or self.city
        async with asked.engine.connect() as connection:
            return await asked.calendars.current(connection)

    async def at(self, version: str) -> Calendar:
        async with self.city.engine.connect() as connection:
            return await self.city.calendars.at(connection, version)

    async def declare(self, override: Override) -> Calendar:
        return await declare_day(self.city, ADMINISTRATOR, override)

    async def withdraw(self, day: date) -> Calendar:
        return await withdraw_override(self.city, ADMINISTRATOR, day, "雪已停")

    async def start(self) -> None:
        """What every process does when it starts."""
        async with self.city.engine.begin() as connection:
            await issue_state_calendar(connection)

    async def is_of_library(self, library: str) -> None:
        """As if the newest calendar had been given by that library."""
        rename = text(
            "update calendars set version = cast(:version as text),"
            " body = body || jsonb_build_object('version', cast(:version as text))"
            " where revision = (select max(revision) from calendars)"
        )
        async with self.city.engine.begin() as connection:
            await connection.execute(rename, {"version": library})

    def another_process(self) -> City:
        """The same city, seen by a process that has read nothing yet."""
        return replace(self.city, calendars=Calendars())


@pytest.fixture
def calendars(city: City) -> CityCalendars:
    return CityCalendars(city)
