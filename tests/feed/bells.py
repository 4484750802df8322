"""Bells that Redis rings."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from redis.asyncio import Redis

from yousu.feed.wake import Bell


@asynccontextmanager
async def listening(redis: Redis) -> AsyncIterator[Bell]:
    bell = Bell()
    task = asyncio.create_task(bell.follow(redis))
    yield bell
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
