"""Case lists as Relay connections, with cursors that stay put when cases are added."""

from typing import Self

import strawberry
from strawberry import relay

from yousu.case import state
from yousu.case.rights import seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.cursors import cursor_of, place_of
from yousu.graphql.pages import check_page, page_info
from yousu.store import case_list
from yousu.store.case_list import MOST_RETURNED_FIRST, NEWEST_FIRST, CaseFilter, Order

# Sent back once, an order may have been given to the wrong unit; twice, it is passed about.
BUCK_PASSED = 2


@strawberry.type(description="A page of cases.")
class CaseConnection(relay.Connection[Case]):
    wanted: strawberry.Private[CaseFilter]

    @strawberry.field(description="How many cases are found in all; counted when asked.")
    async def total_count(self, info: Info) -> int:
        async with info.context.city.engine.connect() as connection:
            return await case_list.count_cases(connection, self.wanted)

    @classmethod
    def page(
        cls, edges: list[relay.Edge[Case]], limit: int, wanted: CaseFilter, after: str | None
    ) -> Self:
        """A page of at most `limit`; one case more tells that there is a next page."""
        shown = edges[:limit]
        return cls(
            edges=shown,
            wanted=wanted,
            page_info=page_info(shown, is_last=len(edges) <= limit, after=after),
        )


async def case_page(
    info: Info, asked: CaseFilter, first: int, after: str | None, order: Order = NEWEST_FIRST
) -> CaseConnection:
    """The cases that the actor may see behind a cursor."""
    check_page(first, "cases")
    wanted = CaseFilter(**{**vars(asked), "seen_by": seen_by(info.context.actor)})
    place = place_of(after, order) if after else None
    async with info.context.city.engine.connect() as connection:
        cases = await case_list.list_cases(connection, wanted, place, first + 1, order)
    edges = [_edge(case, order) for case in cases]
    return CaseConnection.page(edges, first, wanted, after)


async def buck_passing_page(
    info: Info, bureau: str | None, first: int, after: str | None
) -> CaseConnection:
    """The cases that are passed about, those sent back most often first."""
    asked = CaseFilter(returns_at_least=BUCK_PASSED, had_by=bureau)
    return await case_page(info, asked, first, after, MOST_RETURNED_FIRST)


def _edge(case: state.Case, order: Order) -> relay.Edge[Case]:
    return relay.Edge(node=Case.of(case), cursor=cursor_of(case, order))
