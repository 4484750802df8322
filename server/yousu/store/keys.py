"""Idempotency keys: whoever writes one first does the act; whoever comes later is told."""

from collections.abc import Sequence
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
    used = {}
    for key in sorted(keys, key=lambda key: (key.actor, key.key)):
        row = {
            "actor": key.actor,
            "key": key.key,
            "fingerprint": key.fingerprint,
            "case_id": key.case,
            "at": at,
        }
        claim = insert(KEYS).values(row).on_conflict_do_nothing().returning(KEYS.c.key)
        if (await connection.execute(claim)).scalar() is None:
            used[key.actor, key.key] = await _stored(connection, key)
    return used


async def release_keys(connection: AsyncConnection, keys: Sequence[Key]) -> None:
    """Gives back keys whose acts were refused, so that they can be tried again."""
    if keys:
        names = [(key.actor, key.key) for key in keys]
        await connection.execute(delete(KEYS).where(tuple_(KEYS.c.actor, KEYS.c.key).in_(names)))


async def _stored(connection: AsyncConnection, key: Key) -> Key:
    query = select(KEYS).where(KEYS.c.actor == key.actor, KEYS.c.key == key.key)
    row = (await connection.execute(query)).one()
    return Key(row.actor, row.key, row.fingerprint, row.case_id)
