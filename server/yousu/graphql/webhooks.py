"""Webhooks, and what is on its way to them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import relay
from strawberry.scalars import JSON

from yousu.case.actor import ADMINISTRATOR
from yousu.case.problem import Refused
from yousu.clients import check_right
from yousu.feed.log import Cursor
from yousu.graphql.context import Info
from yousu.graphql.cursors import id_at, id_cursor
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import USUAL_PAGE, After, First, check_page, page_info
from yousu.graphql.problems import BadRequest
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
        sees = info.context.actor.post == ADMINISTRATOR.code
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
class WebhookDeliveryConnection(relay.Connection[WebhookDelivery]):
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
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> WebhookDeliveryConnection:
        check_page(first, "deliveries")
        wanted = store.DeliveryFilter(self.stored.id, given_up)
        async with info.context.city.engine.connect() as connection:
            found = await store.deliveries(connection, wanted, id_at(after), first + 1)
        edges = [
            relay.Edge(node=WebhookDelivery.of(one), cursor=id_cursor(one.id))
            for one in found[:first]
        ]
        return WebhookDeliveryConnection(
            edges=edges, page_info=page_info(edges, is_last=len(found) <= first, after=after)
        )


async def webhooks_of(info: Info, client: str | None) -> list[Webhook]:
    """For the administrator. Raises BadRequest for others."""
    try:
        check_right(info.context.actor)
    except Refused as refusal:
        raise BadRequest(refusal.code, refusal.message(info.context.language)) from None
    async with info.context.city.engine.connect() as connection:
        return [Webhook(stored=one) for one in await webhooks(connection, client)]
