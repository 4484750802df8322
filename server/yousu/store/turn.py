"""Who may write to a table, where a new row hangs on those that are there."""

from datetime import timedelta

from sqlalchemy import Table, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

LOCK_NOT_AVAILABLE = "55P03"


async def take_turn(connection: AsyncConnection, table: Table) -> None:
    """Readers go on; another who would take a turn waits until this transaction has ended."""
    await connection.execute(text(f"lock table {table.name} in share row exclusive mode"))


async def take_turn_soon(
    connection: AsyncConnection, table: Table, patience: timedelta | None
) -> bool:
    """Whether the turn was taken within that time; None waits as long as it takes. Where it was
    not, the transaction is over; whatever else is waited for takes as long as it takes."""
    if patience is not None:
        limit = int(patience.total_seconds() * 1000)
        await connection.execute(text(f"set local lock_timeout = {limit}"))
    try:
        await take_turn(connection, table)
    except DBAPIError as fault:
        if getattr(fault.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE:
            return False
        raise
    if patience is not None:
        await connection.execute(text("set local lock_timeout to default"))
    return True
