"""Integration clients."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import ClientRow, table_of

CLIENTS = table_of(ClientRow)


@dataclass(frozen=True)
class Client:
    """`bureaus` None reads all; `documents`: only what is stored for it runs; `personal`: it reads
    personal data."""

    code: str
    title: str
    bureaus: tuple[str, ...] | None
    documents: bool
    personal: bool
    registered_at: datetime
    registered_by: str
    revoked_at: datetime | None = None


async def clients(connection: AsyncConnection) -> list[Client]:
    """All of them, in the order of their codes; those that were revoked too."""
    rows = await connection.execute(select(CLIENTS).order_by(CLIENTS.c.code))
    return [client_of(row) for row in rows]


async def find_client(connection: AsyncConnection, code: str) -> Client | None:
    row = (await connection.execute(select(CLIENTS).where(CLIENTS.c.code == code))).one_or_none()
    return client_of(row) if row else None


async def lock_client(connection: AsyncConnection, code: str) -> Client | None:
    """The client; nobody else changes it until this transaction has ended."""
    query = select(CLIENTS).where(CLIENTS.c.code == code).with_for_update()
    row = (await connection.execute(query)).one_or_none()
    return client_of(row) if row else None


async def add_client(connection: AsyncConnection, client: Client) -> bool:
    """Whether there was none of its code."""
    values = vars(client) | {"bureaus": None if client.bureaus is None else list(client.bureaus)}
    done = await connection.execute(insert(CLIENTS).values(values).on_conflict_do_nothing())
    return done.rowcount == 1


async def revoke_client(
    connection: AsyncConnection, code: str, now: datetime, by: str
) -> Client | None:
    """The client as it stands then, revoked now or before; None where there is none."""
    mine = update(CLIENTS).where(CLIENTS.c.code == code, CLIENTS.c.revoked_at.is_(None))
    await connection.execute(mine.values(revoked_at=now, revoked_by=by))
    return await lock_client(connection, code)


def client_of(row: Row[Any]) -> Client:
    told = {name: getattr(row, name) for name in Client.__dataclass_fields__}
    return Client(**told | {"bureaus": None if row.bureaus is None else tuple(row.bureaus)})
