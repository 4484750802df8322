"""Webhooks: what each follows, and how far it has got. Instants are the world's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.sealing import Sealed
from yousu.store.clients import CLIENTS
from yousu.store.codec import from_json, to_json
from yousu.store.tables import WebhookDeliveryRow, WebhookRow, table_of

WEBHOOKS, DELIVERIES = table_of(WebhookRow), table_of(WebhookDeliveryRow)
LEASE = timedelta(minutes=2)
WORKS = WEBHOOKS.c.disabled_at.is_(None)
WAITS = DELIVERIES.c.sent_at.is_(None) & DELIVERIES.c.given_up_at.is_(None)


@dataclass(frozen=True)
class Webhook:
    """A stored subscription document of a client, and to where its updates are posted."""

    id: UUID
    client: str
    url: str
    secret: Sealed = field(repr=False)
    document: str
    variables: dict[str, Any]
    stamp: int
    position: int
    created_at: datetime
    created_by: str
    fault: str | None = None
    disabled_at: datetime | None = None


async def webhooks(connection: AsyncConnection, client: str | None) -> list[Webhook]:
    """Those of a client, or all, the oldest first; those that were disabled too."""
    query = select(WEBHOOKS).order_by(WEBHOOKS.c.id)
    if client is not None:
        query = query.where(WEBHOOKS.c.client == client)
    return [_webhook(row) for row in await connection.execute(query)]


async def find_webhook(connection: AsyncConnection, id: UUID) -> Webhook | None:
    row = (await connection.execute(select(WEBHOOKS).where(WEBHOOKS.c.id == id))).one_or_none()
    return _webhook(row) if row else None


async def add_webhook(connection: AsyncConnection, webhook: Webhook) -> None:
    told = {name: value for name, value in vars(webhook).items() if name != "secret"}
    sealed = {"key": webhook.secret.key, "secret": webhook.secret.content}
    values = told | sealed | {"variables": to_json(webhook.variables)}
    await connection.execute(insert(WEBHOOKS).values(values))


async def disable_webhook(connection: AsyncConnection, id: UUID, now: datetime, by: str) -> None:
    """Disabled before, it stays so."""
    mine = update(WEBHOOKS).where(WEBHOOKS.c.id == id, WORKS)
    await connection.execute(mine.values(disabled_at=now, disabled_by=by))


async def working_webhooks(connection: AsyncConnection) -> list[UUID]:
    """Those to look after: neither they nor their clients were stopped."""
    query = select(WEBHOOKS.c.id).join(CLIENTS, CLIENTS.c.code == WEBHOOKS.c.client)
    query = query.where(WORKS, CLIENTS.c.revoked_at.is_(None)).order_by(WEBHOOKS.c.id)
    return list((await connection.execute(query)).scalars())


async def take_webhook(connection: AsyncConnection, id: UUID) -> Webhook | None:
    """To read on for it, in this transaction; None while another does, or it has been disabled."""
    query = select(WEBHOOKS).where(WEBHOOKS.c.id == id, WORKS).with_for_update(skip_locked=True)
    row = (await connection.execute(query)).one_or_none()
    return _webhook(row) if row else None


async def move_webhook(
    connection: AsyncConnection, id: UUID, stamp: int, position: int, fault: str | None
) -> None:
    """How far the log was read for it, and why no further, if something stands in the way."""
    told = {"stamp": stamp, "position": position, "fault": fault}
    await connection.execute(update(WEBHOOKS).where(WEBHOOKS.c.id == id).values(told))


async def lease_due(connection: AsyncConnection, limit: int) -> Sequence[Webhook]:
    """Webhooks for which something is due and nobody else sends; ours for `LEASE`. A client that
    was revoked gets nothing more."""
    first = (
        select(DELIVERIES.c.retry_at)
        .where(DELIVERIES.c.webhook == WEBHOOKS.c.id, WAITS)
        .order_by(DELIVERIES.c.stamp, DELIVERIES.c.position)
        .limit(1)
        .scalar_subquery()
    )
    waits = exists().where(DELIVERIES.c.webhook == WEBHOOKS.c.id, WAITS)
    stands = exists().where(CLIENTS.c.code == WEBHOOKS.c.client, CLIENTS.c.revoked_at.is_(None))
    free = or_(WEBHOOKS.c.taken_until.is_(None), WEBHOOKS.c.taken_until < func.now())
    due = (
        select(WEBHOOKS.c.id)
        .where(WORKS, free, stands, waits, or_(first.is_(None), first <= func.now()))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    mine = update(WEBHOOKS).where(WEBHOOKS.c.id.in_(due)).values(taken_until=func.now() + LEASE)
    return [_webhook(row) for row in await connection.execute(mine.returning(WEBHOOKS))]


async def give_back(connection: AsyncConnection, id: UUID) -> None:
    """Others may send for it."""
    await connection.execute(update(WEBHOOKS).where(WEBHOOKS.c.id == id).values(taken_until=None))


def _webhook(row: Row[Any]) -> Webhook:
    named = ("id", "client", "url", "document", "stamp", "position", "created_at", "created_by")
    told = {name: getattr(row, name) for name in (*named, "fault", "disabled_at")}
    secret = Sealed(row.key, row.secret)
    return Webhook(**told, secret=secret, variables=from_json(dict[str, Any], row.variables))
