"""Notices as lines of this process's log, for a city that has no other way yet."""

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from yousu.case.vocabulary import Medium
from yousu.notices.delivery import DeliverySettings
from yousu.notices.message import message_of
from yousu.store.outbox import StoredNotice

logger = logging.getLogger("yousu.notices")


class Log:
    """Writes notices into the log."""

    name = "log"
    media = frozenset[Medium]()

    async def send(self, notice: StoredNotice) -> None:
        logger.info("notice: %s", json.dumps(message_of(notice)))


@asynccontextmanager
async def log(_: DeliverySettings) -> AsyncIterator[Log]:
    yield Log()
