"""How long things took: the minute at which half, and nine in ten, were done.

Every time is in the deltas, so these are exact; they cost a look at each case of the period.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.figures import Attribution
from yousu.store.measures.deltas import DELTAS
from yousu.store.measures.lines import keys_of, lines_of
from yousu.store.measures.sums import Keys
from yousu.store.measures.wanted import Wanted, counted, known


@dataclass(frozen=True)
class Times:
    """Of a line: how many were timed, and at which minute half and nine in ten of them were done;
    how many more were timed that the scope leaves out."""

    timed: int
    median: int | None
    ninetieth: int | None
    excluded: int


async def times(
    connection: AsyncConnection,
    wanted: Wanted,
    attribution: Attribution,
    figure: str,
    assessed_only: bool,
) -> Mapping[Keys, Times]:
    """The times of each line."""
    ranked = _ranked(wanted, attribution, figure, assessed_only).subquery("ranked")
    names = [ranked.c[name] for name in wanted.by]
    counts = ranked.c.counts
    query = select(
        *names,
        func.coalesce(func.sum(ranked.c.amount).filter(counts), 0).label("timed"),
        _minute(ranked, 0.5).label("median"),
        _minute(ranked, 0.9).label("ninetieth"),
        func.coalesce(func.sum(ranked.c.amount).filter(~counts), 0).label("excluded"),
    ).group_by(*names)
    return {
        tuple(row[: len(names)]): Times(
            int(row.timed), row.median, row.ninetieth, int(row.excluded)
        )
        for row in await connection.execute(query)
    }


def _minute(ranked: FromClause, part: float) -> ColumnElement[Any]:
    reached = ranked.c.upto >= ranked.c.whole * part
    return func.min(ranked.c.minutes).filter(ranked.c.counts, reached)


def _ranked(
    wanted: Wanted, attribution: Attribution, figure: str, assessed_only: bool
) -> Select[Any]:
    """Each number of minutes with how many took so long, and how many so long at the most."""
    each = _each(wanted, attribution, figure, assessed_only).subquery("each")
    group = [*(each.c[name] for name in wanted.by), each.c.counts]
    amount = func.sum(each.c.amount)
    return select(
        *group,
        each.c.minutes,
        amount.label("amount"),
        func.sum(amount).over(partition_by=group, order_by=each.c.minutes).label("upto"),
        func.sum(amount).over(partition_by=group).label("whole"),
    ).group_by(*group, each.c.minutes)


def _each(
    wanted: Wanted, attribution: Attribution, figure: str, assessed_only: bool
) -> Select[Any]:
    """Each number of minutes of each line; what has been taken back is gone."""
    source, keys = lines_of(DELTAS, wanted)
    counts = DELTAS.c.assessed if assessed_only else DELTAS.c.assessed.in_((True, False))
    amount = func.sum(DELTAS.c.amounts[figure].astext.cast(BigInteger))
    group = (*keys_of(keys, wanted), DELTAS.c.minutes, counts.label("counts"))
    return (
        select(*group, amount.label("amount"))
        .select_from(source)
        .where(DELTAS.c.attribution == attribution.value, DELTAS.c.amounts.has_key(figure))
        .where(*counted(DELTAS, wanted), *known(DELTAS, wanted))
        .group_by(*keys, DELTAS.c.minutes, counts)
        .having(amount != 0)
    )
