"""The city's own readers of the log: each goes on from its place, in one process at a time."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.case.events import Event
from yousu.feed.log import Cursor, EventFilter, read_after
from yousu.store.engine import is_away
from yousu.store.readers import move_on, take_place

logger = logging.getLogger("yousu.readers")
PAGE = 200


@asynccontextmanager
async def read_on(
    engine: AsyncEngine, reader: str, wanted: EventFilter
) -> AsyncIterator[tuple[Event, ...]]:
    """The next events that a reader wants, for the block that looks at them; none while another
    process does that.

    The reader moves on when the block has ended. What raises is read again from the same place.
    """
    async with engine.begin() as holding:
        place = await take_place(holding, reader)
        if place is None:
            yield ()
            return
        async with engine.begin() as connection:
            page = await read_after(connection, Cursor(*place), wanted, PAGE)
        yield tuple(entry.event for entry in page.entries)
        await move_on(holding, reader, page.read_to.stamp, page.read_to.position)


@contextmanager
def holding_up_nobody(question: str) -> Iterator[None]:
    """A question that can't be answered in the block is logged and holds up no other. Raises what
    the database raises when it is away."""
    try:
        yield
    except Exception as fault:
        if is_away(fault):
            raise
        logger.exception("%s could not be told", question)
