"""Sends notices from the outbox: each delivery its own, none in the way of another."""

import asyncio
import logging
from dataclasses import dataclass, field

from yousu.city import City
from yousu.notices import Deliveries, Delivery, DeliveryFailed
from yousu.store.deliveries import (
    Failure,
    Taken,
    give_back,
    mark_failed,
    mark_sent,
    take_waiting,
)
from yousu.store.routing import route_notices
from yousu.timers.retry import wait_after

logger = logging.getLogger("yousu.notices")
ROUTED_AT_ONCE = 500
TAKEN_AT_ONCE = 100
SENT_AT_ONCE = 20
# All that one run has taken is tried well within an arq job's time and the lease.
LONGEST_SEND_SECONDS = 10
LONGEST_RUN_SECONDS = 5


class Outgoing:
    """Routes notices to the deliveries that are on, and has each send what waits for it."""

    def __init__(self, city: City, deliveries: Deliveries) -> None:
        self._city, self._routes = city, deliveries.routes
        self._senders = {d.name: Sender(city, d) for d in deliveries.working}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._senders)

    async def deliver(self, name: str) -> int:
        """Sends what waits for one delivery; gives the number sent."""
        await self._route()
        return await self._senders[name].run()

    async def deliver_all(self) -> int:
        """Sends what waits for any of them, side by side; gives the number sent."""
        await self._route()
        async with asyncio.TaskGroup() as group:
            runs = [group.create_task(sender.run()) for sender in self._senders.values()]
        return sum(run.result() for run in runs)

    async def _route(self) -> None:
        while True:
            async with self._city.engine.begin() as connection:
                routed = await route_notices(connection, self._routes, ROUTED_AT_ONCE)
            for notice in sorted(routed.unserved):
                logger.error("no delivery that is on serves the media of notice %s", notice)
            if routed.notices < ROUTED_AT_ONCE:
                return


@dataclass
class _Batch:
    """What has become of notices that are under way."""

    taken: tuple[Taken, ...]
    sent: list[int] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    @property
    def untried(self) -> list[int]:
        tried = {*self.sent, *(failure.notice for failure in self.failures)}
        return [one.notice.id for one in self.taken if one.notice.id not in tried]


class Sender:
    """Sends what waits for one delivery, a few notices at a time.

    One that can't be sent holds up nobody. No transaction is open while a notice is under way:
    the log's readers would wait for it.
    """

    def __init__(self, city: City, delivery: Delivery) -> None:
        self._city, self._delivery = city, delivery
        self._running = asyncio.Lock()
        self._places = asyncio.Semaphore(SENT_AT_ONCE)

    async def run(self) -> int:
        """Gives the number sent: none while another run of this process is at it.

        Ends when nothing waits, or after a while; the sweep begins the next run.
        """
        if self._running.locked():
            return 0
        clock, sent = asyncio.get_running_loop().time, 0
        async with self._running:
            ends_at = clock() + LONGEST_RUN_SECONDS
            while clock() < ends_at and (taken := await self._take()):
                sent += await self._send_all(_Batch(taken))
        return sent

    async def _take(self) -> tuple[Taken, ...]:
        async with self._city.engine.begin() as connection:
            name, media = self._delivery.name, self._delivery.media
            return await take_waiting(connection, name, media, TAKEN_AT_ONCE)

    async def _send_all(self, batch: _Batch) -> int:
        """What a run that is cut off has sent counts; what it has not tried is another's."""
        try:
            async with asyncio.TaskGroup() as group:
                for one in batch.taken:
                    group.create_task(self._send(one, batch))
        finally:
            await self._settle(batch)
        return len(batch.sent)

    async def _send(self, one: Taken, batch: _Batch) -> None:
        try:
            async with self._places, asyncio.timeout(LONGEST_SEND_SECONDS):
                await self._delivery.send(one.notice)
        except Exception as fault:  # noqa: BLE001 - it is kept, and its text may hold a secret
            batch.failures.append(self._failure(one, fault))
        else:
            batch.sent.append(one.notice.id)

    def _failure(self, one: Taken, fault: Exception) -> Failure:
        error = str(fault) if isinstance(fault, DeliveryFailed) else type(fault).__name__
        wait, name = wait_after(one.tries + 1), self._delivery.name
        if wait is None:
            logger.error("%s gives up notice %s: %s", name, one.notice.id, error)
        else:
            logger.warning("%s tries notice %s again in %s: %s", name, one.notice.id, wait, error)
        return Failure(one.notice.id, error, wait)

    async def _settle(self, batch: _Batch) -> None:
        name = self._delivery.name
        async with self._city.engine.begin() as connection:
            await mark_sent(connection, name, batch.sent)
            await mark_failed(connection, name, batch.failures)
            await give_back(connection, name, batch.untried)
