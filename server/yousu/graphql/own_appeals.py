"""What a citizen is told of the appeals that they have raised."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import acts, state
from yousu.case.sight import raised
from yousu.case.vocabulary import AssignmentState
from yousu.graphql.case.appeal import AppealWords
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Title
from yousu.graphql.enums import CaseState
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.graphql.texts import text_of
from yousu.store.case_list import NONE, CaseFilter, cases_listed


@strawberry.type(description="An appeal, as the citizen who raised it is told of it.")
class OwnAppeal(AppealWords, relay.Node):
    uuid: relay.NodeID[UUID]

    @classmethod
    def of(cls, case: state.Case) -> Self:
        return cls(uuid=case.id, stored=case)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        actor, ids = info.context.actor, [uuid_of(id) for id in node_ids]
        found = await info.context.loaders.cases.load_many([id for id in ids if id])
        own = {case.id: cls.of(case) for case in found if case and raised(actor, case)}
        return [own.get(id) if id else None for id in ids]

    @strawberry.field(description="The number that people read and say.")
    def number(self) -> str:
        return self.stored.number

    @strawberry.field(description="When it was received.")
    def received_at(self) -> datetime:
        return self.stored.received_at

    @strawberry.field(description="Where it stands.")
    def state(self) -> CaseState:
        return self.stored.state

    @strawberry.field(description="Where it stands, for people.")
    def state_title(self) -> Title:
        return Title.of(acts.STATE_TITLES[self.stored.state])

    @strawberry.field(description="The bureau that sees to it; null until one does.")
    def bureau(self, info: Info) -> Bureau | None:
        lead = self.stored.lead
        known = info.context.city.host.directory.bureaus
        found = known.get(lead.bureau) if lead else None
        return Bureau.of(found) if found else None

    @strawberry.field(description="The reply, once it is signed; null before, and when erased.")
    async def reply(self, info: Info) -> str | None:
        lead = self.stored.lead
        if lead is None or lead.state is not AssignmentState.REPLIED or not lead.replies:
            return None
        return await text_of(info, lead.replies[-1].text)

    @strawberry.field(description="When it was closed.")
    def closed_at(self) -> datetime | None:
        return self.stored.closed_at


@strawberry.type(description="A page of own appeals, newest first.")
class OwnAppealConnection(PagedConnection[OwnAppeal]):
    pass


async def own_appeals(info: Info, page: Page) -> OwnAppealConnection:
    """Those that the citizen has raised; nobody else has any."""
    caller = info.context.caller
    own = CaseFilter(reporter=UUID(caller.actor.id)) if caller and caller.citizen else NONE
    return await page_of(info, OwnAppealConnection, cases_listed(own), page, OwnAppeal.of)
