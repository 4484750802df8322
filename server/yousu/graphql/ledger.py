"""The ledger (台账): a line a case."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.rules import Directory
from yousu.case.sight import seen_by
from yousu.case.state import Case as StoredCase
from yousu.graphql.case.case import Case
from yousu.graphql.case.matter import Matter
from yousu.graphql.case_filter import CaseFilter, wanted_of
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import CaseState, Channel, Nature, Satisfaction, Solved
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.ledger import entry
from yousu.store import case_list
from yousu.store.case_list import cases_listed


@strawberry.type(
    description="A line of the ledger: what became of a case; nothing of its reporter, and no free"
    " text. Unit, handler, due time and answer are those of the order that leads."
)
class LedgerEntry(relay.Node):
    uuid: relay.NodeID[UUID]
    stored: strawberry.Private[StoredCase]
    matter_id: strawberry.Private[UUID | None]
    number: str = strawberry.field(description="The number that people read and say.")
    received_at: datetime = strawberry.field(description="When it was received.")
    channel: Channel = strawberry.field(description="How it came.")
    nature: Nature = strawberry.field(description="What the citizen wants.")
    category: str | None = strawberry.field(description="The category's code.")
    category_title: Title | None = strawberry.field(description="The category's name.")
    bureau: str | None = strawberry.field(description="The leading bureau's code.")
    bureau_title: Title | None = strawberry.field(description="The leading bureau's name.")
    unit: str | None = strawberry.field(description="The leading unit's code.")
    unit_title: Title | None = strawberry.field(description="The leading unit's name.")
    handler: str | None = strawberry.field(description="The handler's staff id.")
    state: CaseState = strawberry.field(description="Where it stands.")
    due_at: datetime | None = strawberry.field(
        description="When it is due; on account, the promised day."
    )
    answered_at: datetime | None = strawberry.field(description="When the reply left the unit.")
    closed_at: datetime | None = strawberry.field(description="When it was closed.")
    is_late: bool = strawberry.field(
        description="Whether the unit that leads was late in any round; what is excluded is not."
    )
    returns: int = strawberry.field(description="How often it was sent back.")
    rehandlings: int = strawberry.field(description="How often it was handled again.")
    reopenings: int = strawberry.field(description="How often it was reopened.")
    is_problem: bool = strawberry.field(description="Whether it is a problem case.")
    is_excluded: bool = strawberry.field(description="Whether the appraisal leaves it out.")
    contacted: bool | None = strawberry.field(
        description="The citizen's final answer: did the unit contact you? Null for none."
    )
    solved: Solved | None = strawberry.field(description="The final answer: was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        description="The final answer: are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        description="The final answer: are you satisfied with how it was handled?"
    )

    @classmethod
    def of(cls, case: StoredCase, directory: Directory) -> Self:
        told = dict(vars(entry.entry_of(case, directory)))
        for name in ("category_title", "bureau_title", "unit_title"):
            told[name] = told[name] and Title.of(told[name])
        return cls(uuid=case.id, stored=case, matter_id=told.pop("matter"), **told)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        directory = info.context.city.host.directory
        found = await Case.resolve_nodes(info=info, node_ids=node_ids)
        return [cls.of(case.stored, directory) if case else None for case in found]

    @strawberry.field(description="The matter (同一事项) that it is in; null for none.")
    def matter(self) -> Matter | None:
        return Matter(stored=self.matter_id) if self.matter_id else None

    @strawberry.field(description="The case itself.")
    def case(self) -> Case:
        return Case.of(self.stored)


@strawberry.type(description="A page of the ledger, newest receipt first.")
class LedgerConnection(PagedConnection[LedgerEntry]):
    pass


async def ledger_page(info: Info, filter: CaseFilter | None, page: Page) -> LedgerConnection:
    """The lines that the actor may see."""
    listing, directory = cases_listed(await visible(info, filter)), info.context.city.host.directory
    return await page_of(
        info, LedgerConnection, listing, page, lambda case: LedgerEntry.of(case, directory)
    )


async def visible(info: Info, filter: CaseFilter | None) -> case_list.CaseFilter:
    """What a filter asks of the cases that the actor may see."""
    return replace(await wanted_of(info, filter), seen_by=seen_by(info.context.actor))
