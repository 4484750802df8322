"""Bulletins as a log of their own: every edition, in the order in which they were issued."""

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.feed.log import Cursor, Page, read_stamped
from yousu.store.bulletins import BulletinFilter, StoredBulletin, editions, stored_bulletin


async def read_bulletins(
    connection: AsyncConnection, cursor: Cursor, limit: int, wanted: BulletinFilter
) -> Page[StoredBulletin]:
    """The next editions that a reader wants, at most `limit`."""
    return await read_stamped(connection, cursor, editions(wanted), stored_bulletin, limit)
