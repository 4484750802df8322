"""A client whose webhook follows cases, and the worker's part of telling it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import text
from tests.receiver import Receiver
from tests.town import Town

from yousu import clients, webhooks
from yousu.case.actor import Actor, ActorKind
from yousu.feed.log import Cursor
from yousu.graphql.schemas import Schemas
from yousu.graphql.webhook_reader import WebhookReader
from yousu.store.webhooks import Webhook
from yousu.timers.webhooks import WebhookSender, webhook_client

ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")
START = Cursor(0, -1)
UPDATES = """
subscription Updates($after: String, $filter: CaseUpdateFilter) {
  caseUpdates(after: $after, filter: $filter) { cursor event { __typename } case { number } }
}
"""


@dataclass
class Telling:
    """A town, a webhook of a client, and who reads and sends for it."""

    town: Town
    webhook: Webhook
    secret: str | None
    reader: WebhookReader
    sender: WebhookSender

    async def look(self) -> None:
        """What a worker does, until there is nothing more to do now."""
        while await self.reader.read_some(self.town.city):
            pass
        while await self.sender.send_some(self.town.city):
            pass

    async def hours_later(self, hours: int) -> None:
        """In the world's time: what waits for another try is due by so much sooner."""
        query = "update webhook_deliveries set retry_at = retry_at - make_interval(hours => :hours)"
        async with self.town.city.engine.begin() as connection:
            await connection.execute(text(query), {"hours": hours})

    async def rows(self) -> list[Any]:
        query = "select * from webhook_deliveries order by stamp, position"
        async with self.town.city.engine.connect() as connection:
            return list((await connection.execute(text(query))).all())


@pytest.fixture(scope="session")
def reader() -> WebhookReader:
    return WebhookReader(Schemas())


@pytest.fixture
async def telling(town: Town, receiver: Receiver, reader: WebhookReader) -> AsyncIterator[Telling]:
    """The client reads the housing bureau's cases, from the beginning."""
    await clients.register(
        town.city, ADMINISTRATOR, clients.Wanted("housing_desk", "房管局系统", ("housing",))
    )
    wanted = webhooks.Wanted("housing_desk", receiver.url, UPDATES, {}, START)
    webhook, secret = await webhooks.create(town.city, ADMINISTRATOR, wanted)
    async with webhook_client() as http:
        yield Telling(town, webhook, secret, reader, WebhookSender(http))
