"""A process that only answers meets every arrangement soon after it is in force."""

import logging

from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.feed.wake import Bell
from yousu.plugins.hosts import Hosts
from yousu.store.engine import is_away

logger = logging.getLogger("yousu.plugins")


async def follow_arrangements(engine: AsyncEngine, hosts: Hosts, bell: Bell) -> None:
    """Looks which arrangement is in force whenever the bell rings, at least once a second, for
    ever; what stands in the way is told once. Acts on cases don't wait for this: each reads it in
    its own transaction."""
    told = False
    while True:
        ring = bell.next_ring()
        try:
            async with engine.connect() as connection:
                await hosts.current(connection)
            told = False
        except Exception as fault:
            if not told and is_away(fault):
                logger.warning("the database is away, so the plugins stay as they are: %s", fault)
            elif not told:
                logger.exception("the plugins stay as they are, since this broke")
            told = True
        await bell.wait(ring)
