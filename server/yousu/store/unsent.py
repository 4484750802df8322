"""Notices that have not been sent: what waits, what failed, what was given up."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.cases import CASES
from yousu.store.outbox import OUTBOX, StoredNotice, stored_notice
from yousu.store.routing import DELIVERIES


class DeliveryState(StrEnum):
    """Where a notice stands that has not been sent."""

    WAITING = "waiting"
    FAILED = "failed"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Unsent:
    """A notice that a delivery has not sent; `delivery` is None before it was routed."""

    notice: StoredNotice
    delivery: str | None
    state: DeliveryState
    tries: int
    retry_at: datetime | None
    error: str | None


async def unsent_notices(
    connection: AsyncConnection, state: DeliveryState | None, limit: int
) -> tuple[Unsent, ...]:
    """Notices in this state, or in any, that at least one delivery has not sent; oldest first."""
    unsent = and_(DELIVERIES.c.notice_id == OUTBOX.c.id, DELIVERIES.c.sent_at.is_(None))
    query = (
        select(OUTBOX, CASES.c.number, DELIVERIES)
        .join(CASES, CASES.c.id == OUTBOX.c.case_id)
        .outerjoin(DELIVERIES, unsent)
        .where(_is_in(state))
        .order_by(OUTBOX.c.id, DELIVERIES.c.delivery)
        .limit(limit)
    )
    return tuple(_unsent(row) for row in await connection.execute(query))


def _is_in(state: DeliveryState | None) -> ColumnElement[bool]:
    """Before a notice is routed, or routed anew, no delivery may have it."""
    no_delivery, kept = DELIVERIES.c.notice_id.is_(None), DELIVERIES.c.given_up_at.is_(None)
    unrouted = and_(no_delivery, OUTBOX.c.routed_at.is_(None))
    match state:
        case DeliveryState.WAITING:
            return or_(unrouted, and_(kept, DELIVERIES.c.tries == 0))
        case DeliveryState.FAILED:
            return and_(kept, DELIVERIES.c.tries > 0)
        case DeliveryState.GIVEN_UP:
            return ~kept
        case None:
            return or_(unrouted, ~no_delivery)


def _unsent(row: Row[Any]) -> Unsent:
    if row.given_up_at:
        state = DeliveryState.GIVEN_UP
    else:
        state = DeliveryState.FAILED if row.tries else DeliveryState.WAITING
    notice = stored_notice(row)
    return Unsent(notice, row.delivery, state, row.tries or 0, row.retry_at, row.error)
