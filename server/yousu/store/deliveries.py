"""How far each delivery has got with the notices that were routed to it.

All instants here are the world's: what is on the other side does not live by the city's clock.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.vocabulary import Medium
from yousu.store.cases import CASES
from yousu.store.outbox import OUTBOX, StoredNotice, stored_notice
from yousu.store.routing import DELIVERIES

LEASE = timedelta(minutes=5)


@dataclass(frozen=True)
class Taken:
    """A notice that is ours to send, and how often that was tried in vain."""

    notice: StoredNotice
    tries: int


@dataclass(frozen=True)
class Failure:
    """Why a notice could not be sent, and how long to wait; None gives it up."""

    notice: int
    error: str
    wait: timedelta | None


async def take_waiting(
    connection: AsyncConnection, delivery: str, media: Set[Medium], limit: int
) -> tuple[Taken, ...]:
    """What waits for a delivery and nobody else is sending, oldest first; ours for `LEASE`.

    To send takes long, so it happens after this transaction. A deliverer that dies loses them.
    """
    if media:
        await _let_go_of_others(connection, delivery, media)
    waiting = (
        select(DELIVERIES.c.notice_id)
        .where(*_waiting(delivery), _is_over(DELIVERIES.c.taken_until))
        .where(_is_over(DELIVERIES.c.retry_at))
        .order_by(DELIVERIES.c.notice_id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(DELIVERIES)
        .where(DELIVERIES.c.delivery == delivery, DELIVERIES.c.notice_id.in_(waiting))
        .where(OUTBOX.c.id == DELIVERIES.c.notice_id, CASES.c.id == OUTBOX.c.case_id)
        .values(taken_until=func.now() + LEASE)
        .returning(OUTBOX, CASES.c.number, DELIVERIES.c.tries)
    )
    rows = sorted(await connection.execute(taken), key=lambda row: int(row.id))
    return tuple(Taken(stored_notice(row), row.tries) for row in rows)


async def mark_sent(connection: AsyncConnection, delivery: str, ids: Sequence[int]) -> None:
    sent = {"sent_at": func.now(), "taken_until": None, "retry_at": None, "error": None}
    await connection.execute(update(DELIVERIES).where(*_of(delivery, ids)).values(sent))


async def mark_failed(
    connection: AsyncConnection, delivery: str, failures: Sequence[Failure]
) -> None:
    """Counts a try in vain; what another deliverer has sent meanwhile stays sent."""
    for failure in failures:
        later = {"given_up_at": func.now()} if failure.wait is None else {}
        retry_at = None if failure.wait is None else func.now() + failure.wait
        await connection.execute(
            update(DELIVERIES)
            .where(*_of(delivery, [failure.notice]), *_waiting(delivery))
            .values(tries=DELIVERIES.c.tries + 1, error=failure.error, retry_at=retry_at)
            .values(taken_until=None, **later)
        )


async def give_back(connection: AsyncConnection, delivery: str, ids: Sequence[int]) -> None:
    """Lets others have what was not tried."""
    freed = update(DELIVERIES).where(*_of(delivery, ids), *_waiting(delivery))
    await connection.execute(freed.values(taken_until=None))


async def _let_go_of_others(connection: AsyncConnection, delivery: str, media: Set[Medium]) -> None:
    """What was held for a delivery that could not say which media it serves."""
    served = OUTBOX.c.media.overlap([medium.value for medium in media])
    others = OUTBOX.c.id == DELIVERIES.c.notice_id, ~served
    await connection.execute(delete(DELIVERIES).where(*_waiting(delivery), *others))


def _of(delivery: str, ids: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    return DELIVERIES.c.delivery == delivery, DELIVERIES.c.notice_id.in_(ids)


def _waiting(delivery: str) -> tuple[ColumnElement[bool], ...]:
    unsent = DELIVERIES.c.sent_at.is_(None), DELIVERIES.c.given_up_at.is_(None)
    return DELIVERIES.c.delivery == delivery, *unsent


def _is_over(instant: ColumnElement[Any]) -> ColumnElement[bool]:
    return or_(instant.is_(None), instant <= func.now())
