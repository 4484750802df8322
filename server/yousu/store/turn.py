"""Who may write to a table, where a new row hangs on those that are there."""

from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncConnection


async def take_turn(connection: AsyncConnection, table: Table) -> None:
    """Readers go on; another who would take a turn waits until this transaction has ended."""
    await connection.execute(text(f"lock table {table.name} in share row exclusive mode"))
