"""Who was shown a reporter's data, and who has erased it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.access import Access, AccessKind
from yousu.case.actor import Actor, ActorKind
from yousu.store.cases import CASES
from yousu.store.listing import Listing, Order
from yousu.store.tables import AccessRow, table_of

LOG = table_of(AccessRow)


@dataclass(frozen=True)
class AccessFilter:
    """Which lines; None asks nothing. `since` is an instant, `before` the first one too late."""

    actor: str | None = None
    case: UUID | None = None
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True)
class LoggedAccess:
    """A line, and the number of its case; None where it names none."""

    access: Access
    number: str | None


async def log_access(connection: AsyncConnection, lines: Sequence[Access]) -> None:
    if lines:
        await connection.execute(insert(LOG), [_row(line) for line in lines])


def logged_accesses(wanted: AccessFilter) -> Listing[LoggedAccess]:
    """The newest first."""
    return Listing(_wanted(_lines(), wanted), Order((LOG.c.at, LOG.c.id)), _logged)


async def find_accesses(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, LoggedAccess]:
    rows = await connection.execute(_lines().where(LOG.c.id.in_(ids)))
    return {row.id: _logged(row) for row in rows}


def _lines() -> Select[Any]:
    return select(LOG, CASES.c.number).outerjoin(CASES, CASES.c.id == LOG.c.case_id)


def _wanted(query: Select[Any], wanted: AccessFilter) -> Select[Any]:
    if wanted.actor is not None:
        query = query.where(LOG.c.actor == wanted.actor)
    if wanted.case is not None:
        query = query.where(LOG.c.case_id == wanted.case)
    if wanted.since is not None:
        query = query.where(LOG.c.at >= wanted.since)
    if wanted.before is not None:
        query = query.where(LOG.c.at < wanted.before)
    return query


def _row(line: Access) -> dict[str, Any]:
    actor = line.actor
    return {
        "id": line.id,
        "at": line.at,
        "kind": line.kind.value,
        "actor_kind": actor.kind.value,
        "actor": actor.id,
        "post": actor.post,
        "bureau": actor.bureau,
        "unit": actor.unit,
        "reporter": line.reporter,
        "case_id": line.case,
        "reason": line.reason,
    }


def _logged(row: Row[Any]) -> LoggedAccess:
    actor = Actor(ActorKind(row.actor_kind), row.actor, row.post, row.unit, row.bureau)
    access = Access(
        row.id, row.at, AccessKind(row.kind), actor, row.reporter, row.case_id, row.reason
    )
    return LoggedAccess(access, row.number)
