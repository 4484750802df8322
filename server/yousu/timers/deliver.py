"""Sends notices from the outbox, and marks them as sent."""

import logging
from collections.abc import Sequence
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
    try:
        while notices := await _taken(city):
            sent += await _send(city, delivery, notices, failed)
    finally:
        await _settle(city, [], failed)
    return sent


async def _send(
    city: City, delivery: Delivery, notices: Sequence[Notice], failed: list[int]
) -> int:
    """Sends them in turn; what a cancelled job has sent counts, the rest is another's."""
    reached: list[int] = []
    try:
        for notice in notices:
            (reached if await _reaches(delivery, notice) else failed).append(notice.id)
    finally:
        left = [n.id for n in notices if n.id not in reached and n.id not in failed]
        await _settle(city, reached, left)
    return len(reached)


async def _settle(city: City, sent: Sequence[int], back: Sequence[int]) -> None:
    async with city.engine.begin() as connection:
        await mark_sent(connection, sent, await city_now(connection))
        await give_back(connection, back)


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
