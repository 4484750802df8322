"""Follows what is written from a cursor: first what was missed, then what comes, without a seam."""

from collections.abc import AsyncIterator
from typing import Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from yousu.feed.log import Cursor, Page
from yousu.feed.wake import Bell

PAGE = 200
T = TypeVar("T")


class Read(Protocol[T]):
    """Reads so many entries behind a cursor."""

    async def __call__(
        self, connection: AsyncConnection, cursor: Cursor, *, limit: int
    ) -> Page[T]: ...


async def follow(
    engine: AsyncEngine, bell: Bell, read: Read[T], after: Cursor
) -> AsyncIterator[Page[T]]:
    """Page after page of what lies behind the cursor, in order, for ever; the last of those that
    there are says so."""
    while True:
        ring = bell.next_ring()
        async with engine.connect() as connection:
            page = await read(connection, after, limit=PAGE)
        yield page
        after = page.read_to
        if page.is_last:
            await bell.wait(ring)
