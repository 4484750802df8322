"""What a city needs before its processes start, and when they have ended."""

import logging

from yousu.city import City
from yousu.demo.play import is_empty, load_demo
from yousu.runtime.memory import keep_what_is_loaded
from yousu.store.clock import has_own_clock, run_clock
from yousu.store.migrate import migrate
from yousu.store.routing import withdraw_notices

logger = logging.getLogger("yousu")


async def prepare(city: City, speed: float, *, demo: bool) -> None:
    """Tables at this version, the demo city in an empty database, and the clock running.

    The demo city's clock goes on from where it stood when the city was last stopped.
    """
    await migrate(city.engine)
    if demo and await is_empty(city):
        logger.info("loading the demo city: the first quarter of 2024, and April")
        keep_what_is_loaded()
        await load_demo(city)
        # Of a past that was made up today nobody is told.
        async with city.engine.begin() as connection:
            await withdraw_notices(connection)
    async with city.engine.begin() as connection:
        if speed != 1.0 or await has_own_clock(connection):
            await run_clock(connection, speed)


async def rest(city: City) -> None:
    """A clock of the city's own stands still until the next start."""
    async with city.engine.begin() as connection:
        if await has_own_clock(connection):
            await run_clock(connection, 0)
