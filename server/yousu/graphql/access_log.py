"""The access log: who was shown a reporter's data, and who has erased it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.graphql.context import Info
from yousu.graphql.enums import AccessKind
from yousu.graphql.events.event import Actor
from yousu.graphql.gate import is_told
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.graphql.problems import BadRequest
from yousu.store import access_log as store


@strawberry.type(description="A line of the access log; it never changes.")
class AccessLine(relay.Node):
    uuid: relay.NodeID[UUID]
    logged: strawberry.Private[store.LoggedAccess]

    @classmethod
    def of(cls, logged: store.LoggedAccess) -> Self:
        return cls(uuid=logged.access.id, logged=logged)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        ids = [uuid_of(id) for id in node_ids]
        if not is_told(info.context, "Query.accessLog"):
            return [None for _ in ids]
        async with info.context.city.engine.connect() as connection:
            found = await store.find_accesses(connection, [id for id in ids if id])
        return [cls.of(found[id]) if id in found else None for id in ids]

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.logged.access.at

    @strawberry.field(description="What was done.")
    def kind(self) -> AccessKind:
        return self.logged.access.kind

    @strawberry.field(description="Who did it.")
    def actor(self) -> Actor:
        return Actor.of(self.logged.access.actor)

    @strawberry.field(description="Whose data: one id for one reporter, which names nobody.")
    def reporter(self) -> strawberry.ID:
        return strawberry.ID(str(self.logged.access.reporter))

    @strawberry.field(
        description="The global id of the case by which it was done, which you may not be able to"
        " see; null where time alone has erased the data."
    )
    def case_id(self) -> relay.GlobalID | None:
        case = self.logged.access.case
        return relay.GlobalID("Case", str(case)) if case else None

    @strawberry.field(description="The number of that case.")
    def case_number(self) -> str | None:
        return self.logged.number

    @strawberry.field(description="Why, as the actor said.")
    def reason(self) -> str | None:
        return self.logged.access.reason


@strawberry.type(description="A page of the access log, newest first.")
class AccessLogConnection(PagedConnection[AccessLine]):
    pass


@strawberry.input(description="Which lines of the access log; what is left out asks nothing.")
class AccessLogFilter:
    actor: str | None = strawberry.field(default=None, description="By whom, by staff id.")
    case: relay.GlobalID | None = strawberry.field(
        default=None, description="By which case it was done."
    )
    logged_from: datetime | None = strawberry.field(
        default=None, description="At or after this instant."
    )
    logged_before: datetime | None = strawberry.field(
        default=None, description="Before this instant."
    )

    def wanted(self) -> store.AccessFilter:
        """Raises BadRequest for the id of something else than a case."""
        case = uuid_of(self.case.node_id) if self.case else None
        if self.case and (case is None or self.case.type_name != "Case"):
            raise BadRequest("UNKNOWN_CASE", "Name the case by its global id.")
        return store.AccessFilter(self.actor, case, self.logged_from, self.logged_before)


async def access_log_page(
    info: Info, asked: AccessLogFilter | None, page: Page
) -> AccessLogConnection:
    """Raises BadRequest."""
    listing = store.logged_accesses((asked or AccessLogFilter()).wanted())
    return await page_of(info, AccessLogConnection, listing, page, AccessLine.of)
