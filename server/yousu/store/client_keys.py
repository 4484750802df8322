"""The keys of integration clients."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.clients import CLIENTS, Client, client_of
from yousu.store.tables import ClientKeyRow, table_of

KEYS = table_of(ClientKeyRow)
# That a key is in use is worth a write so often.
USED_AGAIN = timedelta(hours=1)


@dataclass(frozen=True)
class ClientKey:
    """A key of a client, without its secret."""

    id: UUID
    client: str
    issued_at: datetime
    issued_by: str
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """A key that holds now, by the world's time, with whose it is."""

    client: Client
    digest: bytes
    expires_at: datetime


async def standing_key(connection: AsyncConnection, id: UUID) -> Standing | None:
    """The key, if neither it nor its client was revoked, and it has not expired."""
    query = (
        select(CLIENTS, KEYS.c.digest, KEYS.c.expires_at)
        .join(KEYS, KEYS.c.client == CLIENTS.c.code)
        .where(
            KEYS.c.id == id,
            KEYS.c.revoked_at.is_(None),
            CLIENTS.c.revoked_at.is_(None),
            KEYS.c.expires_at > func.now(),
        )
    )
    row = (await connection.execute(query)).one_or_none()
    return Standing(client_of(row), row.digest, row.expires_at) if row else None


async def note_use(connection: AsyncConnection, id: UUID) -> None:
    """That the key is in use, unless that was noted a short while ago."""
    long_ago = func.now() - USED_AGAIN
    unnoted = or_(KEYS.c.used_at.is_(None), KEYS.c.used_at < long_ago)
    await connection.execute(
        update(KEYS).where(KEYS.c.id == id, unnoted).values(used_at=func.now())
    )


async def keys_of(
    connection: AsyncConnection, clients: Sequence[str]
) -> dict[str, tuple[ClientKey, ...]]:
    """Every key of the clients, the newest first."""
    query = select(KEYS).where(KEYS.c.client.in_(clients)).order_by(KEYS.c.id.desc())
    found: dict[str, tuple[ClientKey, ...]] = {}
    for row in await connection.execute(query):
        found[row.client] = (*found.get(row.client, ()), _key(row))
    return found


async def find_key(connection: AsyncConnection, id: UUID) -> ClientKey:
    """A key that was issued."""
    return _key((await connection.execute(select(KEYS).where(KEYS.c.id == id))).one())


async def add_key(connection: AsyncConnection, key: ClientKey, digest: bytes) -> None:
    await connection.execute(insert(KEYS).values(vars(key) | {"digest": digest}))


async def revoke_key(
    connection: AsyncConnection, id: UUID, now: datetime, by: str
) -> ClientKey | None:
    """The key as it stands then, revoked now or before; None where there is none."""
    mine = update(KEYS).where(KEYS.c.id == id, KEYS.c.revoked_at.is_(None))
    await connection.execute(mine.values(revoked_at=now, revoked_by=by))
    row = (await connection.execute(select(KEYS).where(KEYS.c.id == id))).one_or_none()
    return _key(row) if row else None


def _key(row: Row[Any]) -> ClientKey:
    return ClientKey(**{name: getattr(row, name) for name in ClientKey.__dataclass_fields__})
