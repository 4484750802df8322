"""What is on its way to webhooks. Instants are the world's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from yousu.store.webhooks import DELIVERIES, WAITS


@dataclass(frozen=True)
class WebhookDelivery:
    """An update on its way, or where it ended."""

    id: UUID
    webhook: UUID
    stamp: int
    position: int
    body: str
    made_at: datetime
    tries: int
    status: int | None
    error: str | None
    retry_at: datetime | None
    sent_at: datetime | None
    given_up_at: datetime | None


@dataclass(frozen=True)
class Made:
    """An update that is to be posted, and its place in the log."""

    stamp: int
    position: int
    body: str


async def add_deliveries(connection: AsyncConnection, webhook: UUID, made: Sequence[Made]) -> None:
    """Made before, a delivery stays as it is."""
    if made:
        rows = [
            vars(one) | {"id": uuid7(), "webhook": webhook, "made_at": func.now(), "tries": 0}
            for one in made
        ]
        for row in rows:
            await connection.execute(insert(DELIVERIES).values(row).on_conflict_do_nothing())


async def waiting_deliveries(
    connection: AsyncConnection, webhook: UUID, limit: int
) -> list[WebhookDelivery]:
    """What waits for a webhook, in the log's order."""
    query = select(DELIVERIES).where(DELIVERIES.c.webhook == webhook, WAITS)
    ordered = query.order_by(DELIVERIES.c.stamp, DELIVERIES.c.position).limit(limit)
    return [WebhookDelivery(**row._mapping) for row in await connection.execute(ordered)]


@dataclass(frozen=True)
class DeliveryFilter:
    """Of which webhook; only those that were given up, or only the others; None asks nothing."""

    webhook: UUID
    given_up: bool | None = None


async def deliveries(
    connection: AsyncConnection, wanted: DeliveryFilter, after: UUID | None, limit: int
) -> list[WebhookDelivery]:
    """The newest first."""
    query = select(DELIVERIES).where(DELIVERIES.c.webhook == wanted.webhook)
    if wanted.given_up is not None:
        lost = DELIVERIES.c.given_up_at.is_not(None)
        query = query.where(lost if wanted.given_up else ~lost)
    if after is not None:
        query = query.where(DELIVERIES.c.id < after)
    rows = await connection.execute(query.order_by(DELIVERIES.c.id.desc()).limit(limit))
    return [WebhookDelivery(**row._mapping) for row in rows]


async def find_delivery(connection: AsyncConnection, id: UUID) -> WebhookDelivery | None:
    row = (await connection.execute(select(DELIVERIES).where(DELIVERIES.c.id == id))).one_or_none()
    return WebhookDelivery(**row._mapping) if row else None


async def mark_sent(connection: AsyncConnection, id: UUID, status: int) -> None:
    sent = {"sent_at": func.now(), "status": status, "error": None, "retry_at": None}
    mine = update(DELIVERIES).where(DELIVERIES.c.id == id)
    await connection.execute(mine.values(sent).values(tries=DELIVERIES.c.tries + 1))


async def mark_failed(
    connection: AsyncConnection, id: UUID, error: str, status: int | None, wait: timedelta | None
) -> None:
    """A try in vain; None waits for no other one."""
    later = {"given_up_at": func.now(), "retry_at": None}
    told = later if wait is None else {"retry_at": func.now() + wait}
    mine = update(DELIVERIES).where(DELIVERIES.c.id == id, WAITS)
    tried = {"tries": DELIVERIES.c.tries + 1, "error": error, "status": status}
    await connection.execute(mine.values(tried | told))


async def revive(connection: AsyncConnection, id: UUID) -> None:
    """What was given up is tried again, from the first wait on."""
    again = {"given_up_at": None, "retry_at": None, "tries": 0}
    await connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == id).values(again))
