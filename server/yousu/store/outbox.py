"""Notices that must reach a post: written with the events, sent once those stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row, Table, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import Event, RungFired
from yousu.case.state import Case
from yousu.store.tables import NoticeRow

OUTBOX = cast(Table, NoticeRow.__table__)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Notice:
    """A rung of a ladder presses a post about a unit's case. Nobody's words are in it."""

    id: int
    case: UUID
    bureau: str
    unit: str
    post: str
    rung: str
    consequence: str
    media: tuple[str, ...]
    at: datetime


async def add_notices(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Writes a notice for every rung that fired."""
    rows = [
        _row_of(case, event, event.fact)
        for case, event in events
        if isinstance(event.fact, RungFired)
    ]
    if rows:
        await connection.execute(insert(OUTBOX), rows)


async def claim_notices(connection: AsyncConnection, limit: int) -> tuple[Notice, ...]:
    """Notices not sent yet that nobody else is sending, oldest first; locked."""
    query = (
        select(OUTBOX)
        .where(OUTBOX.c.sent_at.is_(None))
        .order_by(OUTBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return tuple(_notice(row) for row in await connection.execute(query))


async def mark_sent(connection: AsyncConnection, ids: Sequence[int], at: datetime) -> None:
    await connection.execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(sent_at=at))


def _row_of(case: Case, event: Event, fact: RungFired) -> dict[str, Any]:
    order = case.assignment(fact.assignment)
    assert order is not None
    return {
        "case_id": case.id,
        "version": event.version,
        "bureau": order.bureau,
        "unit": order.unit,
        "post": fact.post,
        "rung": fact.rung,
        "consequence": fact.consequence.value,
        "media": [medium.value for medium in fact.media],
        "at": event.at,
    }


def _notice(row: Row[Any]) -> Notice:
    return Notice(
        row.id,
        row.case_id,
        row.bureau,
        row.unit,
        row.post,
        row.rung,
        row.consequence,
        tuple(row.media),
        row.at,
    )
