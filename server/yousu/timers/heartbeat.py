"""A worker says that it is alive, so that others notice when it is not."""

import asyncio
import logging
from importlib.metadata import version
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from yousu.city import City
from yousu.store.workers import beat, leave

logger = logging.getLogger("yousu.timers")
BEAT_SECONDS = 2.0


async def beat_for_ever(city: City, worker: UUID) -> None:
    """Says it every two seconds until it is cancelled; goes on when the database is back."""
    program = version("yousu")
    while True:
        try:
            async with city.engine.begin() as connection:
                await beat(connection, worker, program)
        except (SQLAlchemyError, OSError) as fault:
            logger.debug("the database is away or refuses, so nobody hears that we live: %s", fault)
        await asyncio.sleep(BEAT_SECONDS)


async def say_goodbye(city: City, worker: UUID) -> None:
    """What is not said now, others notice soon."""
    try:
        async with asyncio.timeout(BEAT_SECONDS), city.engine.begin() as connection:
            await leave(connection, worker)
    except (SQLAlchemyError, OSError) as fault:
        logger.debug("the database is away, so nobody hears that we end: %s", fault)
