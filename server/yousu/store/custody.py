"""Who had a file in hand: written down before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor, ActorKind
from yousu.store.listing import Listing, Order
from yousu.store.tables import CustodyRow, table_of

CUSTODY = table_of(CustodyRow)


@dataclass(frozen=True)
class Custody:
    """A line of the custody of a file: who had it, when (UTC), and whether it was the original."""

    id: UUID
    attachment: UUID
    at: datetime
    original: bool
    actor: Actor


async def log_custody(connection: AsyncConnection, line: Custody) -> None:
    actor = line.actor
    row = {
        "id": line.id,
        "attachment": line.attachment,
        "at": line.at,
        "original": line.original,
        "actor_kind": actor.kind.value,
        "actor": actor.id,
        "post": actor.post,
        "bureau": actor.bureau,
        "unit": actor.unit,
    }
    await connection.execute(insert(CUSTODY).values(row))


def custody_of(attachment: UUID) -> Listing[Custody]:
    """The lines of a file, the newest first."""
    query = select(CUSTODY).where(CUSTODY.c.attachment == attachment)
    return Listing(query, Order((CUSTODY.c.at, CUSTODY.c.id)), _line)


async def find_custody(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, Custody]:
    rows = await connection.execute(select(CUSTODY).where(CUSTODY.c.id.in_(ids)))
    return {row.id: _line(row) for row in rows}


def _line(row: Row[Any]) -> Custody:
    actor = Actor(ActorKind(row.actor_kind), row.actor, row.post, row.unit, row.bureau)
    return Custody(row.id, row.attachment, row.at, row.original, actor)
