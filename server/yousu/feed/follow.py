"""Follows what is written from a cursor: first what was missed, then what comes, without a seam."""

from collections.abc import AsyncIterator
from typing import Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from yousu.feed.log import Cursor, Entry, Page
from yousu.feed.wake import Bell

PAGE = 200
T = TypeVar("T")


class Read(Protocol[T]):
    """Reads so many entries behind a cursor."""

    async def __call__(
        self, connection: AsyncConnection, cursor: Cursor, *, limit: int
    ) -> Page[T]: ...


class Following(Protocol):
    """In which manner a subscription goes on."""

    def __call__(
        self, engine: AsyncEngine, bell: Bell, read: Read[T], after: Cursor
    ) -> AsyncIterator[Entry[T]]: ...


class ToTheEnd:
    """Follows up to the log's end as it is, and no more than so many entries; `reached` is how far
    was read then."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.reached: Cursor | None = None

    async def __call__(
        self, engine: AsyncEngine, bell: Bell, read: Read[T], after: Cursor
    ) -> AsyncIterator[Entry[T]]:
        async with engine.connect() as connection:
            page = await read(connection, after, limit=self._most)
        for entry in page.entries:
            yield entry
        self.reached = page.read_to


async def follow(
    engine: AsyncEngine, bell: Bell, read: Read[T], after: Cursor
) -> AsyncIterator[Entry[T]]:
    """Every entry behind the cursor, in order, for ever."""
    while True:
        ring = bell.next_ring()
        async with engine.connect() as connection:
            page = await read(connection, after, limit=PAGE)
        for entry in page.entries:
            yield entry
        after = page.read_to
        if page.is_last:
            await bell.wait(ring)
