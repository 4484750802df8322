"""How a subscription goes on behind a cursor."""

import time
from collections.abc import AsyncIterator
from typing import Annotated, TypeAlias, TypeVar

import strawberry

from yousu.feed.follow import Read, follow
from yousu.feed.log import Cursor, CursorBroken, Entry, head
from yousu.graphql.context import Context, Info
from yousu.graphql.problems import BadRequest

T = TypeVar("T")
AfterUpdate: TypeAlias = Annotated[
    str | None, strawberry.argument(description="The cursor of the last update you have.")
]
# What was read for one update is good enough for those that come right behind it.
SECONDS_OF_ONE_READING = 0.5
CURSOR = "Send it as `after` to go on behind this update."


async def followed(info: Info, read: Read[T], after: str | None) -> AsyncIterator[Entry[T]]:
    """Every entry behind the cursor, or from now on; what is told with it was read when it was, or
    half a second before at most.

    The context says where in the log the subscription stands. Raises BadRequest.
    """
    context, standing = info.context, info.context.standing
    begins = await _beginning(context, standing.resumes or after)
    standing.begin(begins)
    async for page in follow(context.city.engine, context.bell, read, begins):
        fresh_until = 0.0
        for entry in page.entries:
            if (now := time.monotonic()) >= fresh_until:
                context.fresh_loaders()
                fresh_until = now + SECONDS_OF_ONE_READING
            standing.place = entry.cursor
            yield entry
        standing.place = page.read_to
        if page.is_last and standing.is_only_missed:
            return


async def _beginning(context: Context, after: str | None) -> Cursor:
    if after is not None:
        return parsed(after)
    async with context.city.engine.connect() as connection:
        return await head(connection)


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
