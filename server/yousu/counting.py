"""Counting cases anew from the log, and checking that all that is stored is what the log gives."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.apply import apply, fold
from yousu.case.contribution import Cell, contribution, delta
from yousu.case.events import Event
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Case
from yousu.city import City
from yousu.store.cases import CASES, lock_cases
from yousu.store.clock import city_now
from yousu.store.events import histories
from yousu.store.measures.compare import WrongSum, add_up_anew, wrong_sums
from yousu.store.measures.deltas import add_deltas, deltas_of
from yousu.store.measures.uncounted import (
    begin_days_at,
    count_anew,
    is_counted,
    uncounted_cases,
    were_counted,
)

PAGE = 200
MOST_TOLD = 20


@dataclass
class Verified:
    """What was looked at, and what is not as the log gives it: cases, and ready sums."""

    cases: int = 0
    wrong_cases: list[UUID] = field(default_factory=list)
    wrong_sums: list[WrongSum] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.wrong_cases and not self.wrong_sums


async def count_some(city: City) -> int:
    """Counts the next cases that are to be counted anew; gives how many. Acts on other cases go on
    meanwhile."""
    async with city.engine.begin() as connection:
        if await begin_days_at(connection, city.hotline.day_begins):
            return PAGE
        cases = await uncounted_cases(connection, PAGE)
        await _count(city, connection, cases)
        await were_counted(connection, cases)
    return len(cases)


async def verify(city: City) -> Verified:
    """Compares what every case has added to the measures with what its log gives, and the ready
    sums with what the cases have added."""
    found = Verified()
    async for page in _pages(city):
        async with city.engine.connect() as connection:
            await connection.execution_options(isolation_level="REPEATABLE READ")
            found.cases += len(page)
            found.wrong_cases += await _wrong(connection, page, city.hotline.day_begins)
    async with city.engine.connect() as connection:
        found.wrong_sums = await wrong_sums(connection, MOST_TOLD)
    return found


async def check_counted(connection: AsyncConnection) -> None:
    """Raises Refused while cases are still being counted anew: what is fixed now would be wrong."""
    if not await is_counted(connection):
        raise Refused(ProblemCode.COUNTING_UNDER_WAY)


async def mend(city: City, found: Verified) -> None:
    """Has the wrong cases counted anew, and the sums added up anew, by the city's workers."""
    async with city.engine.begin() as connection:
        await count_anew(connection, found.wrong_cases)
        if found.wrong_sums:
            await add_up_anew(connection)


async def _count(city: City, connection: AsyncConnection, cases: Sequence[UUID]) -> None:
    """Nobody acts on the cases meanwhile. One of which nothing was stored gets what each of its
    events added, as it was known then; any other one what is missing, as it is known now."""
    await lock_cases(connection, cases)
    logs, stored = await histories(connection, cases), await deltas_of(connection, cases)
    now, begins = await city_now(connection), city.hotline.day_begins
    await add_deltas(
        connection,
        [
            (id, at, change)
            for id, log in logs.items()
            for at, change in _to_add(log, stored[id], begins, now)
        ],
    )


def _to_add(
    log: Sequence[Event], stored: Counter[Cell], begins: time, now: datetime
) -> Iterable[tuple[datetime, Mapping[Cell, int]]]:
    if stored:
        return [(now, _missing(fold(log), stored, begins))]
    return _steps(log, begins)


def _steps(log: Iterable[Event], begins: time) -> Iterable[tuple[datetime, Mapping[Cell, int]]]:
    """What each event of a case added, and when that was known."""
    before: Case | None = None
    for event in log:
        after = apply(before, event)
        yield event.at, delta(before, after, begins)
        before = after


def _missing(case: Case, stored: Counter[Cell], begins: time) -> Mapping[Cell, int]:
    told = contribution(case, begins)
    told.subtract(stored)
    return {cell: amount for cell, amount in told.items() if amount}


async def _wrong(connection: AsyncConnection, cases: Sequence[UUID], begins: time) -> list[UUID]:
    logs, stored = await histories(connection, cases), await deltas_of(connection, cases)
    return [id for id, log in logs.items() if _missing(fold(log), stored[id], begins)]


async def _pages(city: City) -> AsyncIterator[list[UUID]]:
    """The ids of all cases, page by page."""
    after: UUID | None = None
    while True:
        query = select(CASES.c.id).order_by(CASES.c.id).limit(PAGE)
        if after is not None:
            query = query.where(CASES.c.id > after)
        async with city.engine.connect() as connection:
            page = list((await connection.execute(query)).scalars())
        if not page:
            return
        yield page
        after = page[-1]
