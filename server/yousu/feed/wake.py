"""Redis carries a wake-up, never the data: readers look at the log sooner."""

import asyncio
import logging
from contextlib import suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError

logger = logging.getLogger("yousu.feed")
LOG = "yousu:log"
ARRANGEMENT = "yousu:arrangement"
LONGEST_WAIT_SECONDS = 1.0
LONGEST_SILENCE_SECONDS = 30.0
# A Redis that hangs must not hold up who has just acted.
LONGEST_KNOCK_SECONDS = 0.25


async def wake_readers(redis: Redis) -> None:
    """Tells every process that the log has grown. Without Redis they notice within a second."""
    await wake(redis, LOG)


async def wake(redis: Redis, channel: str) -> None:
    """Rings in every process that follows the channel."""
    try:
        async with asyncio.timeout(LONGEST_KNOCK_SECONDS):
            await redis.publish(channel, b"")
    except (RedisError, OSError) as fault:
        logger.debug("Redis is away, so nobody is woken on %s: %s", channel, fault)


class Bell:
    """Rings for everyone in this process who waits for a channel: the log's, unless told."""

    def __init__(self, channel: str = LOG) -> None:
        self._channel, self._next = channel, asyncio.Event()

    def ring(self) -> None:
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    def next_ring(self) -> asyncio.Event:
        """The ring to come. Take it before looking at the log, so that none is missed between
        looking and waiting."""
        return self._next

    async def wait(self, ring: asyncio.Event, seconds: float = LONGEST_WAIT_SECONDS) -> None:
        """Until the ring has come, and no longer than the given seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await ring.wait()

    async def follow(self, redis: Redis) -> None:
        """Rings with every wake-up from Redis, for ever; comes back when Redis does."""
        away = False
        while True:
            try:
                async with redis.pubsub(ignore_subscribe_messages=True) as wakes:
                    await wakes.subscribe(self._channel)
                    away = False
                    # listen() would end at the client's socket timeout, however alive Redis is.
                    while True:
                        if await wakes.get_message(timeout=LONGEST_SILENCE_SECONDS):
                            self.ring()
            except (RedisError, OSError) as fault:
                if not away:
                    logger.warning("Redis is away, looking every second: %s", fault)
                away = True
                await asyncio.sleep(LONGEST_WAIT_SECONDS)
