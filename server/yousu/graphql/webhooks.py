"""Webhooks, and what is on its way to them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import relay
from strawberry.scalars import JSON

from yousu.feed.log import Cursor
from yousu.graphql.context import Info
from yousu.graphql.gate import is_told
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import After, Before, First, Last, Page, PagedConnection, page_of
from yousu.store import webhook_deliveries as store
from yousu.store.webhooks import Webhook as Stored
from yousu.store.webhooks import webhooks


@strawberry.type(description="An update on its way to a client, or where it ended.")
class WebhookDelivery(relay.Node):
    uuid: relay.NodeID[UUID]
    cursor: str = strawberry.field(description="The update's cursor.")
    made_at: datetime = strawberry.field(description="When it was put on its way.")
    tries: int = strawberry.field(description="How often it was posted.")
    status: int | None = strawberry.field(description="The HTTP status of the last answer.")
    error: str | None = strawberry.field(description="What was wrong at the last try.")
    retry_at: datetime | None = strawberry.field(description="When it is tried again.")
    sent_at: datetime | None = strawberry.field(description="When it arrived.")
    given_up_at: datetime | None = strawberry.field(
        description="When it was given up; `webhookReplay` has it tried again."
    )
    body: str = strawberry.field(description="What is posted, JSON.")

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        sees = is_told(info.context, "Query.webhooks")
        ids = [uuid_of(id) if sees else None for id in node_ids]
        async with info.context.city.engine.connect() as connection:
            every = [await store.find_delivery(connection, id) if id else None for id in ids]
        return [cls.of(one) if one else None for one in every]

    @classmethod
    def of(cls, one: store.WebhookDelivery) -> Self:
        names = ("made_at", "tries", "status", "error", "retry_at", "sent_at", "given_up_at")
        told = {name: getattr(one, name) for name in (*names, "body")}
        return cls(uuid=one.id, cursor=str(Cursor(one.stamp, one.position)), **told)


@strawberry.type(description="A page of deliveries, the newest first.")
class WebhookDeliveryConnection(PagedConnection[WebhookDelivery]):
    pass


@strawberry.type(description="A stored subscription whose updates are posted to a client.")
class Webhook:
    stored: strawberry.Private[Stored]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="The client's code; its rights are those of the updates.")
    def client(self) -> str:
        return self.stored.client

    @strawberry.field(description="To where updates are posted.")
    def url(self) -> str:
        return self.stored.url

    @strawberry.field(description="The subscription.")
    def document(self) -> str:
        return self.stored.document

    @strawberry.field(description="Its variables.")
    def variables(self) -> JSON:
        return JSON(self.stored.variables)

    @strawberry.field(description="How far the log was read for it.")
    def cursor(self) -> str:
        return str(Cursor(self.stored.stamp, self.stored.position))

    @strawberry.field(description="Why it could not be read on last; null while all is well.")
    def fault(self) -> str | None:
        return self.stored.fault

    @strawberry.field(description="When it was made.")
    def created_at(self) -> datetime:
        return self.stored.created_at

    @strawberry.field(description="Since when nothing more is posted.")
    def disabled_at(self) -> datetime | None:
        return self.stored.disabled_at

    @strawberry.field(description="What was put on its way, the newest first.")
    async def deliveries(
        self,
        info: Info,
        given_up: Annotated[
            bool | None,
            strawberry.argument(description="Only those that were given up, or only the others."),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> WebhookDeliveryConnection:
        wanted = store.DeliveryFilter(self.stored.id, given_up)
        page = Page(first, after, last, before)
        return await page_of(
            info, WebhookDeliveryConnection, store.deliveries(wanted), page, WebhookDelivery.of
        )


async def webhooks_of(info: Info, client: str | None) -> list[Webhook]:
    async with info.context.city.engine.connect() as connection:
        return [Webhook(stored=one) for one in await webhooks(connection, client)]
