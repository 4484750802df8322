"""Who had a file of a case in hand."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.sight import may_see
from yousu.graphql.context import Info
from yousu.graphql.events.event import Actor
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.store import custody as store
from yousu.store.attachments import files_of


@strawberry.type(description="Somebody was sent a file; it never changes.")
class CustodyLine(relay.Node):
    uuid: relay.NodeID[UUID]
    logged: strawberry.Private[store.Custody]

    @classmethod
    def of(cls, logged: store.Custody) -> Self:
        return cls(uuid=logged.id, logged=logged)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        ids = [uuid_of(id) for id in node_ids]
        async with info.context.city.engine.connect() as connection:
            found = await store.find_custody(connection, [id for id in ids if id])
            files = await files_of(connection, [line.attachment for line in found.values()])
        every = {id: file.case for id, file in files.items()}
        cases = await info.context.loaders.cases.load_many(every.values())
        seen = {case.id for case in cases if case and may_see(info.context.actor, case)}
        told = {id: line for id, line in found.items() if every.get(line.attachment) in seen}
        return [cls.of(told[id]) if id in told else None for id in ids]

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.logged.at

    @strawberry.field(description="Whom.")
    def actor(self) -> Actor:
        return Actor.of(self.logged.actor)

    @strawberry.field(description="Whether it was the original, with all that it tells of itself.")
    def original(self) -> bool:
        return self.logged.original


@strawberry.type(description="A page of the custody of a file, newest first.")
class CustodyConnection(PagedConnection[CustodyLine]):
    pass


async def custody_page(info: Info, attachment: UUID, page: Page) -> CustodyConnection:
    """Raises BadRequest."""
    return await page_of(
        info, CustodyConnection, store.custody_of(attachment), page, CustodyLine.of
    )
