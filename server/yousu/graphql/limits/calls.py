"""How many calls a caller has made in a minute."""

import asyncio
import logging
import time
from typing import Any

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from redis.asyncio import Redis
from redis.exceptions import RedisError

from yousu.case.actor import ActorKind
from yousu.graphql.limits.counted import Counted
from yousu.graphql.limits.limits import Limits
from yousu.identity import Caller

logger = logging.getLogger("yousu.graphql")
# A Redis that hangs must not hold up who calls.
PATIENCE_SECONDS = 0.05
STRANGER = "stranger"


class Calls:
    """Counts calls in Redis, for all servers together; without it each server counts for itself."""

    def __init__(self, redis: Redis, limits: Limits) -> None:
        pool: Any = redis.connection_pool
        self._shared = RedisStorage(
            "async+redis://", implementation="redispy", connection_pool=pool
        )
        self._alone = MemoryStorage()
        self._budgets = {
            STRANGER: limits.calls_of_strangers,
            ActorKind.CITIZEN: limits.calls_of_citizens,
            ActorKind.PERSON: limits.calls_of_people,
            ActorKind.CLIENT: limits.calls_of_clients,
        }

    async def count(self, caller: Caller | None, address: str) -> Counted:
        """One more call of a caller; of a stranger, by the address."""
        whose = STRANGER if caller is None else caller.actor.kind
        who = address if caller is None else caller.actor.id
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self._counted(self._shared, whose, who)
        except (RedisError, OSError) as fault:
            logger.debug("Redis is away, so calls are counted here alone: %s", type(fault).__name__)
            return await self._counted(self._alone, whose, who)

    async def _counted(self, storage: Storage, whose: str, who: str) -> Counted:
        minute = RateLimitItemPerMinute(self._budgets[whose])
        key = minute.key_for(whose, who)
        counted = Counted(whose.lower(), minute.amount, await storage.incr(key, 60))
        if counted.is_within:
            return counted
        seconds = await storage.get_expiry(key) - time.time()
        return Counted(counted.whose, counted.budget, counted.made, seconds)
