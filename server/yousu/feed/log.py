"""Reads the log in the one order that all readers see.

Transactions commit out of the order in which they write. An event carries a stamp above the id of
the transaction that wrote it, and above those of all that had ended by then; events are ordered by
stamp and position, and read up to the oldest transaction that is still open: whatever that one,
or a later one, has yet to write will carry a higher stamp.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, literal_column, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import Event
from yousu.store.events import EVENTS, event_of

OLDEST_OPEN: ColumnElement[int] = literal_column(
    "pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
)
LARGEST = 2**63 - 1
T = TypeVar("T")


class CursorBroken(Exception):
    """A cursor that no server of this city has given out."""


@dataclass(frozen=True, order=True)
class Cursor:
    """A place in the log: everything up to it has been seen."""

    stamp: int
    position: int

    def __str__(self) -> str:
        return urlsafe_b64encode(f"{self.stamp}.{self.position}".encode()).decode().rstrip("=")

    @classmethod
    def parse(cls, opaque: str) -> "Cursor":
        """The place that an opaque cursor stands for. Raises CursorBroken."""
        try:
            padded = opaque + "=" * (-len(opaque) % 4)
            parts = urlsafe_b64decode(padded).decode("ascii").split(".")
            stamp, position = (int(part) for part in parts)
        except ValueError as fault:
            raise CursorBroken(f"{opaque} is not a cursor of this log") from fault
        if max(abs(stamp), abs(position)) > LARGEST:
            raise CursorBroken(f"{opaque} is not a cursor of this log")
        return cls(stamp, position)


@dataclass(frozen=True)
class EventFilter:
    """Which events a reader wants; None wants all. A bureau's are those of cases that it had
    received or been given by then; `seen_by` are the bureaus whose people read."""

    case: UUID | None = None
    bureau: str | None = None
    seen_by: frozenset[str] | None = None
    types: frozenset[str] | None = None


@dataclass(frozen=True)
class Entry(Generic[T]):
    """What was written, an event if nothing else is said, and the cursor behind it."""

    event: T
    cursor: Cursor


@dataclass(frozen=True)
class Page(Generic[T]):
    """Entries in order, and how far was read for them."""

    entries: tuple[Entry[T], ...]
    read_to: Cursor
    is_last: bool


async def head(connection: AsyncConnection) -> Cursor:
    """The end of the log: whatever is written from now on lies behind it."""
    oldest = (await connection.execute(select(OLDEST_OPEN))).scalar_one()
    return Cursor(oldest + 1, -1)


async def read_after(
    connection: AsyncConnection, cursor: Cursor, wanted: EventFilter, limit: int
) -> Page[Event]:
    """The next entries that a reader wants, at most `limit`, in the log's order."""
    return await read_stamped(connection, cursor, _wanted(wanted), event_of, limit)


async def read_stamped(
    connection: AsyncConnection,
    cursor: Cursor,
    query: Select[Any],
    read: Callable[[Row[Any]], T],
    limit: int,
) -> Page[T]:
    """The next rows of a table that is stamped as the log is, in its order. The query selects them
    from that table, its `stamp` and `position` among the columns."""
    await connection.execute(text("set transaction isolation level repeatable read"))
    end = await head(connection)
    stamp, position = query.selected_columns.stamp, query.selected_columns.position
    behind = query.where(
        tuple_(stamp, position) > (cursor.stamp, cursor.position), stamp < end.stamp
    )
    rows = (await connection.execute(behind.order_by(stamp, position).limit(limit))).all()
    entries = tuple(Entry(read(row), Cursor(row.stamp, row.position)) for row in rows)
    if len(entries) == limit:
        return Page(entries, entries[-1].cursor, is_last=False)
    return Page(entries, max(end, cursor), is_last=True)


def _wanted(wanted: EventFilter) -> Select[Any]:
    query = select(EVENTS)
    if wanted.case is not None:
        query = query.where(EVENTS.c.case_id == wanted.case)
    if wanted.types is not None:
        query = query.where(EVENTS.c.type.in_(wanted.types))
    if wanted.bureau is not None:
        query = query.where(EVENTS.c.bureaus.contains([wanted.bureau]))
    if wanted.seen_by is not None:
        query = query.where(EVENTS.c.bureaus.overlap(sorted(wanted.seen_by)))
    return query
