"""Lists of things, read piece by piece from a place that stays put when things are added."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, literal_column, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

Thing = TypeVar("Thing")
SHOWN = "shown"
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

    def behind(self, place: Place) -> ColumnElement[bool]:
        row = tuple_(*self.columns)
        return row < place if self.is_descending else row > place

    def ahead_of(self, place: Place) -> ColumnElement[bool]:
        row = tuple_(*self.columns)
        return row > place if self.is_descending else row < place


@dataclass(frozen=True)
class Listing(Generic[Thing]):
    """What is listed, in which order, and how a thing is read from its row. `told` is made of
    those rows alone that are shown, where that is dear: of what they have under the name SHOWN."""

    query: Select[Any]
    order: Order
    read: Callable[[Row[Any]], Thing]
    told: ColumnElement[Any] | None = None


@dataclass(frozen=True)
class Stretch:
    """A piece of a list: what lies behind `after` and ahead of `before`, at most `limit` things
    from its beginning, or from its end; None asks nothing."""

    limit: int | None = None
    after: Place | None = None
    before: Place | None = None
    from_end: bool = False


@dataclass(frozen=True)
class Placed(Generic[Thing]):
    """A thing and its place in the list."""

    place: Place
    thing: Thing


async def placed(
    connection: AsyncConnection, listing: Listing[Thing], stretch: Stretch
) -> list[Placed[Thing]]:
    """The things of a stretch in the order of the list, whichever end it was counted from."""
    order = listing.order
    places = [f"place_{n}" for n in range(len(order.columns))]
    columns = [column.label(name) for name, column in zip(places, order.columns, strict=True)]
    query = listing.query.add_columns(*columns).order_by(*order.sorted(stretch.from_end))
    if stretch.after is not None:
        query = query.where(order.behind(stretch.after))
    if stretch.before is not None:
        query = query.where(order.ahead_of(stretch.before))
    query = query.limit(stretch.limit)
    if listing.told is not None:
        query = _told(query, listing.told, order, places, stretch)
    rows = (await connection.execute(query)).all()
    found = [Placed(tuple(row[-len(columns) :]), listing.read(row)) for row in rows]
    return found[::-1] if stretch.from_end else found


def _told(
    query: Select[Any],
    told: ColumnElement[Any],
    order: Order,
    places: Sequence[str],
    stretch: Stretch,
) -> Select[Any]:
    """The same rows in the same order, with what is made of them."""
    columns = [
        literal_column(f"{SHOWN}.{name}", order_column.type)
        for name, order_column in zip(places, order.columns, strict=True)
    ]
    again = Order(tuple(columns), order.is_descending).sorted(stretch.from_end)
    shown = select(told.label("told"), *columns).select_from(query.subquery(SHOWN))
    return shown.order_by(*again)


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
