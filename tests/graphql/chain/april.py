"""The city's clock is set to a day on which March 2024 is over."""

from datetime import datetime

from yousu.calendar import CITY_ZONE
from yousu.city import City
from yousu.store.clock import set_clock


async def on_the(city: City, month: int, day: int) -> None:
    """The city's clock stands still on a morning of 2024."""
    async with city.engine.begin() as connection:
        await set_clock(connection, datetime(2024, month, day, 9, tzinfo=CITY_ZONE), speed=0)
