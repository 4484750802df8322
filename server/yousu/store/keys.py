"""Idempotency keys: whoever writes one first does the act; whoever comes later is told."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Table, delete, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import KeyRow

KEYS = cast(Table, KeyRow.__table__)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Key:
    """An actor's key, the fingerprint of the act that it stands for, and the act's case."""

    actor: str
    key: str
    fingerprint: str
    case: UUID


async def claim_keys(
    connection: AsyncConnection, keys: Sequence[Key], at: datetime
) -> dict[tuple[str, str], Key]:
    """Claims the keys for this transaction; gives those that an earlier one has used.

    A transaction that is claiming the same key is waited for. Keys of refused acts must be given
    back with `release_keys`, or the transaction rolled back.
    """
    if not keys:
        return {}
    rows = {
        (key.actor, key.key): {
            "actor": key.actor,
            "key": key.key,
            "fingerprint": key.fingerprint,
            "case_id": key.case,
            "at": at,
        }
        for key in keys
    }
    claim = insert(KEYS).values([rows[name] for name in sorted(rows)]).on_conflict_do_nothing()
    claimed = await connection.execute(claim.returning(KEYS.c.actor, KEYS.c.key))
    return await _stored(connection, rows.keys() - {(actor, key) for actor, key in claimed})


async def release_keys(connection: AsyncConnection, keys: Sequence[Key]) -> None:
    """Gives back keys whose acts were refused, so that they can be tried again."""
    if keys:
        names = [(key.actor, key.key) for key in keys]
        await connection.execute(delete(KEYS).where(tuple_(KEYS.c.actor, KEYS.c.key).in_(names)))


async def _stored(
    connection: AsyncConnection, names: Set[tuple[str, str]]
) -> dict[tuple[str, str], Key]:
    if not names:
        return {}
    query = select(KEYS).where(tuple_(KEYS.c.actor, KEYS.c.key).in_(names))
    return {
        (row.actor, row.key): Key(row.actor, row.key, row.fingerprint, row.case_id)
        for row in await connection.execute(query)
    }
