"""Lists of things, read piece by piece from a place that stays put when things are added."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    func,
    literal_column,
    select,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncConnection

Thing = TypeVar("Thing")
# A thing's place in a list: its values in the columns of the order.
Place: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True)
class Order:
    """The columns by which a list is ordered, all one way; none is ever null, and together they
    tell all things apart."""

    columns: tuple[ColumnElement[Any], ...]
    is_descending: bool = True

    def sorted(self, backwards: bool = False) -> list[ColumnElement[Any]]:
        descending = self.is_descending is not backwards
        return [column.desc() if descending else column.asc() for column in self.columns]

    def names(self) -> list[str]:
        """What a thing's place is called beside it."""
        return [f"place_{n}" for n in range(len(self.columns))]

    def behind(self, place: Place) -> ColumnElement[bool]:
        row = tuple_(*self.columns)
        return row < place if self.is_descending else row > place

    def ahead_of(self, place: Place) -> ColumnElement[bool]:
        row = tuple_(*self.columns)
        return row > place if self.is_descending else row < place


@dataclass(frozen=True)
class Listing(Generic[Thing]):
    """What is listed, in which order, and how a thing is read from its row."""

    query: Select[Any]
    order: Order
    read: Callable[[Row[Any]], Thing]


@dataclass(frozen=True)
class Stretch:
    """A piece of a list: what lies behind `after` and ahead of `before`, at most `limit` things
    from its beginning, or from its end; None asks nothing."""

    limit: int | None = None
    after: Place | None = None
    before: Place | None = None
    from_end: bool = False


class Placed(NamedTuple, Generic[Thing]):
    """A thing and its place in the list."""

    place: Place
    thing: Thing


async def placed(
    connection: AsyncConnection, listing: Listing[Thing], stretch: Stretch
) -> list[Placed[Thing]]:
    """The things of a stretch in the order of the list, whichever end it was counted from."""
    query = stretched(listing.query, listing.order, stretch)
    rows = (await connection.execute(query)).all()
    length = len(listing.order.columns)
    found = [Placed(tuple(row[-length:]), listing.read(row)) for row in rows]
    return found[::-1] if stretch.from_end else found


def stretched(query: Select[Any], order: Order, stretch: Stretch) -> Select[Any]:
    """The rows of a stretch, from the end that it is counted from; each with its place."""
    columns = [
        column.label(name) for name, column in zip(order.names(), order.columns, strict=True)
    ]
    query = query.add_columns(*columns).order_by(*order.sorted(stretch.from_end))
    if stretch.after is not None:
        query = query.where(order.behind(stretch.after))
    if stretch.before is not None:
        query = query.where(order.ahead_of(stretch.before))
    # Written out: PostgreSQL plans a limit that it does not know each time again.
    limit = None if stretch.limit is None else literal_column(str(stretch.limit), Integer)
    return query.limit(limit)


async def listed(
    connection: AsyncConnection, listing: Listing[Thing], limit: int | None = None
) -> list[Thing]:
    """The first things of a list; all of them for None."""
    return [one.thing for one in await placed(connection, listing, Stretch(limit))]


async def counted(connection: AsyncConnection, listing: Listing[Any]) -> int:
    """How many things there are in all."""
    query = select(func.count()).select_from(listing.query.subquery())
    count: int = (await connection.execute(query)).scalar_one()
    return count
