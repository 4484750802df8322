"""Webhooks of integration clients: the administrator makes and disables them, and has what was
given up tried again."""

import secrets
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.clients import check_right, lock_standing
from yousu.feed.log import Cursor, head
from yousu.idempotency import done_before, made_before
from yousu.notices.webhook import PREFIX, is_address
from yousu.store.keys import Key, keep_answer
from yousu.store.webhook_deliveries import WebhookDelivery, find_delivery, revive
from yousu.store.webhooks import Webhook, add_webhook, disable_webhook, find_webhook

SECRET_BYTES = 32


@dataclass(frozen=True)
class Wanted:
    """A webhook that is to be made; `after` None begins with what comes."""

    client: str
    url: str
    document: str
    variables: dict[str, Any]
    after: Cursor | None = None


async def create(
    city: City, actor: Actor, wanted: Wanted, key: Key | None = None
) -> tuple[Webhook, str | None]:
    """The webhook, and its secret, which is told once: None when the act is sent again. Raises
    Refused."""
    check_right(actor)
    if not is_address(wanted.url):
        reason = Title("请填写 https://… 形式的网址", "name an address such as https://host/path")
        raise Refused(ProblemCode.INVALID_INPUT, field="url", reason=reason)
    id, secret = uuid7(), f"{PREFIX}{b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"
    async with city.engine.begin() as connection:
        if made := await made_before(connection, key):
            return await _found(connection, made), None
        await lock_standing(connection, wanted.client)
        begins = wanted.after or await head(connection)
        webhook = Webhook(
            id=id,
            client=wanted.client,
            url=wanted.url,
            secret=city.keys.seal(secret.encode(), id),
            document=wanted.document,
            variables=wanted.variables,
            stamp=begins.stamp,
            position=begins.position,
            created_at=datetime.now(UTC),
            created_by=actor.id,
        )
        await add_webhook(connection, webhook)
        await keep_answer(connection, key, id)
    return webhook, secret


async def disable(city: City, actor: Actor, id: UUID) -> Webhook:
    """Nothing more is posted; disabled before, it stays so. Raises Refused."""
    check_right(actor)
    async with city.engine.begin() as connection:
        await disable_webhook(connection, id, datetime.now(UTC), actor.id)
        return await _found(connection, id)


async def replay(city: City, actor: Actor, id: UUID, key: Key | None = None) -> WebhookDelivery:
    """What was given up is tried again; what was not stays as it is. Raises Refused."""
    check_right(actor)
    async with city.engine.begin() as connection:
        is_repeated = await done_before(connection, key)
        found = await find_delivery(connection, id)
        if found is None:
            raise Refused(ProblemCode.UNKNOWN_DELIVERY, id=id)
        if found.given_up_at is not None and not is_repeated:
            await revive(connection, id)
        now = await find_delivery(connection, id)
    return now or found


async def _found(connection: AsyncConnection, id: UUID) -> Webhook:
    webhook = await find_webhook(connection, id)
    if webhook is None:
        raise Refused(ProblemCode.UNKNOWN_WEBHOOK, id=id)
    return webhook
