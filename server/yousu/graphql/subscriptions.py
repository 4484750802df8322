"""What can be followed as it happens."""

from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry
from strawberry import relay

from yousu.case.problem import Refused
from yousu.case.rights import seen_by
from yousu.feed.follow import follow
from yousu.feed.log import Cursor, CursorBroken, EventFilter
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseEventType
from yousu.graphql.events import event_of
from yousu.graphql.events.event import CaseEvent
from yousu.graphql.ids import case_id
from yousu.graphql.problems import BadRequest


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
    cursor: str = strawberry.field(description="Send it as `after` to go on behind this update.")
    event: CaseEvent = strawberry.field(description="What has happened.")
    case: Case = strawberry.field(description="The case as it stands now.")


@strawberry.type(description="What can be followed as it happens.")
class Subscription:
    @strawberry.subscription(
        description="Every event, all of them in one order, once; from `after`, or from now on."
    )
    async def case_updates(
        self,
        info: Info,
        filter: Annotated[
            CaseUpdateFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        after: Annotated[
            str | None, strawberry.argument(description="The cursor of the last update you have.")
        ] = None,
    ) -> AsyncGenerator[CaseUpdate, None]:
        context = info.context
        wanted, cursor = _wanted(info, filter), _cursor(after)
        async for entry in follow(context.city.engine, context.bell, wanted, cursor):
            context.fresh_loaders()
            case = await context.loaders.cases.load(entry.event.case)
            assert case is not None, "an event and its case are written together"
            yield CaseUpdate(
                cursor=str(entry.cursor), event=event_of(entry.event), case=Case.of(case)
            )


def _wanted(info: Info, filter: CaseUpdateFilter | None) -> EventFilter:
    """What was asked for, within what the actor may see."""
    asked = filter or CaseUpdateFilter()
    bound = seen_by(info.context.actor)
    if bound is not None and asked.bureau is not None and asked.bureau not in bound:
        raise BadRequest("NOT_ALLOWED", "You may follow the cases of your own bureau only.")
    try:
        case = case_id(asked.case) if asked.case else None
    except Refused as refusal:
        raise BadRequest(refusal.code, refusal.message(info.context.language)) from None
    types = None if asked.types is None else frozenset(kind.value for kind in asked.types)
    return EventFilter(case=case, bureau=asked.bureau, seen_by=bound, types=types)


def _cursor(after: str | None) -> Cursor | None:
    try:
        return Cursor.parse(after) if after is not None else None
    except CursorBroken as fault:
        raise BadRequest("CURSOR_BROKEN", f"{fault}; take it from an update.") from None
