"""The worker reads the log for early warnings, beside the firing of timers."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.early_warnings import warn_some
from yousu.feed.wake import Bell

logger = logging.getLogger("yousu.timers")


async def warn_for_ever(city: City, bell: Bell) -> None:
    """Issues early warnings as the log grows, until it is cancelled; looks at least once a second.

    Never waits for Redis; goes on when the database is back.
    """
    while True:
        ring = bell.next_ring()
        try:
            if await warn_some(city):
                continue
        except (SQLAlchemyError, OSError) as fault:
            logger.warning("the database is away, early warnings wait: %s", fault)
        await bell.wait(ring)
