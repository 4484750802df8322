"""Idempotency keys: whoever writes one first does the act; whoever comes later is told."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import KeyRow, table_of

Name = tuple[str, str]
KEYS = table_of(KeyRow)


@dataclass(frozen=True)
class Key:
    """An actor's key, the fingerprint of the act that it stands for, and the act's case."""

    actor: str
    key: str
    fingerprint: str
    case: UUID

    @property
    def name(self) -> Name:
        return self.actor, self.key


async def claim_keys(connection: AsyncConnection, keys: Mapping[Name, Key]) -> dict[Name, Key]:
    """Claims the keys for this transaction; gives those that an earlier one has used.

    A transaction that is claiming the same key is waited for. What became of the claims must be
    told with `settle_keys`, or the transaction rolled back.
    """
    if not keys:
        return {}
    rows = [_row_of(keys[name]) for name in sorted(keys)]
    claim = insert(KEYS).values(rows).on_conflict_do_nothing()
    claimed = await connection.execute(claim.returning(KEYS.c.actor, KEYS.c.key))
    return await _stored(connection, keys.keys() - {(actor, key) for actor, key in claimed})


async def settle_keys(
    connection: AsyncConnection, claimed: Mapping[Name, Key], kept: Mapping[Name, Key]
) -> None:
    """Keeps each claimed key for the act that was carried out under it, which may be a later one
    than the first that asked; gives back those under which nothing was."""
    changed = [name for name, key in claimed.items() if kept.get(name) != key]
    if changed:
        names = tuple_(KEYS.c.actor, KEYS.c.key)
        await connection.execute(delete(KEYS).where(names.in_(changed)))
    rows = [_row_of(kept[name]) for name in changed if name in kept]
    if rows:
        await connection.execute(insert(KEYS).values(rows))


def _row_of(key: Key) -> dict[str, Any]:
    return {
        "actor": key.actor,
        "key": key.key,
        "fingerprint": key.fingerprint,
        "case_id": key.case,
        "at": func.city_now(),
    }


async def _stored(connection: AsyncConnection, names: Set[Name]) -> dict[Name, Key]:
    if not names:
        return {}
    query = select(KEYS).where(tuple_(KEYS.c.actor, KEYS.c.key).in_(names))
    return {
        (row.actor, row.key): Key(row.actor, row.key, row.fingerprint, row.case_id)
        for row in await connection.execute(query)
    }
