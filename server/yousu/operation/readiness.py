"""Whether a city is ready: its database, tables, Redis, workers and timers, looked at briefly."""

import asyncio
from functools import cached_property

from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.operation.checks import (
    Check,
    DatabaseSigns,
    database_checks,
    process_check,
    redis_check,
)
from yousu.operation.glance import Glance
from yousu.store.migrate import newest_revision, revision_seen
from yousu.store.timers import seconds_overdue
from yousu.store.workers import seen_workers


class Readiness:
    """Answers within a few seconds whatever hangs, and asks the city once a second at most.

    `stopping` is set when this process was told to stop.
    """

    def __init__(self, engine: AsyncEngine, redis: Redis, stopping: asyncio.Event) -> None:
        self._engine, self._client, self._stopping = engine, redis, stopping
        self._database, self._redis = Glance(self._signs), Glance(self._ping)

    async def checks(self) -> tuple[Check, ...]:
        """How it stands with each thing that the city needs."""
        signs, answer = await asyncio.gather(self._database.seen(), self._redis.seen())
        return (
            process_check(stopping=self._stopping.is_set()),
            *database_checks(signs, self._needed),
            redis_check(answer),
        )

    @cached_property
    def _needed(self) -> str | None:
        return newest_revision()

    async def _signs(self) -> DatabaseSigns:
        async with self._engine.connect() as connection:
            revision = await revision_seen(connection)
            if revision != self._needed:
                return DatabaseSigns(revision, silence=None, lag=0)
            workers = await seen_workers(connection)
            silence = workers[0].silence if workers else None
            return DatabaseSigns(revision, silence, await seconds_overdue(connection))

    async def _ping(self) -> bool:
        await self._client.ping()
        return True
