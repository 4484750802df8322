"""Follows the log from a cursor: first what was missed, then what comes, without a seam."""

from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.feed.log import Cursor, Entry, EventFilter, head, read_after
from yousu.feed.wake import Bell

PAGE = 200


async def follow(
    engine: AsyncEngine, bell: Bell, wanted: EventFilter, after: Cursor | None = None
) -> AsyncIterator[Entry]:
    """Every wanted entry behind the cursor, in order, for ever; from the log's end for None."""
    if after is None:
        async with engine.connect() as connection:
            after = await head(connection)
    while True:
        ring = bell.next_ring()
        async with engine.connect() as connection:
            page = await read_after(connection, after, wanted, PAGE)
        for entry in page.entries:
            yield entry
        after = page.read_to
        if page.is_last:
            await bell.wait(ring)
