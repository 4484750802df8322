"""Cursors: places in a list, opaque to clients."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from graphql import GraphQLError

from yousu.graphql.instant import read_instant
from yousu.graphql.problems import BadRequest
from yousu.store.listing import Order, Place


def cursor_of(place: Place) -> str:
    """What clients are told of a place."""
    return urlsafe_b64encode("|".join(str(part) for part in place).encode()).decode()


def place_of(cursor: str | None, order: Order) -> Place | None:
    """The place that a cursor names. Raises BadRequest for one that is not of such a list."""
    if cursor is None:
        return None
    try:
        told = urlsafe_b64decode(cursor).decode().split("|")
        return tuple(
            _READ[column.type.python_type](value)
            for column, value in zip(order.columns, told, strict=True)
        )
    except (ValueError, GraphQLError):
        raise BadRequest("CURSOR_BROKEN", "Take the cursor from a page of this list.") from None


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
