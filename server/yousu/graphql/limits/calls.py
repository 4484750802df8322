"""How many calls a caller has made in a minute."""

import asyncio
import logging
import time
from dataclasses import replace
from typing import Any

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from redis.asyncio import Redis
from redis.exceptions import RedisError

from yousu.case.actor import ActorKind
from yousu.graphql.limits.counted import Counted
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.tally import Tallies
from yousu.identity import Caller

logger = logging.getLogger("yousu.graphql")
# A Redis that hangs must not hold up who calls.
PATIENCE_SECONDS = 0.05
STRANGER = "stranger"


class Calls:
    """Counts calls in Redis, for all servers together; without it each server counts for itself.

    Of a caller who calls again at once, and has half of the budget left, Redis hears with one of
    the next calls: to ask it takes as long as a tenth of a page of cases. What other servers have
    counted within so short a time is not known here then.
    """

    def __init__(self, redis: Redis, limits: Limits) -> None:
        pool: Any = redis.connection_pool
        self._shared = RedisStorage(
            "async+redis://", implementation="redispy", connection_pool=pool
        )
        self._alone, self._tallies = MemoryStorage(), Tallies()
        self._budgets = {
            STRANGER: limits.calls_of_strangers,
            ActorKind.CITIZEN: limits.calls_of_citizens,
            ActorKind.PERSON: limits.calls_of_people,
            ActorKind.CLIENT: limits.calls_of_clients,
        }

    async def count(self, caller: Caller | None, address: str) -> Counted:
        """One more call of a caller; of a stranger, by the address."""
        whose = STRANGER if caller is None else caller.actor.kind
        minute = RateLimitItemPerMinute(self._budgets[whose])
        key = minute.key_for(whose, address if caller is None else caller.actor.id)
        tally, now = self._tallies.of(key), time.monotonic()
        tally.since += 1
        if tally.is_enough(minute.amount, now):
            return Counted(whose.lower(), minute.amount, tally.made)
        counted = await self._counted(whose.lower(), minute, key, tally.untold(now))
        tally.hear(counted.made, now)
        return counted

    async def _counted(
        self, whose: str, minute: RateLimitItemPerMinute, key: str, calls: int
    ) -> Counted:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await _counted(self._shared, whose, minute, key, calls)
        except (RedisError, OSError) as fault:
            logger.debug("Redis is away, so calls are counted here alone: %s", type(fault).__name__)
            return await _counted(self._alone, whose, minute, key, calls)


async def _counted(
    storage: Storage, whose: str, minute: RateLimitItemPerMinute, key: str, calls: int
) -> Counted:
    counted = Counted(whose, minute.amount, await storage.incr(key, minute.get_expiry(), calls))
    if counted.is_within:
        return counted
    return replace(counted, seconds=await storage.get_expiry(key) - time.time())
