"""How many calls a caller may make in a minute."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter
from redis.asyncio import Redis
from redis.exceptions import RedisError

from yousu.case.actor import ActorKind
from yousu.graphql.limits.limits import Limits
from yousu.identity import Caller

logger = logging.getLogger("yousu.graphql")
# A Redis that hangs must not hold up who calls.
PATIENCE_SECONDS = 0.05


class Calls:
    """Counts calls in Redis, for all servers together; without it each server counts for itself."""

    def __init__(self, redis: Redis, limits: Limits) -> None:
        pool: Any = redis.connection_pool
        shared = RedisStorage("async+redis://", implementation="redispy", connection_pool=pool)
        self._shared = FixedWindowRateLimiter(shared)
        self._alone = FixedWindowRateLimiter(MemoryStorage())
        self._strangers = RateLimitItemPerMinute(limits.calls_of_strangers)
        self._budgets: Mapping[ActorKind, RateLimitItemPerMinute] = {
            ActorKind.CITIZEN: RateLimitItemPerMinute(limits.calls_of_citizens),
            ActorKind.PERSON: RateLimitItemPerMinute(limits.calls_of_people),
            ActorKind.CLIENT: RateLimitItemPerMinute(limits.calls_of_clients),
        }

    async def admits(self, caller: Caller | None, address: str) -> bool:
        """Whether one more call is within the budget of who makes it."""
        budget, who = self._strangers, f"address:{address}"
        if caller is not None:
            budget = self._budgets[caller.actor.kind]
            who = f"{caller.actor.kind}:{caller.actor.id}"
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self._shared.hit(budget, who)
        except (RedisError, OSError) as fault:
            logger.debug("Redis is away, so calls are counted here alone: %s", type(fault).__name__)
            return await self._alone.hit(budget, who)
