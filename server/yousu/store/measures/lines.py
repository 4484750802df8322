"""The line, or the lines, in which a row counts."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, TableValuedAlias, Text, cast, func
from sqlalchemy.dialects.postgresql import ARRAY

from yousu.store.measures.wanted import Wanted, key

CATEGORY = "category"


def lines_of(rows: FromClause, wanted: Wanted) -> tuple[FromClause, list[ColumnElement[Any]]]:
    """Rows with the keys of their lines: where lines are categories, a row counts in that of every
    category above its own, too."""
    keys = [key(rows, name, wanted.month_begins) for name in wanted.by]
    if CATEGORY not in wanted.by or not wanted.lineage:
        return rows, keys
    lineage = pairs("lineage", "below", "line", sorted(wanted.lineage))
    keys[wanted.by.index(CATEGORY)] = func.coalesce(lineage.c.line, rows.c.category)
    return rows.outerjoin(lineage, lineage.c.below == rows.c.category), keys


def keys_of(keys: Sequence[ColumnElement[Any]], wanted: Wanted) -> list[ColumnElement[Any]]:
    """The keys under the names of what they tell apart."""
    return [one.label(name) for one, name in zip(keys, wanted.by, strict=True)]


def pairs(name: str, one: str, other: str, told: Sequence[tuple[str, str]]) -> TableValuedAlias:
    """Rows of two words. As arrays, since SQLAlchemy compiles a statement with VALUES every time,
    which takes as long as to run it."""
    columns = (cast([pair[place] for pair in told], ARRAY(Text)) for place in (0, 1))
    return func.unnest(*columns).table_valued(one, other).render_derived(name=name)
