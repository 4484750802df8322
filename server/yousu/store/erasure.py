"""Erases people: what is known of them, what was said by them and about their cases, and the files
of these. The log, the cases and what is counted stay as they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.attachments import erase_files
from yousu.store.cases import CASES, lock_cases
from yousu.store.reporters import REPORTERS
from yousu.store.writings import APPEALS, TEXTS


async def lock_cases_of(connection: AsyncConnection, reporters: Sequence[UUID]) -> None:
    """Locks all cases of the reporters, so that nobody says anything about them meanwhile."""
    query = select(CASES.c.id).where(CASES.c.reporter.in_(reporters))
    await lock_cases(connection, (await connection.execute(query)).scalars())


async def erase_reporters(
    connection: AsyncConnection, reporters: Sequence[UUID], now: datetime
) -> None:
    """Erases the reporters, whose cases the caller has locked."""
    for reporter in sorted(reporters):
        erased = update(REPORTERS).where(REPORTERS.c.id == reporter)
        await connection.execute(erased.values(key=None, sealed=None, erased_at=now))
    # Behind the reporters' locks: a case that was opened before is among theirs now.
    theirs = select(CASES.c.id).where(CASES.c.reporter.in_(reporters))
    await erase_files(connection, theirs, now)
    for table in (APPEALS, TEXTS):
        await connection.execute(delete(table).where(table.c.case_id.in_(theirs)))


async def expired_reporters(
    connection: AsyncConnection, years: int, after: UUID | None, limit: int
) -> list[UUID]:
    """The next reporters all of whose cases have been closed for so many years, of whom, or about
    whose cases, there is something to erase; in the order of their ids."""
    query = _expired(years)
    if after is not None:
        query = query.where(CASES.c.reporter > after)
    found = await connection.execute(query.order_by(CASES.c.reporter).limit(limit))
    return list(found.scalars())


async def still_expired(
    connection: AsyncConnection, years: int, reporters: Sequence[UUID]
) -> list[UUID]:
    """Those of the reporters of whom it is still true."""
    query = _expired(years).where(CASES.c.reporter.in_(reporters))
    return list((await connection.execute(query)).scalars())


def _expired(years: int) -> Select[Any]:
    longest_kept = func.city_now() - func.make_interval(years)
    erased_at = REPORTERS.c.erased_at
    return (
        select(CASES.c.reporter)
        .join(REPORTERS, REPORTERS.c.id == CASES.c.reporter)
        .group_by(CASES.c.reporter, erased_at)
        .having(
            func.bool_and(func.coalesce(CASES.c.closed_at < longest_kept, False)),
            # What was said since then is theirs as well.
            or_(erased_at.is_(None), erased_at < func.max(CASES.c.changed_at)),
        )
    )
