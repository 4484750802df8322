"""Sends notices from the outbox, and marks them as sent."""

import logging
from typing import Protocol

from yousu.city import City
from yousu.store.clock import city_now
from yousu.store.outbox import Notice, give_back, mark_sent, take_notices

logger = logging.getLogger("yousu.notices")
AT_ONCE = 100


class Delivery(Protocol):
    """A way to reach a post. A notice may come twice after a crash; its id tells."""

    async def send(self, notice: Notice) -> None: ...


class LogDelivery:
    """Writes notices into the log, for a city that has no other way yet."""

    async def send(self, notice: Notice) -> None:
        logger.info(
            "notice %s: %s of %s is to press unit %s about case %s (%s by %s)",
            notice.id,
            notice.post,
            notice.bureau,
            notice.unit,
            notice.case,
            notice.consequence,
            ", ".join(notice.media),
        )


async def deliver_waiting(city: City, delivery: Delivery) -> int:
    """Sends every notice that waits; gives the number sent. Workers side by side share them.

    One that can't be sent holds up nobody, and waits for the next call. No transaction is open
    while a notice is under way: the log's readers would wait for it.
    """
    sent, failed = 0, list[int]()
    while notices := await _taken(city):
        reached = [notice.id for notice in notices if await _reaches(delivery, notice)]
        failed += [notice.id for notice in notices if notice.id not in reached]
        async with city.engine.begin() as connection:
            await mark_sent(connection, reached, await city_now(connection))
        sent += len(reached)
    async with city.engine.begin() as connection:
        await give_back(connection, failed)
    return sent


async def _taken(city: City) -> tuple[Notice, ...]:
    async with city.engine.begin() as connection:
        return await take_notices(connection, AT_ONCE)


async def _reaches(delivery: Delivery, notice: Notice) -> bool:
    try:
        await delivery.send(notice)
    except Exception:
        logger.exception("notice %s could not be sent; it is tried again", notice.id)
        return False
    return True
