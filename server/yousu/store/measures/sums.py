"""Figures added up: from the ready sums and the deltas that are not in them yet, or, where no view
tells enough apart and for what was known at an instant that has passed, from all deltas."""

from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    and_,
    func,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.measures.deltas import DELTAS
from yousu.store.measures.lines import keys_of, lines_of, pairs
from yousu.store.measures.ready import READER
from yousu.store.measures.views import view_for
from yousu.store.measures.wanted import Wanted, counted, known, under_figures
from yousu.store.readers import READERS
from yousu.store.tables import MeasureSumRow, table_of

SUMS = table_of(MeasureSumRow)

# The highest that the column holds.
LAST_STAMP = 2**63 - 1

# What a line is about, in the order asked for.
Keys: TypeAlias = tuple[Any, ...]


class Summed(NamedTuple):
    """A figure of a line, of the assessed orders or of the others; the attribution by its word. A
    tuple, since a year of lines has thousands of them."""

    keys: Keys
    attribution: str
    figure: str
    assessed: bool
    amount: int


async def summed(connection: AsyncConnection, wanted: Wanted) -> list[Summed]:
    """The figures of each line; a line that has none is left out."""
    if not wanted.figures:
        return []
    rows = await connection.execute(_query(wanted))
    width = len(wanted.by)
    return [
        Summed(tuple(row[:width]), row[width], row[width + 1], row[-2], int(row[-1]))
        for row in rows
    ]


def _query(wanted: Wanted) -> Select[Any]:
    view = view_for(wanted.columns)
    ready = view is not None and wanted.known_at is None
    parts = [_from_sums(view, wanted), _from_deltas(wanted, _not_ready())] if ready else []
    told = union_all(*(parts or [_from_deltas(wanted)])).subquery("told")
    keys = [told.c[name] for name in wanted.by]
    group = (*keys, told.c.attribution, told.c.figure, told.c.assessed)
    amount = func.sum(told.c.amount)
    return select(*group, amount).group_by(*group).having(amount != 0)


def _from_sums(view: str | None, wanted: Wanted) -> Select[Any]:
    source, keys = lines_of(SUMS, wanted)
    group = (*keys, SUMS.c.attribution, SUMS.c.figure, SUMS.c.assessed)
    amount = func.sum(SUMS.c.amount).cast(BigInteger)
    return (
        select(*keys_of(keys, wanted), *group[len(keys) :], amount.label("amount"))
        .select_from(source)
        .where(SUMS.c.view == view, under_figures(SUMS, wanted), *counted(SUMS, wanted))
        .where(_stretches(wanted))
        .group_by(*group)
    )


def _stretches(wanted: Wanted) -> ColumnElement[bool]:
    """Whole months from the sums by month, the days before and behind them from those by day."""
    by_day, by_month = SUMS.c.stretch == "day", SUMS.c.stretch == "month"
    months = wanted.whole_months
    if months is None:
        return by_day
    first, last = months
    beside = or_(SUMS.c.day < first, SUMS.c.day > last)
    return or_(and_(by_month, SUMS.c.day.between(first, last)), and_(by_day, beside))


def _from_deltas(wanted: Wanted, *limits: ColumnElement[bool]) -> Select[Any]:
    """From all deltas, or from those within limits."""
    deltas, keys = lines_of(DELTAS, wanted)
    asked = _asked(wanted)
    group = (*keys, asked.c.attribution, asked.c.figure, DELTAS.c.assessed)
    amount = func.sum(DELTAS.c.amounts[asked.c.figure].astext.cast(BigInteger))
    return (
        select(*keys_of(keys, wanted), *group[len(keys) :], amount.label("amount"))
        .select_from(deltas.join(asked, asked.c.attribution == DELTAS.c.attribution))
        .where(DELTAS.c.minutes.is_(None), DELTAS.c.amounts.has_key(asked.c.figure))
        .where(*counted(DELTAS, wanted), *known(DELTAS, wanted), *limits)
        .group_by(*group)
    )


def _asked(wanted: Wanted) -> FromClause:
    told = [(attribution.value, figure) for attribution, figure in sorted(wanted.figures)]
    return pairs("asked", "attribution", "figure", told)


def _not_ready() -> ColumnElement[bool]:
    """Behind the place up to which the sums are ready; all, before they were ever made.

    PostgreSQL takes what is above an unknown bound for a third of the table, and would read all of
    it; between two bounds, for very little, which it is.
    """
    reader = READERS.c.name == READER
    stamp = select(READERS.c.stamp).where(reader).scalar_subquery()
    position = select(READERS.c.position).where(reader).scalar_subquery()
    place = tuple_(func.coalesce(stamp, 0), func.coalesce(position, -1))
    behind = tuple_(DELTAS.c.stamp, DELTAS.c.position) > place
    return and_(behind, DELTAS.c.stamp.between(func.coalesce(stamp, 0), LAST_STAMP))
