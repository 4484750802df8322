"""Matters (同一事项): cases about the same thing."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.store.case_list import CaseFilter

if TYPE_CHECKING:
    from yousu.graphql.connections import CaseConnection

LazyConnection = Annotated["CaseConnection", strawberry.lazy("yousu.graphql.connections")]


@strawberry.type(description="Cases about the same thing; each keeps its own clocks and reply.")
class Matter:
    stored: strawberry.Private[UUID]

    @strawberry.field(description="Its id; cases can be filtered by it.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored))

    @strawberry.field(description="Its cases that you may see, newest receipt first.")
    async def cases(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> LazyConnection:
        # A page is made of cases, and a case has its matter.
        from yousu.graphql.connections import case_page

        wanted = CaseFilter(matter=self.stored)
        return await case_page(info, wanted, Page(first, after, last, before))
