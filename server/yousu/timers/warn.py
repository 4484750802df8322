"""The worker reads the log for early warnings, beside the firing of timers."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.early_warnings import warn_some
from yousu.feed.wake import LONGEST_WAIT_SECONDS

logger = logging.getLogger("yousu.timers")


async def warn_for_ever(city: City) -> None:
    """Issues early warnings as the log grows, until it is cancelled.

    Looks once a second, and not at each wake-up: a warning may wait, timers must not wait for it.
    Goes on when the database is back.
    """
    while True:
        try:
            if await warn_some(city):
                continue
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away, early warnings wait: %s", fault)
        await asyncio.sleep(LONGEST_WAIT_SECONDS)
