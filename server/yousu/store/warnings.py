"""Early warnings over all cases, as the log tells them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, tuple_
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import EarlyWarned, Event
from yousu.case.state import Case
from yousu.store.tables import WarningRow, table_of

WARNINGS = table_of(WarningRow)


@dataclass(frozen=True)
class IssuedWarning:
    """A warning: which matter, by which rule of which bureau, how many people so far, and the case
    through which the matter is supervised as a whole, if one is."""

    id: UUID
    matter: UUID
    bureau: str
    rule: str
    people: int
    issued_at: datetime
    supervised: UUID | None


async def save_warnings(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Keeps the warnings equal to what the cases say, after these events: one grows with every
    case that comes under it."""
    for case, event in events:
        if isinstance(event.fact, EarlyWarned):
            await connection.execute(_grown(), _row(case, event, event.fact))


async def warnings(
    connection: AsyncConnection,
    bureau: str | None,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> list[IssuedWarning]:
    """Those of a bureau, or of all, behind a place, newest first."""
    query = select(WARNINGS)
    if bureau is not None:
        query = query.where(WARNINGS.c.bureau == bureau)
    if after is not None:
        query = query.where(tuple_(WARNINGS.c.issued_at, WARNINGS.c.id) < after)
    query = query.order_by(WARNINGS.c.issued_at.desc(), WARNINGS.c.id.desc()).limit(limit)
    return [IssuedWarning(**row._mapping) for row in await connection.execute(query)]


async def find_warnings(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, IssuedWarning]:
    query = select(WARNINGS).where(WARNINGS.c.id.in_(ids))
    return {row.id: IssuedWarning(**row._mapping) for row in await connection.execute(query)}


@cache
def _grown() -> Insert:
    statement = insert(WARNINGS)
    told = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["id"],
        set_={
            "people": func.greatest(WARNINGS.c.people, told.people),
            "supervised": func.coalesce(WARNINGS.c.supervised, told.supervised),
        },
    )


def _row(case: Case, event: Event, fact: EarlyWarned) -> dict[str, Any]:
    return {
        "id": fact.warning,
        "matter": fact.matter,
        "bureau": fact.bureau,
        "rule": fact.rule,
        "people": fact.people,
        "issued_at": event.at,
        "supervised": case.id if fact.ordered else None,
    }
