"""Cases, followed event by event."""

from collections.abc import AsyncGenerator
from functools import partial
from typing import Annotated

import strawberry
from strawberry import relay

from yousu.case.problem import Refused
from yousu.case.sight import seen_by
from yousu.feed.log import EventFilter, read_after
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseEventType
from yousu.graphql.events import event_of
from yousu.graphql.events.event import CaseEvent
from yousu.graphql.ids import case_id
from yousu.graphql.problems import BadRequest
from yousu.graphql.subscriptions.followed import (
    CURSOR,
    AfterUpdate,
    check_bureau_asked,
    followed,
)


@strawberry.input(description="Which updates; what is left out asks nothing.")
class CaseUpdateFilter:
    case: relay.GlobalID | None = strawberry.field(default=None, description="Of this case.")
    bureau: str | None = strawberry.field(
        default=None, description="Of cases that the bureau with this code has or had."
    )
    types: list[CaseEventType] | None = strawberry.field(
        default=None, description="Any of these kinds."
    )


@strawberry.type(description="Something has happened to a case.")
class CaseUpdate:
    cursor: str = strawberry.field(description=CURSOR)
    event: CaseEvent = strawberry.field(description="What has happened.")
    case: Case = strawberry.field(description="The case as it stands now.")


@strawberry.type
class CaseFeed:
    @strawberry.subscription(
        description="Every event, all of them in one order, once; from `after`, or from now on."
    )
    async def case_updates(
        self,
        info: Info,
        filter: Annotated[
            CaseUpdateFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        after: AfterUpdate = None,
    ) -> AsyncGenerator[CaseUpdate, None]:
        read = partial(read_after, wanted=_wanted(info, filter))
        async for entry in followed(info, read, after):
            case = await info.context.loaders.cases.load(entry.event.case)
            assert case is not None, "an event and its case are written together"
            yield CaseUpdate(
                cursor=str(entry.cursor), event=event_of(entry.event), case=Case.of(case)
            )


def _wanted(info: Info, filter: CaseUpdateFilter | None) -> EventFilter:
    """What was asked for, within what the actor may see."""
    asked, bound = filter or CaseUpdateFilter(), seen_by(info.context.actor)
    check_bureau_asked(bound, asked.bureau)
    try:
        case = case_id(asked.case) if asked.case else None
    except Refused as refusal:
        raise BadRequest(refusal.code, refusal.message(info.context.language)) from None
    types = None if asked.types is None else frozenset(kind.value for kind in asked.types)
    return EventFilter(case=case, bureau=asked.bureau, seen_by=bound, types=types)
