"""Many rows in one statement: each column travels as one array.

A statement a row costs PostgreSQL and SQLAlchemy more than the row itself.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, Text, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection

Rows = Sequence[Mapping[str, Any]]


async def insert_rows(connection: AsyncConnection, table: Table, rows: Rows) -> None:
    """Inserts the rows, which all have the same columns."""
    if rows:
        await connection.execute(insertion(table, *rows[0]), arrays(table, rows))


@cache
def insertion(table: Table, *names: str) -> Insert:
    """Inserts what `arrays` gives into these columns."""
    return insert(table).from_select(names, given_rows(table, *names))


@cache
def given_rows(table: Table, *names: str) -> Select[Any]:
    """The rows that `arrays` gives, with the types that the table's columns have."""
    columns = [table.c[name] for name in names]
    sent = [bindparam(column.name, type_=ARRAY(_sent_type(column))) for column in columns]
    given = func.unnest(*sent).table_valued(*names).render_derived(name="given")
    return select(*(_taken(given.c[column.name], column) for column in columns))


def arrays(table: Table, rows: Rows) -> dict[str, list[Any]]:
    """The rows' columns, each as one array."""
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    for name in columns:
        if isinstance(table.c[name].type, ARRAY):
            columns[name] = [array_text(items) for items in columns[name]]
    return columns


def array_text(items: Sequence[str]) -> str:
    """The items as PostgreSQL writes an array: unnest would flatten an array of arrays."""
    quoted = (json.dumps(item, ensure_ascii=False) for item in items)
    return f"{{{','.join(quoted)}}}"


def _sent_type(column: Column[Any]) -> Any:
    return Text() if isinstance(column.type, ARRAY | JSONB) else column.type


def _taken(value: ColumnElement[Any], column: Column[Any]) -> ColumnElement[Any]:
    return cast(value, column.type) if isinstance(column.type, ARRAY | JSONB) else value
