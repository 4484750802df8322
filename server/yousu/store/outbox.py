"""Notices that must reach a post: written with the events, sent once those stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row, Table, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import Event, RungFired
from yousu.case.state import Case
from yousu.store.tables import NoticeRow

LEASE = timedelta(minutes=5)
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


async def take_notices(connection: AsyncConnection, limit: int) -> tuple[Notice, ...]:
    """Notices not sent yet that no other deliverer has, oldest first; ours for `LEASE`.

    To send takes long, so it happens after this transaction. A deliverer that dies loses them.
    """
    free = or_(OUTBOX.c.taken_until.is_(None), OUTBOX.c.taken_until < func.now())
    waiting = (
        select(OUTBOX.c.id)
        .where(OUTBOX.c.sent_at.is_(None), free)
        .order_by(OUTBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(OUTBOX)
        .where(OUTBOX.c.id.in_(waiting.scalar_subquery()))
        .values(taken_until=func.now() + LEASE)
        .returning(OUTBOX)
    )
    notices = [_notice(row) for row in await connection.execute(taken)]
    return tuple(sorted(notices, key=lambda notice: notice.id))


async def give_back(connection: AsyncConnection, ids: Sequence[int]) -> None:
    """Lets others have what could not be sent."""
    await connection.execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(taken_until=None))


async def mark_sent(connection: AsyncConnection, ids: Sequence[int], at: datetime) -> None:
    await connection.execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(sent_at=at))


def _row_of(case: Case, event: Event, fact: RungFired) -> dict[str, Any]:
    order = case.assignment(fact.assignment) if fact.assignment else None
    return {
        "case_id": case.id,
        "version": event.version,
        "bureau": order.bureau if order else None,
        "unit": order.unit if order else None,
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
