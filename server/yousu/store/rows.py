"""Many rows in one statement: each column travels as one array.

A statement a row costs PostgreSQL and SQLAlchemy more than the row itself.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import NullType

Rows = Sequence[Mapping[str, Any]]


async def insert_rows(connection: AsyncConnection, table: Table, rows: Rows) -> None:
    """Inserts the rows, which all have the same columns."""
    if rows:
        names = tuple(rows[0])
        await connection.execute(insertion(table, *names), arrays(table, names, rows))


@cache
def insertion(table: Table, *names: str) -> Insert:
    """Inserts what `arrays` gives into these columns."""
    return insert(table).from_select(names, given_rows(table, *names))


@cache
def given_rows(table: Table, *names: str) -> Select[Any]:
    """The rows that `arrays` gives, with the types that the table's columns have."""
    columns = [table.c[name] for name in names]
    sent = [_sent(table, column) for column in columns]
    given = func.unnest(*sent).table_valued(*names).render_derived(name="given")
    return select(*(_taken(given.c[column.name], column) for column in columns))


def arrays(table: Table, names: Sequence[str], rows: Rows) -> dict[str, list[Any]]:
    """The rows' columns, each as one array under the table's and the column's name."""
    return {_bound(table, name): _array(table.c[name], [r[name] for r in rows]) for name in names}


def array_text(items: Sequence[str]) -> str:
    """The items as PostgreSQL writes an array: unnest would flatten an array of arrays."""
    quoted = (json.dumps(item, ensure_ascii=False) for item in items)
    return f"{{{','.join(quoted)}}}"


def _bound(table: Table, name: str) -> str:
    return f"{table.name}_{name}"


def _array(column: Column[Any], values: list[Any]) -> list[Any]:
    return [array_text(v) for v in values] if isinstance(column.type, ARRAY) else values


def _sent(table: Table, column: Column[Any]) -> ColumnElement[Any]:
    """The column's array: of no type to SQLAlchemy, which would look at each item.

    PostgreSQL can't see into a subselect, so that it plans the statement once. It would plan it
    for the number of items again and again, which costs a small batch more than writing it.
    """
    item = Text() if isinstance(column.type, ARRAY | JSONB) else column.type
    sent = cast(bindparam(_bound(table, column.name), type_=NullType()), ARRAY(item))
    return select(sent).scalar_subquery()


def _taken(value: ColumnElement[Any], column: Column[Any]) -> ColumnElement[Any]:
    return cast(value, column.type) if isinstance(column.type, ARRAY | JSONB) else value
