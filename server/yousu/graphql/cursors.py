"""Cursors: places in a list, opaque to clients."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from graphql import GraphQLError

from yousu.case.state import Case
from yousu.graphql.instant import read_instant
from yousu.graphql.problems import BadRequest
from yousu.store.case_list import Order, Place


def cursor_of(case: Case, order: Order) -> str:
    """The place of a case in a list of that order."""
    return _written(*(getattr(case, column.key or "") for column in order))


def place_of(cursor: str, order: Order) -> Place:
    """The place that a cursor names. Raises BadRequest for one that is not of such a list."""
    try:
        told = urlsafe_b64decode(cursor).decode().split("|")
        return tuple(
            _READ[column.type.python_type](value) for column, value in zip(order, told, strict=True)
        )
    except (ValueError, GraphQLError):
        raise BadRequest("CURSOR_BROKEN", "Take the cursor from a page of this list.") from None


def instant_and_id_of(at: datetime, id: UUID) -> str:
    """The place of a line in a list by time."""
    return _written(at, id)


def instant_and_id(cursor: str | None) -> tuple[datetime, UUID] | None:
    """The place that a cursor of such a list names. Raises BadRequest for one that is not."""
    if cursor is None:
        return None
    try:
        at, id = urlsafe_b64decode(cursor).decode().split("|")
        return read_instant(at), UUID(id)
    except (ValueError, GraphQLError):
        raise BadRequest("CURSOR_BROKEN", "Take the cursor from a page of this list.") from None


def id_cursor(id: UUID) -> str:
    """The place of something in a list by ids."""
    return _written(id)


def id_at(cursor: str | None) -> UUID | None:
    """The place that a cursor of such a list names. Raises BadRequest for one that is not."""
    if cursor is None:
        return None
    try:
        return UUID(urlsafe_b64decode(cursor).decode())
    except ValueError:
        raise BadRequest("CURSOR_BROKEN", "Take the cursor from a page of this list.") from None


def _written(*place: object) -> str:
    return urlsafe_b64encode("|".join(str(part) for part in place).encode()).decode()


def _read_count(text: str) -> int:
    """A count as PostgreSQL's integer holds it."""
    count = int(text)
    if not 0 <= count < 2**31:
        raise ValueError(text)
    return count


_READ: Mapping[type, Callable[[str], Any]] = {
    datetime: read_instant,
    int: _read_count,
    UUID: UUID,
}
