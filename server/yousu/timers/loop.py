"""The firing loop: fires what is due, then sleeps until the next timer, a second at most."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.feed.wake import LONGEST_WAIT_SECONDS, Bell
from yousu.store.clock import city_now, clock_speed
from yousu.store.timers import next_due, take_up_again
from yousu.timers.fire import fire_due
from yousu.timers.replan import replan_some

logger = logging.getLogger("yousu.timers")
# A due timer whose case somebody else holds is looked at again after this, not at once.
SHORTEST_WAIT_SECONDS = 0.01


async def fire_for_ever(city: City, bell: Bell, fired: asyncio.Event) -> None:
    """Fires timers, and plans again what a new calendar has moved, until it is cancelled.

    `fired` is set once a batch stands.

    Never waits for Redis; goes on when the database is back.
    """
    while True:
        ring = bell.next_ring()
        try:
            planned = await replan_some(city)
            await take_up(city)
            if await fire_due(city) or planned:
                fired.set()
                continue
            pause = await seconds_to_next(city)
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away, trying again in a second: %s", fault)
            await asyncio.sleep(LONGEST_WAIT_SECONDS)
        else:
            await bell.wait(ring, pause)


async def take_up(city: City) -> None:
    """Puts timers that were set aside back in line, however much else is due."""
    async with city.engine.begin() as connection:
        await take_up_again(connection, await city_now(connection))


async def seconds_to_next(city: City) -> float:
    """The world's seconds until there may be something to fire, a second at most."""
    async with city.engine.begin() as connection:
        now = await city_now(connection)
        due_at = await next_due(connection)
        if due_at is None:
            return LONGEST_WAIT_SECONDS
        speed = await clock_speed(connection)
    wait = (due_at - now).total_seconds() / speed if speed else LONGEST_WAIT_SECONDS
    return min(max(wait, SHORTEST_WAIT_SECONDS), LONGEST_WAIT_SECONDS)
