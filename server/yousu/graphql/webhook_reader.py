"""Reads the log on for each webhook: what its subscription tells is put on its way."""

import logging
from datetime import UTC, datetime
from typing import Any

import strawberry
from strawberry.types.execution import PreExecutionError
from strawberry.utils.aio import aclosing

from yousu.city import City
from yousu.feed.log import Cursor
from yousu.feed.wake import Bell
from yousu.graphql.context import Context
from yousu.graphql.encoding import encoded
from yousu.graphql.schemas import Schemas
from yousu.graphql.standing import Standing
from yousu.graphql.streamed import payload_of
from yousu.identity import Caller
from yousu.identity.client_keys import client_actor
from yousu.store.clients import Client, find_client
from yousu.store.webhook_deliveries import Made, add_deliveries
from yousu.store.webhooks import Webhook, move_webhook, take_webhook, working_webhooks

logger = logging.getLogger("yousu.webhooks")
READ_AT_ONCE = 100
LANGUAGE = "zh-hans"
FOR_EVER = datetime.max.replace(tzinfo=UTC)


class WebhookReader:
    """Carries each stored subscription out behind its cursor, with the rights of its client."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    async def read_some(self, city: City) -> int:
        """Gives how many updates were put on their way."""
        async with city.engine.connect() as connection:
            ids = await working_webhooks(connection)
        return sum([await self._read_for(city, id) for id in ids])

    async def _read_for(self, city: City, id: Any) -> int:
        async with city.engine.begin() as holding:
            webhook = await take_webhook(holding, id)
            client = await find_client(holding, webhook.client) if webhook else None
            if webhook is None or client is None:
                return 0
            reading = Reading(self._schemas.of(city.host), webhook)
            await reading.carry_out(city, client)
            await add_deliveries(holding, webhook.id, reading.made)
            if reading.reached != Cursor(webhook.stamp, webhook.position) or (
                reading.fault != webhook.fault
            ):
                at = reading.reached
                await move_webhook(holding, webhook.id, at.stamp, at.position, reading.fault)
        return len(reading.made)


class Reading:
    """One look for one webhook: what it tells, how far it got, and what stood in the way."""

    def __init__(self, schema: strawberry.Schema, webhook: Webhook) -> None:
        self._schema, self._webhook = schema, webhook
        self.reached = Cursor(webhook.stamp, webhook.position)
        self.made: list[Made] = []
        self.fault: str | None = None

    async def carry_out(self, city: City, client: Client) -> None:
        standing = Standing(str(self.reached), is_only_missed=True)
        caller = Caller(client_actor(client), FOR_EVER, reads_personal=client.personal)
        context = Context(city, Bell(), LANGUAGE, caller, standing=standing)
        source = await self._schema.stream(
            self._webhook.document,
            variable_values=self._webhook.variables,
            context_value=context,
        )
        async with aclosing(source):
            async for result in source:
                if not self._takes(result, standing.place) or len(self.made) == READ_AT_ONCE:
                    return
        self.reached = standing.place or self.reached

    def _takes(self, result: Any, place: Cursor | None) -> bool:
        """Whether it could be told; what could not is read again from there."""
        errors = result.errors if isinstance(result, PreExecutionError) or result.errors else None
        if errors or place is None:
            self.fault = errors[0].message if errors else "nothing was told"
            return False
        body = {"webhook": str(self._webhook.id), "cursor": str(place)} | payload_of(result)
        self.made.append(Made(place.stamp, place.position, encoded(body)))
        self.reached = place
        return True
