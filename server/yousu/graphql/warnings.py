"""Early warnings (预警提醒) over all cases."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.sight import seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.case.matter import Matter
from yousu.graphql.connections import CaseConnection, case_page
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Title
from yousu.graphql.enums import WarningGround, WarningState
from yousu.graphql.found import found
from yousu.graphql.pages import After, Before, First, Last, Page, PagedConnection, page_of
from yousu.graphql.problems import BadRequest
from yousu.store import warnings as store
from yousu.store.case_list import CaseFilter


@strawberry.type(description="Many people raise one matter; it is supervised as a whole.")
class EarlyWarning(relay.Node):
    uuid: relay.NodeID[UUID]
    stored: strawberry.Private[store.IssuedWarning]

    @classmethod
    def of(cls, warning: store.IssuedWarning) -> Self:
        return cls(uuid=warning.id, stored=warning)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        every = await found(info, node_ids, store.find_warnings)
        return [cls.of(one) if one else None for one in every]

    @strawberry.field(description="The bureau whose rule it is; null when it is no longer there.")
    def bureau(self, info: Info) -> Bureau | None:
        found = info.context.city.host.directory.bureaus.get(self.stored.bureau)
        return Bureau.of(found) if found else None

    @strawberry.field(description="The code of the rule.")
    def rule(self) -> str:
        return self.stored.rule

    @strawberry.field(description="The rule's name for people; null when it is no longer there.")
    def title(self, info: Info) -> Title | None:
        rules = info.context.city.host.warnings(self.stored.bureau)
        found = next((rule for rule in rules if rule.code == self.stored.rule), None)
        return Title.of(found.title) if found else None

    @strawberry.field(description="The matter.")
    def matter(self) -> Matter:
        return Matter(stored=self.stored.matter)

    @strawberry.field(
        description="The cases under it that you may see, newest receipt first. They are those of"
        " the matter, or, where the rule goes by likeness, those that might be joined."
    )
    async def cases(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CaseConnection:
        wanted = CaseFilter(warning=self.stored.id)
        return await case_page(info, wanted, Page(first, after, last, before))

    @strawberry.field(description="How many different people have raised it within the window.")
    def people(self) -> int:
        return self.stored.people

    @strawberry.field(description="When it was issued.")
    def issued_at(self) -> datetime:
        return self.stored.issued_at

    @strawberry.field(
        description="The case through which the matter is supervised; null when you may not see it."
    )
    async def supervised_case(self, info: Info) -> Case | None:
        if self.stored.supervised is None:
            return None
        [found] = await Case.resolve_nodes(info=info, node_ids=[str(self.stored.supervised)])
        return found

    @strawberry.field(
        description="The case on which is told what becomes of it; null when you may not see it."
    )
    async def carrier(self, info: Info) -> Case | None:
        if self.stored.carrier is None:
            return None
        [found] = await Case.resolve_nodes(info=info, node_ids=[str(self.stored.carrier)])
        return found

    @strawberry.field(description="Where it stands.")
    def state(self) -> WarningState:
        return self.stored.state

    @strawberry.field(description="When somebody took note of it.")
    def acknowledged_at(self) -> datetime | None:
        return self.stored.acknowledged_at

    @strawberry.field(description="How many measures were taken; its carrier tells which.")
    def measures_taken(self) -> int:
        return self.stored.measures

    @strawberry.field(description="When it ended.")
    def ended_at(self) -> datetime | None:
        return self.stored.ended_at

    @strawberry.field(description="Why it ended.")
    def ground(self) -> WarningGround | None:
        return self.stored.ground


@strawberry.type(description="A page of early warnings, newest first.")
class EarlyWarningConnection(PagedConnection[EarlyWarning]):
    pass


async def warning_page(
    info: Info, asked: store.WarningFilter, page: Page
) -> EarlyWarningConnection:
    """Those that the actor may see."""
    bound = seen_by(info.context.actor)
    if bound is not None and asked.bureau is not None and asked.bureau not in bound:
        raise BadRequest("NOT_ALLOWED", "You may see the warnings of your own bureau only.")
    listing = store.warnings(replace(asked, seen_by=bound))
    return await page_of(info, EarlyWarningConnection, listing, page, EarlyWarning.of)
