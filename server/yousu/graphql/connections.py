"""Case lists as Relay connections, with cursors that stay put when cases are added."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import state
from yousu.case.rights import seen_by
from yousu.graphql.case import Case
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseState, Channel, Nature
from yousu.graphql.problems import BadRequest
from yousu.store import case_list

LARGEST_PAGE = 100


@strawberry.input(description="Which cases; what is left out asks nothing.")
class CaseFilter:
    bureau: str | None = strawberry.field(default=None, description="The leading bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The leading unit's code.")
    category: str | None = strawberry.field(default=None, description="The category's code.")
    states: list[CaseState] | None = strawberry.field(default=None, description="Any of these.")
    nature: Nature | None = strawberry.field(default=None, description="What citizens want.")
    channel: Channel | None = strawberry.field(default=None, description="How cases came.")
    number: str | None = strawberry.field(default=None, description="The number people say.")
    received_from: datetime | None = strawberry.field(
        default=None, description="Received at or after this instant."
    )
    received_before: datetime | None = strawberry.field(
        default=None, description="Received before this instant."
    )
    due_before: datetime | None = strawberry.field(
        default=None, description="Handling due before this instant."
    )

    def wanted(self) -> case_list.CaseFilter:
        states = None if self.states is None else tuple(self.states)
        return case_list.CaseFilter(**{**vars(self), "states": states})


@strawberry.type(description="A page of cases, newest receipt first.")
class CaseConnection(relay.Connection[Case]):
    wanted: strawberry.Private[case_list.CaseFilter]

    @strawberry.field(description="How many cases the filter finds in all; counted when asked.")
    async def total_count(self, info: Info) -> int:
        async with info.context.city.engine.connect() as connection:
            return await case_list.count_cases(connection, self.wanted)

    @classmethod
    def page(
        cls, cases: list[state.Case], limit: int, wanted: case_list.CaseFilter, *, first: bool
    ) -> Self:
        """A page of at most `limit`; one case more tells that there is a next page."""
        edges = [relay.Edge(node=Case.of(case), cursor=_cursor(case)) for case in cases[:limit]]
        return cls(
            edges=edges,
            wanted=wanted,
            page_info=relay.PageInfo(
                has_next_page=len(cases) > limit,
                has_previous_page=not first,
                start_cursor=edges[0].cursor if edges else None,
                end_cursor=edges[-1].cursor if edges else None,
            ),
        )


async def case_page(
    info: Info, filter: CaseFilter | None, first: int, after: str | None
) -> CaseConnection:
    """The cases that the actor may see behind a cursor."""
    if not 1 <= first <= LARGEST_PAGE:
        raise BadRequest("PAGE_SIZE", f"Ask for 1 to {LARGEST_PAGE} cases at a time.")
    asked = (filter or CaseFilter()).wanted()
    wanted = case_list.CaseFilter(**{**vars(asked), "seen_by": seen_by(info.context.actor)})
    place = _place(after) if after else None
    async with info.context.city.engine.connect() as connection:
        cases = await case_list.list_cases(connection, wanted, place, first + 1)
    return CaseConnection.page(cases, first, wanted, first=after is None)


def _cursor(case: state.Case) -> str:
    place = f"{case.received_at.isoformat()}|{case.id}"
    return urlsafe_b64encode(place.encode()).decode()


def _place(cursor: str) -> case_list.Place:
    try:
        received_at, id = urlsafe_b64decode(cursor).decode().split("|")
        return case_list.Place(datetime.fromisoformat(received_at), UUID(id))
    except ValueError:
        raise BadRequest("CURSOR_BROKEN", "Take the cursor from a page of this list.") from None
