"""How far the city's own readers have read the log; each is read by one process at a time."""

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import ReaderRow, table_of

READERS = table_of(ReaderRow)


async def take_place(connection: AsyncConnection, reader: str) -> tuple[int, int] | None:
    """The stamp and position up to which the reader has read, its own until the transaction ends;
    None while another process has it. One that has never read begins with the log."""
    await connection.execute(insert(READERS).values(name=reader).on_conflict_do_nothing())
    query = (
        select(READERS.c.stamp, READERS.c.position)
        .where(READERS.c.name == reader)
        .with_for_update(skip_locked=True)
    )
    row = (await connection.execute(query)).first()
    return (row.stamp, row.position) if row else None


async def move_on(connection: AsyncConnection, reader: str, stamp: int, position: int) -> None:
    """The reader has read up to here."""
    statement = update(READERS).where(READERS.c.name == reader)
    await connection.execute(statement.values(stamp=stamp, position=position))
