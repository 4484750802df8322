"""What each step of a case added to the sums, written with its events."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.contribution import Cell
from yousu.store.rows import arrays, insertion
from yousu.store.tables import MeasureDeltaRow, table_of

DELTAS = table_of(MeasureDeltaRow)
PLACE = tuple(name for name in Cell._fields if name != "figure")
NAMES = ("case_id", "at", *PLACE, "amounts")
# What a case has come to contribute, and when that was known.
Deltas: TypeAlias = Iterable[tuple[UUID, datetime, Mapping[Cell, int]]]


async def add_deltas(connection: AsyncConnection, deltas: Deltas) -> None:
    """Adds what cases have come to contribute."""
    await connection.execute(appended_deltas(), delta_rows(deltas))


def appended_deltas() -> Insert:
    """Adds what `delta_rows` gives."""
    return insertion(DELTAS, *NAMES)


def delta_rows(deltas: Deltas) -> dict[str, list[Any]]:
    """What cases have come to contribute."""
    rows = [row for case, at, change in deltas for row in _rows(case, change, at)]
    return arrays(DELTAS, NAMES, rows)


def _rows(case: UUID, change: Mapping[Cell, int], at: datetime) -> Iterator[dict[str, Any]]:
    """A row for each place and day, with every figure that changes there."""
    amounts: dict[tuple[Any, ...], dict[str, int]] = defaultdict(dict)
    for cell, amount in change.items():
        amounts[cell[:-1]][cell.figure] = amount
    for place, told in amounts.items():
        yield {
            "case_id": case,
            "at": at,
            **dict(zip(PLACE, place, strict=True)),
            "amounts": json.dumps(told),
        }


async def deltas_of(
    connection: AsyncConnection, cases: Sequence[UUID]
) -> dict[UUID, Counter[Cell]]:
    """What the deltas of cases come to; nothing for a case that has none."""
    found: dict[UUID, Counter[Cell]] = {id: Counter() for id in cases}
    for row in await connection.execute(select(DELTAS).where(DELTAS.c.case_id.in_(cases))):
        for cell, amount in cells_of(row):
            found[row.case_id][cell] += amount
    return {id: Counter({c: n for c, n in told.items() if n}) for id, told in found.items()}


def cells_of(row: Any) -> Iterator[tuple[Cell, int]]:
    """What a stored row adds to which sums."""
    place = [getattr(row, name) for name in PLACE]
    for figure, amount in json.loads(row.amounts).items():
        yield Cell._make([*place, figure]), amount
