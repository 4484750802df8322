"""Cases, and what is like them."""

from typing import Annotated

import strawberry
from strawberry import relay

from yousu.case.problem import Refused
from yousu.case.sight import may_see
from yousu.graphql.case.case import Case
from yousu.graphql.case_filter import CaseFilter, wanted_of
from yousu.graphql.connections import CaseConnection, buck_passing_page, case_page
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseOrder
from yousu.graphql.ids import case_id
from yousu.graphql.likely_same import FirstFew, LikelySame, LikelySameInput, like_appeal
from yousu.graphql.own_appeals import OwnAppealConnection, own_appeals
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.store.case_list import ORDERS


@strawberry.type
class CaseQueries:
    # Strawberry's own node field can be put into one schema only; ours is built again and again.
    @strawberry.field(description="Any object by its global id; null when there is none.")
    async def node(
        self, info: Info, id: Annotated[relay.GlobalID, strawberry.argument(description="Its id.")]
    ) -> relay.Node | None:
        try:
            found: relay.Node | None = await id.resolve_node(info)
        except relay.GlobalIDValueError:
            return None
        return found

    @strawberry.field(description="A case by its id; null when there is none that you may see.")
    async def case(
        self, info: Info, id: Annotated[relay.GlobalID, strawberry.argument(description="Its id.")]
    ) -> Case | None:
        actor = info.context.actor
        try:
            found = await info.context.loaders.cases.load(case_id(id))
        except Refused:
            return None
        return Case.of(found) if found and may_see(actor, found) else None

    @strawberry.field(description="Cases, newest receipt first unless another order is asked for.")
    async def cases(
        self,
        info: Info,
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        order: Annotated[
            CaseOrder, strawberry.argument(description="In which order.")
        ] = CaseOrder.NEWEST,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CaseConnection:
        wanted, page = await wanted_of(info, filter), Page(first, after, last, before)
        return await case_page(info, wanted, page, ORDERS[order])

    @strawberry.field(
        description="The appeals that the citizen who has signed in has raised, newest first."
    )
    async def own_appeals(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> OwnAppealConnection:
        return await own_appeals(info, Page(first, after, last, before))

    @strawberry.field(
        description="Cases that were sent back twice or more often, most often first (推诿)."
    )
    async def buck_passing(
        self,
        info: Info,
        bureau: Annotated[
            str | None,
            strawberry.argument(
                description="Only those that this bureau, by its code, has or had."
            ),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CaseConnection:
        return await buck_passing_page(info, bureau, Page(first, after, last, before))

    @strawberry.field(
        description="Cases that are probably about the same thing as an appeal, likeliest first."
    )
    async def likely_same(
        self,
        info: Info,
        input: Annotated[LikelySameInput, strawberry.argument(description="The appeal.")],
        first: FirstFew = 5,
    ) -> list[LikelySame]:
        found = await like_appeal(info, input, first)
        return [LikelySame.of(Case.of(one.case), one.likeness) for one in found]
