"""Redis carries a wake-up, never the data: readers look at the log sooner."""

import asyncio
import logging
from contextlib import suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError

logger = logging.getLogger("yousu.feed")
CHANNEL = "yousu:log"
LONGEST_WAIT_SECONDS = 1.0


async def wake_readers(redis: Redis) -> None:
    """Tells every process that the log has grown. Without Redis they notice within a second."""
    try:
        await redis.publish(CHANNEL, b"")
    except (RedisError, OSError) as fault:
        logger.debug("Redis is away, so readers are not woken: %s", fault)


class Bell:
    """Rings for everyone in this process who waits for the log to grow."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        rung, self._rung = self._rung, asyncio.Event()
        rung.set()

    async def wait(self, seconds: float = LONGEST_WAIT_SECONDS) -> None:
        """Until the bell rings, and no longer than the given seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), seconds)

    async def follow(self, redis: Redis) -> None:
        """Rings with every wake-up from Redis, for ever; comes back when Redis does."""
        away = False
        while True:
            try:
                async with redis.pubsub() as wakes:
                    await wakes.subscribe(CHANNEL)
                    away = False
                    async for _ in wakes.listen():
                        self.ring()
            except (RedisError, OSError) as fault:
                if not away:
                    logger.warning("Redis is away, looking at the log every second: %s", fault)
                away = True
                await asyncio.sleep(LONGEST_WAIT_SECONDS)
