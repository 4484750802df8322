"""Pages of lists, as Relay wants them: the same way for every list."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeAlias, TypeVar

import strawberry
from strawberry import relay

from yousu.graphql.context import Info
from yousu.graphql.cursors import cursor_of, place_of
from yousu.graphql.problems import BadRequest
from yousu.store.listing import Listing, Order, Placed, Stretch, counted, placed

USUAL_PAGE, LARGEST_PAGE = 20, 100
UpTo: TypeAlias = Annotated[
    int, strawberry.argument(description=f"How many, up to {LARGEST_PAGE}.")
]
First: TypeAlias = Annotated[
    int | None,
    strawberry.argument(
        description=f"How many from the beginning, up to {LARGEST_PAGE}; {USUAL_PAGE} where neither"
        " `first` nor `last` is given."
    ),
]
After: TypeAlias = Annotated[
    str | None, strawberry.argument(description="Only what follows this cursor.")
]
Last: TypeAlias = Annotated[
    int | None,
    strawberry.argument(description=f"How many from the end, up to {LARGEST_PAGE}."),
]
Before: TypeAlias = Annotated[
    str | None, strawberry.argument(description="Only what precedes this cursor.")
]
Node = TypeVar("Node", bound=relay.Node)
Thing = TypeVar("Thing")


@strawberry.type
class PagedConnection(relay.Connection[Node], Generic[Node]):
    """A page of a list, whatever is listed."""

    listing: strawberry.Private[Listing[Any]]

    @strawberry.field(description="How many there are in all; counted when asked.")
    async def total_count(self, info: Info) -> int:
        async with info.context.city.engine.connect() as connection:
            return await counted(connection, self.listing)


Connection = TypeVar("Connection", bound=PagedConnection[Any])


@dataclass(frozen=True)
class Page:
    """The part of a list that is asked for."""

    first: int | None
    after: str | None
    last: int | None
    before: str | None

    def size(self, largest: int) -> int:
        """Raises BadRequest for a page that is too large, of nothing, or of both ends."""
        if self.first is not None and self.last is not None:
            raise BadRequest("PAGE_OF_BOTH_ENDS", "Ask for the first or for the last, not both.")
        asked = self.first if self.last is None else self.last
        size = USUAL_PAGE if asked is None else asked
        check_page(size, "things", largest)
        return size

    def stretch(self, order: Order, size: int) -> Stretch:
        """One thing more than the page shows: it tells that there is more. Raises BadRequest."""
        return Stretch(
            limit=size + 1,
            after=place_of(self.after, order),
            before=place_of(self.before, order),
            from_end=self.last is not None,
        )

    def info(self, cursors: Sequence[str], *, is_more: bool) -> relay.PageInfo:
        """Of a page whose things have these cursors."""
        from_end = self.last is not None
        return relay.PageInfo(
            has_next_page=self.before is not None if from_end else is_more,
            has_previous_page=is_more if from_end else self.after is not None,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        )


@dataclass(frozen=True)
class Piece(Generic[Thing]):
    """What a page shows, and whether there is more."""

    shown: Sequence[Placed[Thing]]
    is_more: bool


def check_page(size: int, of_what: str, largest: int = LARGEST_PAGE) -> None:
    """Raises BadRequest for a list that is too long, or of nothing."""
    if not 1 <= size <= largest:
        raise BadRequest("PAGE_SIZE", f"Ask for 1 to {largest} {of_what} at a time.")


async def page_of(
    info: Info,
    kind: type[Connection],
    listing: Listing[Thing],
    page: Page,
    node: Callable[[Thing], relay.Node],
    largest: int = LARGEST_PAGE,
) -> Connection:
    """A page of a list as a connection of a kind. Raises BadRequest."""

    async def read(stretch: Stretch) -> list[Placed[Thing]]:
        async with info.context.city.engine.connect() as connection:
            # One statement needs no transaction around it, and so no two calls of the database
            # more.
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            return await placed(connection, listing, stretch)

    piece = await piece_of(read, listing.order, page, largest)
    edges = [relay.Edge(node=node(one.thing), cursor=cursor_of(one.place)) for one in piece.shown]
    places = page.info([edge.cursor for edge in edges], is_more=piece.is_more)
    return kind(edges=edges, page_info=places, listing=listing)


async def piece_of(
    read: Callable[[Stretch], Awaitable[list[Placed[Thing]]]],
    order: Order,
    page: Page,
    largest: int = LARGEST_PAGE,
) -> Piece[Thing]:
    """The things of a page, of a list that is read stretch by stretch. Raises BadRequest."""
    size = page.size(largest)
    stretch = page.stretch(order, size)
    found = await read(stretch)
    shown = found[-size:] if stretch.from_end else found[:size]
    return Piece(shown, is_more=len(found) > size)
