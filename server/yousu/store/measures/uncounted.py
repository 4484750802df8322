"""Cases that are to be counted anew."""

from collections.abc import Sequence
from datetime import time
from uuid import UUID

from sqlalchemy import delete, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.cases import CASES
from yousu.store.tables import CountedDaysRow, UncountedCaseRow, table_of

UNCOUNTED = table_of(UncountedCaseRow)
DAYS = table_of(CountedDaysRow)


async def uncounted_cases(connection: AsyncConnection, limit: int) -> list[UUID]:
    """The next that are to be counted anew, in the order of their ids; theirs until the transaction
    ends. Those that another process has are left out."""
    query = select(UNCOUNTED.c.case_id).order_by(UNCOUNTED.c.case_id).limit(limit)
    return list((await connection.execute(query.with_for_update(skip_locked=True))).scalars())


async def count_anew(connection: AsyncConnection, cases: Sequence[UUID]) -> None:
    """Has the cases counted anew."""
    rows = [{"case_id": id} for id in cases]
    if rows:
        await connection.execute(insert(UNCOUNTED).on_conflict_do_nothing(), rows)


async def were_counted(connection: AsyncConnection, cases: Sequence[UUID]) -> None:
    await connection.execute(delete(UNCOUNTED).where(UNCOUNTED.c.case_id.in_(cases)))


async def begin_days_at(connection: AsyncConnection, begin: time) -> bool:
    """Has every case counted anew if the days by which they were counted begin at another time;
    gives whether they do."""
    moved = await connection.execute(
        update(DAYS).where(DAYS.c.begin != literal(begin)).values(begin=begin)
    )
    if moved.rowcount:
        every = insert(UNCOUNTED).from_select(["case_id"], select(CASES.c.id))
        await connection.execute(every.on_conflict_do_nothing())
    return bool(moved.rowcount)


async def is_counted(connection: AsyncConnection) -> bool:
    """Whether every case is in the sums; after a change of what is counted it takes a while."""
    return await connection.scalar(select(UNCOUNTED.c.case_id).limit(1)) is None
