"""Ready sums: one process at a time adds up, in the order of their stamps, the deltas that acts
have written. Nobody who acts touches a sum, so none is fought over.

A place in that order is handed out only when nothing earlier can still appear, as in the log.
"""

from functools import cache

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.measures.views import COLUMNS, VIEWS
from yousu.store.readers import move_on, take_place

READER = "measures"
PAGE = 20_000


async def make_ready(connection: AsyncConnection) -> int:
    """Adds the next page of deltas to the sums, in the caller's transaction; gives how many they
    were, none while another process does that."""
    place = await take_place(connection, READER)
    if place is None:
        return 0
    stamp, position = place
    end = (await connection.execute(_PAGE_END, {"stamp": stamp, "position": position})).first()
    if end is None:
        return 0
    between = {"stamp": stamp, "position": position, "last": end.stamp, "end": end.position}
    await connection.execute(_added(), between)
    await move_on(connection, READER, end.stamp, end.position)
    return int(end.found)


_PAGE_END = text(
    f"""
with page as (
    select stamp, position from measure_deltas
    where (stamp, position) > (:stamp, :position)
        and stamp <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by stamp, position limit {PAGE}
)
select (select count(*) from page) as found, stamp, position
from page order by stamp desc, position desc limit 1
"""
)


@cache
def _added() -> TextClause:
    told = added_up(
        "(stamp, position) > (:stamp, :position) and (stamp, position) <= (:last, :end)"
    )
    columns = ", ".join(COLUMNS)
    return text(
        f"""
insert into measure_sums as sums
    (view, stretch, attribution, figure, day, {columns}, assessed, amount)
{told}
on conflict on constraint measure_sums_in_view
do update set amount = sums.amount + excluded.amount
"""
    )


def added_up(which: str) -> str:
    """Deltas added to every view, by day and by month, as SQL; a time has no sum."""
    kept = ", ".join(f"({_row_of(view)})" for view in VIEWS)
    told = ", ".join(f"case when {column}_kept then {column} end as {column}" for column in COLUMNS)
    flags = ", ".join(f"{column}_kept" for column in COLUMNS)
    return f"""
select view, stretch, attribution, key as figure, date_trunc(stretch, day)::date as day, {told},
    assessed, sum(value::integer) as amount
from measure_deltas, jsonb_each_text(amounts), (values {kept}) views (view, {flags}),
    (values ('day'), ('month')) stretches (stretch)
where {which} and minutes is null
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
having sum(value::integer) <> 0
"""


def _row_of(view: str) -> str:
    return ", ".join([f"'{view}'", *(str(column in VIEWS[view]) for column in COLUMNS)])
