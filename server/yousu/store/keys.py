"""Idempotency keys: whoever writes one first does the act; whoever comes later is told."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from sqlalchemy import delete, func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor
from yousu.store.tables import KeyRow, table_of

Name = tuple[str, str]
KEYS = table_of(KeyRow)
# PostgreSQL's code for it.
SERIALIZATION_FAILURE = "40001"


class KeyOvertaken(Exception):
    """A key was used after the one moment that the transaction sees; the transaction is over."""


@dataclass(frozen=True)
class Key:
    """An actor's key, the fingerprint of the act that it stands for, and the id of the case that
    the act changes or of what it makes; None where its input names it by a code."""

    actor: str
    key: str
    fingerprint: str
    answer: UUID | None = None

    @classmethod
    def of(cls, actor: Actor, key: str, fingerprint: str, answer: UUID | None = None) -> Self:
        return cls(f"{actor.kind}:{actor.id}", key, fingerprint, answer)

    @property
    def name(self) -> Name:
        return self.actor, self.key


async def claim_keys(connection: AsyncConnection, keys: Mapping[Name, Key]) -> dict[Name, Key]:
    """Claims the keys for this transaction; gives those that an earlier one has used.

    A transaction that is claiming the same key is waited for. What became of the claims must be
    told with `settle_keys`, or the transaction rolled back. Raises KeyOvertaken where the
    transaction sees one moment only, and another has used a key since.
    """
    if not keys:
        return {}
    rows = [_row_of(keys[name]) for name in sorted(keys)]
    claim = insert(KEYS).values(rows).on_conflict_do_nothing()
    try:
        claimed = await connection.execute(claim.returning(KEYS.c.actor, KEYS.c.key))
    except DBAPIError as fault:
        if getattr(fault.orig, "sqlstate", None) == SERIALIZATION_FAILURE:
            raise KeyOvertaken from fault
        raise
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


async def keep_answer(connection: AsyncConnection, claimed: Key | None, answer: UUID) -> None:
    """Keeps with a claimed key, if there is one, what its act made."""
    if claimed is None:
        return
    mine = update(KEYS).where(KEYS.c.actor == claimed.actor, KEYS.c.key == claimed.key)
    await connection.execute(mine.values(answer=answer))


def _row_of(key: Key) -> dict[str, Any]:
    return {
        "actor": key.actor,
        "key": key.key,
        "fingerprint": key.fingerprint,
        "answer": key.answer,
        "at": func.city_now(),
    }


async def _stored(connection: AsyncConnection, names: Set[Name]) -> dict[Name, Key]:
    if not names:
        return {}
    query = select(KEYS).where(tuple_(KEYS.c.actor, KEYS.c.key).in_(names))
    return {
        (row.actor, row.key): Key(row.actor, row.key, row.fingerprint, row.answer)
        for row in await connection.execute(query)
    }
