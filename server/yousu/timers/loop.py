"""The firing loop: fires what is due, then sleeps until the next timer, a second at most."""

import asyncio
import logging
from time import monotonic

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.feed.wake import LONGEST_WAIT_SECONDS, Bell
from yousu.store.timers import seconds_to_next_due, take_up_again
from yousu.timers.fire import fire_due
from yousu.timers.replan import replan_some

logger = logging.getLogger("yousu.timers")


async def fire_for_ever(city: City, bell: Bell, fired: asyncio.Event) -> None:
    """Fires timers until it is cancelled; `fired` is set once a batch stands. Every second, however
    much is due, it looks at what else has to go on.

    Never waits for Redis; goes on when the database is back.
    """
    look_at = 0.0
    while True:
        ring = bell.next_ring()
        try:
            planned = 0
            if look_at <= monotonic():
                planned = await look_round(city)
                look_at = monotonic() + (0 if planned else LONGEST_WAIT_SECONDS)
            if await fire_due(city) or planned:
                fired.set()
                continue
            pause = await seconds_to_next(city)
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away, trying again in a second: %s", fault)
            await asyncio.sleep(LONGEST_WAIT_SECONDS)
        else:
            await bell.wait(ring, pause)


async def look_round(city: City) -> int:
    """Puts timers that were set aside back in line, and plans cases again that a new calendar has
    moved; gives the number of these, which are many when there are more."""
    await take_up(city)
    return await replan_some(city)


async def take_up(city: City) -> None:
    """Puts timers that were set aside back in line when their time for another try has come."""
    async with city.engine.begin() as connection:
        await take_up_again(connection)


async def seconds_to_next(city: City) -> float:
    """The world's seconds until there may be something to fire, a second at most."""
    async with city.engine.begin() as connection:
        wait = await seconds_to_next_due(connection)
    return LONGEST_WAIT_SECONDS if wait is None else min(wait, LONGEST_WAIT_SECONDS)
