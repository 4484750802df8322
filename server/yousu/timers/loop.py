"""The firing loop: fires what is due, then sleeps until the next timer, a second at most."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.wake import LONGEST_WAIT_SECONDS, Bell
from yousu.store.timers import seconds_to_next_due, take_up_again
from yousu.timers.fire import fire_due

logger = logging.getLogger("yousu.timers")


async def fire_for_ever(city: City, bell: Bell, fired: asyncio.Event) -> None:
    """Fires timers until it is cancelled; `fired` is set once a batch stands.

    Never waits for Redis; goes on when the database is back.
    """
    while True:
        ring = bell.next_ring()
        try:
            if await fire_due(city):
                fired.set()
                continue
            pause = await seconds_to_next(city)
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away or refuses, trying again in a second: %s", fault)
            await asyncio.sleep(LONGEST_WAIT_SECONDS)
        else:
            await bell.wait(ring, pause)


async def get_ready(city: City) -> None:
    """Carries out nothing, so that the first timer does not wait for what is made at first use."""
    async with city.engine.begin() as connection:
        await execute_all(city, connection, [])


async def take_up(city: City) -> int:
    """Puts timers that were set aside back in line when their time for another try has come; gives
    their number."""
    async with city.engine.begin() as connection:
        return await take_up_again(connection)


async def seconds_to_next(city: City) -> float:
    """The world's seconds until there may be something to fire, a second at most."""
    async with city.engine.begin() as connection:
        wait = await seconds_to_next_due(connection)
    return LONGEST_WAIT_SECONDS if wait is None else min(wait, LONGEST_WAIT_SECONDS)
