"""The ledger (台账) as it is read: the cases of one snapshot, in turn or counted in groups."""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from yousu.case.vocabulary import CaseState
from yousu.store.case_list import IS_LATE, NEWEST_FIRST, CaseFilter, conditions
from yousu.store.cases import CASES
from yousu.store.clock import city_now

# How many cases are taken from the server at a time.
BATCH = 200
_ANSWERED = (CaseState.REPLIED, CaseState.CLOSED)


@dataclass(frozen=True)
class Snapshot:
    """The cases that a filter finds, as they stood at the cut-off."""

    connection: AsyncConnection
    wanted: CaseFilter
    cut_off: datetime


@asynccontextmanager
async def snapshot(engine: AsyncEngine, wanted: CaseFilter) -> AsyncIterator[Snapshot]:
    """Everything that is read within the block is of one instant; nothing is locked."""
    async with engine.connect() as connection:
        await connection.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        yield Snapshot(connection, wanted, await city_now(connection))


async def stored_cases(snapshot: Snapshot) -> AsyncGenerator[Sequence[str], None]:
    """The bodies of the cases, newest receipt first, some at a time, from a cursor of the server's;
    `yousu.store.codec` reads them."""
    query = select(CASES.c.body).where(*conditions(snapshot.wanted))
    ordered = query.order_by(*NEWEST_FIRST.sorted())
    async with snapshot.connection.stream_scalars(
        ordered, execution_options={"yield_per": BATCH}
    ) as bodies:
        async for some in bodies.partitions():
            yield some


class Grouping(StrEnum):
    """By what the ledger's counts are told apart; a unit's line names its bureau too."""

    BUREAU = "bureau"
    UNIT = "unit"
    HANDLER = "handler"
    CATEGORY = "category"
    CHANNEL = "channel"
    NATURE = "nature"


@dataclass(frozen=True)
class LedgerCounts:
    """How many cases: `overdue` are late and still wait for the unit's answer, `returned` were
    sent back at least once, `handled_again` were ordered to be handled again at least once."""

    received: int = 0
    open: int = 0
    overdue: int = 0
    closed: int = 0
    closed_late: int = 0
    returned: int = 0
    handled_again: int = 0

    def __add__(self, other: "LedgerCounts") -> "LedgerCounts":
        names = (field.name for field in fields(self))
        return LedgerCounts(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True)
class Group:
    """What the cases of a line have in common; None where they have none, or nobody asked."""

    bureau: str | None = None
    unit: str | None = None
    handler: str | None = None
    category: str | None = None
    channel: str | None = None
    nature: str | None = None


async def counted(snapshot: Snapshot, by: Sequence[Grouping]) -> dict[Group, LedgerCounts]:
    """The cases of each group, counted."""
    keys = [CASES.c[name] for name in _columns(by)]
    counts = (count.label(name) for name, count in _counts(snapshot.cut_off).items())
    query = select(*keys, *counts).where(*conditions(snapshot.wanted)).group_by(*keys)
    rows = (await snapshot.connection.execute(query)).mappings()
    names = [key.name for key in keys]
    return {
        Group(**{name: row[name] for name in names}): LedgerCounts(
            **{name: row[name] for name in row if name not in names}
        )
        for row in rows
    }


def _columns(by: Sequence[Grouping]) -> list[str]:
    """The columns to group by, each once."""
    bureau = [Grouping.BUREAU] if Grouping.UNIT in by else []
    return list(dict.fromkeys([*bureau, *by]))


def _counts(cut_off: datetime) -> Mapping[str, ColumnElement[int]]:
    is_closed = CASES.c.state == CaseState.CLOSED
    waits = CASES.c.state.not_in(_ANSWERED)
    return {
        "received": func.count(),
        "open": _count(CASES.c.state != CaseState.CLOSED),
        "overdue": _count(and_(waits, IS_LATE, CASES.c.due_at < cut_off)),
        "closed": _count(is_closed),
        "closed_late": _count(and_(is_closed, IS_LATE)),
        "returned": _count(CASES.c.returns > 0),
        "handled_again": _count(CASES.c.rehandlings > 0),
    }


def _count(condition: ColumnElement[Any]) -> ColumnElement[int]:
    return func.count().filter(condition).cast(Integer)
