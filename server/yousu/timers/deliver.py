"""Sends notices from the outbox, and marks them as sent."""

import logging
from typing import Protocol

from yousu.city import City
from yousu.store.clock import city_now
from yousu.store.outbox import Notice, claim_notices, mark_sent

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
    """Sends every notice that waits; gives their number. Workers side by side share them."""
    sent = 0
    while count := await _deliver_some(city, delivery):
        sent += count
    return sent


async def _deliver_some(city: City, delivery: Delivery) -> int:
    async with city.engine.begin() as connection:
        notices = await claim_notices(connection, AT_ONCE)
        for notice in notices:
            await delivery.send(notice)
        if notices:
            ids = [notice.id for notice in notices]
            await mark_sent(connection, ids, await city_now(connection))
    return len(notices)
