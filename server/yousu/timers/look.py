"""What goes on beside the firing of timers, which must not wait for it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.feed.wake import LONGEST_WAIT_SECONDS

logger = logging.getLogger("yousu.timers")


# Does a part of what is to be done, and gives how much.
Look: TypeAlias = Callable[[City], Awaitable[int]]


async def look_for_ever(look: Look, city: City, done: asyncio.Event) -> None:
    """Looks whether there is something to do until it is cancelled: at once again while there is,
    else in a second. `look` does a part of it and gives how much; `done` is set after each.

    Goes on when the database is back.
    """
    while True:
        try:
            if await look(city):
                done.set()
                continue
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away or refuses, trying again in a second: %s", fault)
        await asyncio.sleep(LONGEST_WAIT_SECONDS)
