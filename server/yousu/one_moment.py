"""Acts that see one moment only: what they read hangs together, whatever others write meanwhile."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from yousu.idempotency import made_before
from yousu.store.keys import Key, KeyOvertaken

Turn = Callable[[AsyncConnection], Awaitable[None]]


@dataclass(frozen=True)
class Moment:
    """The transaction, and what the act made when it was done before under its key."""

    connection: AsyncConnection
    made: UUID | None


@asynccontextmanager
async def one_moment(engine: AsyncEngine, turn: Turn, key: Key | None) -> AsyncIterator[Moment]:
    """A transaction that sees one moment only, which begins once the turn is taken: what others
    have done in their turn is seen.

    The key is the first that it asks for. Where another act is just using it, that is waited for,
    and a moment begins in which it is seen. Raises Refused for the key of another act.
    """
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ")
        made = await _begin(connection, turn, key)
        try:
            yield Moment(connection, made)
        except BaseException:
            await connection.rollback()
            raise
        await connection.commit()


async def _begin(connection: AsyncConnection, turn: Turn, key: Key | None) -> UUID | None:
    while True:
        await turn(connection)
        try:
            return await made_before(connection, key)
        except KeyOvertaken:
            await connection.rollback()
