"""Single values as JSON, as GraphQL would tell them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import (
    JSON,
    ColumnElement,
    DateTime,
    Dialect,
    Text,
    case,
    cast,
    func,
    literal,
    literal_column,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from yousu.calendar import CITY_ZONE

Json: TypeAlias = ColumnElement[Any]
DIALECT: Dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]  # SQLAlchemy's is bare
# PostgreSQL's functions take a hundred arguments.
MOST_FIELDS = 50


def named(table: str, columns: Iterable[ColumnElement[Any]]) -> Mapping[str, Json]:
    """The columns by a name that their table is given later."""
    return {str(one.key): literal_column(f"{table}.{one.key}", one.type) for one in columns}


def as_text(told: Json) -> Json:
    """The same, put together once: SQLAlchemy takes longer for it than PostgreSQL for a page."""
    query = cast(told, Text).compile(dialect=DIALECT, compile_kwargs={"literal_binds": True})
    return literal_column(str(query), Text)


def written(fields: Mapping[str, Json]) -> Json:
    """An object with these fields, in their order."""
    told = [part for name, value in fields.items() for part in (constant(name), value)]
    return func.json_build_object(*told)


def constant(text: str) -> Json:
    return literal(text, Text)


def code(column: Json) -> Json:
    """The name of an enum's value: the value in capitals."""
    return func.upper(column)


def node_id(kind: str, column: Json) -> Json:
    """A global id. One line of base64 has room for it."""
    told = func.concat(constant(f"{kind}:"), cast(column, Text))
    return func.encode(func.convert_to(told, "UTF8"), "base64")


def instant(column: Json) -> Json:
    """On the city's clock, as ISO 8601 has it. The clock has stood still beside UTC since 1992,
    and PostgreSQL takes long to ask."""
    there = func.timezone(CITY_ZONE.key, column)
    told = func.replace(cast(there, Text), constant(" "), constant("T"))
    offset = there.op("-")(func.timezone("UTC", column))
    before = func.to_char(offset, '"+"HH24:MI')
    since = cast(constant("1992-01-01T00:00:00Z"), DateTime(timezone=True))
    return case(
        (column >= since, told.concat(constant("+08:00"))),
        (column < since, told.concat(before)),
    )


def known(column: Json, things: Mapping[str, object]) -> Json:
    """What is known under a column's code, written already; null where nothing is."""
    told = json.dumps({code: json.dumps(thing) for code, thing in things.items()})
    return cast(cast(type_coerce(told, Text), JSONB).op("->>")(column), JSON)
