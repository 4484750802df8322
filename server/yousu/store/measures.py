"""The sums behind the measures: deltas written with the events, added up when asked."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.contribution import Cell, Figure
from yousu.store.rows import insert_rows
from yousu.store.tables import MeasureDeltaRow, table_of

DELTAS = table_of(MeasureDeltaRow)


async def add_deltas(
    connection: AsyncConnection, deltas: Iterable[tuple[UUID, Mapping[Cell, int]]]
) -> None:
    rows = [
        {
            "case_id": case,
            "bureau": cell.bureau,
            "unit": cell.unit,
            "category": cell.category,
            "channel": cell.channel.value,
            "nature": cell.nature.value,
            "day": cell.day,
            "figure": cell.figure.value,
            "amount": amount,
        }
        for case, change in deltas
        for cell, amount in change.items()
    ]
    await insert_rows(connection, DELTAS, rows)


async def figures(
    connection: AsyncConnection, bureau: str | None, first: date, last: date
) -> Mapping[Figure, int]:
    """Each figure's sum over the days from first to last, both in; over all bureaus for None."""
    query = (
        select(DELTAS.c.figure, func.sum(DELTAS.c.amount))
        .where(DELTAS.c.day.between(first, last))
        .group_by(DELTAS.c.figure)
    )
    if bureau is not None:
        query = query.where(DELTAS.c.bureau == bureau)
    sums = {Figure(figure): int(amount) for figure, amount in await connection.execute(query)}
    return {figure: sums.get(figure, 0) for figure in Figure}
