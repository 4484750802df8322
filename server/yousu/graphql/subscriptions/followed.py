"""How a subscription goes on behind a cursor."""

from collections.abc import AsyncIterator
from typing import Annotated, TypeAlias, TypeVar

import strawberry

from yousu.feed.follow import Read
from yousu.feed.log import Cursor, CursorBroken, Entry, head
from yousu.graphql.context import Info
from yousu.graphql.problems import BadRequest

T = TypeVar("T")
AfterUpdate: TypeAlias = Annotated[
    str | None, strawberry.argument(description="The cursor of the last update you have.")
]
CURSOR = "Send it as `after` to go on behind this update."


async def followed(info: Info, read: Read[T], after: str | None) -> AsyncIterator[Entry[T]]:
    """Every entry behind the cursor, or from now on; each is told with reads of its own.

    The context says where in the log the subscription stands. Raises BadRequest.
    """
    context = info.context
    engine = context.city.engine
    if after is None:
        async with engine.connect() as connection:
            begins = await head(connection)
    else:
        begins = parsed(after)
    context.begins = begins
    async for entry in context.following(engine, context.bell, read, begins):
        context.fresh_loaders()
        context.place = entry.cursor
        yield entry


def parsed(after: str) -> Cursor:
    """Raises BadRequest for what is no cursor."""
    try:
        return Cursor.parse(after)
    except CursorBroken as fault:
        raise BadRequest("CURSOR_BROKEN", f"{fault}; take it from an update.") from None


def check_bureau_asked(bound: frozenset[str] | None, bureau: str | None) -> None:
    """Raises BadRequest for a bureau whose people ask not."""
    if bound is not None and bureau is not None and bureau not in bound:
        raise BadRequest("NOT_ALLOWED", "You may follow what is your own bureau's only.")
