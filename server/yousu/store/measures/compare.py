"""Whether the ready sums are what the deltas come to."""

from dataclasses import dataclass

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.measures.ready import READER, added_up
from yousu.store.measures.views import COLUMNS
from yousu.store.readers import move_on
from yousu.store.tables import MeasureSumRow, table_of

SUMS = table_of(MeasureSumRow)
WHAT = ("view", "stretch", "attribution", "figure", "day", *COLUMNS, "assessed")


@dataclass(frozen=True)
class WrongSum:
    """A ready sum that is not what the deltas come to."""

    view: str
    figure: str
    day: str
    stored: int
    recomputed: int


async def wrong_sums(connection: AsyncConnection, most: int) -> list[WrongSum]:
    """The first ready sums that differ from the deltas up to the reader's place."""
    rows = await connection.execute(_DIFFERENT, {"reader": READER, "most": most})
    return [WrongSum(row.view, row.figure, str(row.day), row.stored, row.told) for row in rows]


async def add_up_anew(connection: AsyncConnection) -> None:
    """Forgets every ready sum; they are added up again from the first delta on."""
    # First the reader's place: who is adding up now has ended then, and what was added is seen.
    await move_on(connection, READER, 0, -1)
    await connection.execute(delete(SUMS))


_WHAT = ", ".join(WHAT)
_DIFFERENT = text(
    f"""
with place as materialized (
    select coalesce(max(stamp), 0) as stamp, coalesce(max(position), -1) as position
    from readers where name = :reader
), both_ways as (
    select {_WHAT}, amount as stored, 0 as told from measure_sums
    union all
    select {_WHAT}, 0, amount
    from ({added_up("(stamp, position) <= (select stamp, position from place)")}) recomputed
)
select view, figure, day, sum(stored) as stored, sum(told) as told
from both_ways group by {_WHAT} having sum(stored) <> sum(told)
order by day, view, figure limit :most
"""
)
