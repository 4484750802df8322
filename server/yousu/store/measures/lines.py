"""The line, or the lines, in which a row counts."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, column, func, values
from sqlalchemy import Text as TextType

from yousu.store.measures.wanted import Wanted, key

CATEGORY = "category"


def lines_of(rows: FromClause, wanted: Wanted) -> tuple[FromClause, list[ColumnElement[Any]]]:
    """Rows with the keys of their lines: where lines are categories, a row counts in that of every
    category above its own, too."""
    keys = [key(rows, name, wanted.month_begins) for name in wanted.by]
    if CATEGORY not in wanted.by or not wanted.lineage:
        return rows, keys
    columns = (column("below", TextType), column("line", TextType))
    lineage = values(*columns, name="lineage").data(sorted(wanted.lineage)).alias("lineage")
    keys[wanted.by.index(CATEGORY)] = func.coalesce(lineage.c.line, rows.c.category)
    return rows.outerjoin(lineage, lineage.c.below == rows.c.category), keys


def keys_of(keys: Sequence[ColumnElement[Any]], wanted: Wanted) -> list[ColumnElement[Any]]:
    """The keys under the names of what they tell apart."""
    return [one.label(name) for one, name in zip(keys, wanted.by, strict=True)]
