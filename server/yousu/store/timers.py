"""Stored timers: kept equal to what cases want, claimed when they are due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row, Table, func, select, text, update
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.timers import Timer, TimerKey
from yousu.case.vocabulary import ClockKind
from yousu.store.cases import CASES
from yousu.store.rows import arrays, insertion
from yousu.store.tables import TimerRow

TIMERS = cast(Table, TimerRow.__table__)  # type: ignore[attr-defined]
KEY = ("case_id", "assignment", "clock", "round", "rung")
_FRESH = {"generation": 1, "state": "pending", "tries": 0}


@dataclass(frozen=True)
class StoredTimer:
    """A timer of a case, with the number of times it was tried in vain."""

    case: UUID
    timer: Timer
    tries: int


def _key_of(case: UUID, key: TimerKey) -> dict[str, Any]:
    """The hotline's own clocks stand under the id of the case."""
    return {
        "case_id": case,
        "assignment": key.assignment or case,
        "clock": key.clock.value,
        "round": key.round,
        "rung": key.rung or "",
    }


def _stored(row: Row[Any]) -> StoredTimer:
    order = None if row.assignment == row.case_id else row.assignment
    key = TimerKey(order, ClockKind(row.clock), row.round, row.rung or None)
    return StoredTimer(row.case_id, Timer(key, row.due_at), row.tries)


async def save_timers(connection: AsyncConnection, wanted: Mapping[UUID, Sequence[Timer]]) -> None:
    """Makes the stored timers of the given cases equal to the wanted ones.

    A timer whose time moves is armed again: its generation rises, its failed tries are forgotten.
    The caller has locked the cases.
    """
    rows = [
        _key_of(case, timer.key) | _FRESH | {"due_at": timer.due_at}
        for case, timers in wanted.items()
        for timer in timers
    ]
    kept = {name: [row[name] for row in rows] for name in KEY}
    await connection.execute(_UNWANTED, {"cases": list(wanted), **kept})
    if rows:
        await connection.execute(_armed(), arrays(TIMERS, rows))


_UNWANTED = text(
    "delete from timers where case_id = any(cast(:cases as uuid[]))"
    " and (case_id, assignment, clock, round, rung) not in (select * from unnest("
    "cast(:case_id as uuid[]), cast(:assignment as uuid[]), cast(:clock as text[]),"
    " cast(:round as integer[]), cast(:rung as text[])))"
)


@cache
def _armed() -> Insert:
    statement = insertion(TIMERS, *KEY, "due_at", "generation", "state", "tries")
    moved = {
        "due_at": statement.excluded.due_at,
        "generation": TIMERS.c.generation + 1,
        "state": "pending",
        "tries": 0,
        "retry_at": None,
        "error": None,
    }
    return statement.on_conflict_do_update(
        index_elements=KEY,
        set_=moved,
        where=TIMERS.c.due_at != statement.excluded.due_at,
    )


async def claim_due(connection: AsyncConnection, now: datetime, limit: int) -> list[StoredTimer]:
    """Due timers of cases that nobody else is working on; those cases are locked.

    Only cases are locked, never waited for: a batch cannot deadlock with a mutation, and a case
    in use does not hold up the cases behind it.
    """
    locked = await connection.execute(
        select(TIMERS.c.case_id)
        .join(CASES, CASES.c.id == TIMERS.c.case_id)
        .where(TIMERS.c.state == "pending", TIMERS.c.due_at <= now)
        .order_by(TIMERS.c.due_at)
        .limit(limit)
        .with_for_update(of=CASES, skip_locked=True)
    )
    due = await connection.execute(
        select(TIMERS)
        .where(
            TIMERS.c.case_id.in_(set(locked.scalars())),
            TIMERS.c.state == "pending",
            TIMERS.c.due_at <= now,
        )
        .order_by(TIMERS.c.due_at, TIMERS.c.case_id, TIMERS.c.rung)
    )
    return [_stored(row) for row in due]


async def set_aside(
    connection: AsyncConnection, timer: StoredTimer, error: str, retry_at: datetime
) -> None:
    """Takes a timer whose command failed out of the way until it is tried again.

    One that was armed again meanwhile, or that another worker has set aside, stays as it is.
    """
    key = _key_of(timer.case, timer.timer.key)
    await connection.execute(
        update(TIMERS)
        .where(
            *(TIMERS.c[name] == value for name, value in key.items()),
            TIMERS.c.due_at == timer.timer.due_at,
            TIMERS.c.tries == timer.tries,
        )
        .values(state="set_aside", tries=timer.tries + 1, error=error, retry_at=retry_at)
    )


async def take_up_again(connection: AsyncConnection, now: datetime) -> int:
    """Puts timers that were set aside back in line when their time for another try has come.

    Those of a case in use are left for the next look; nobody is waited for.
    """
    result = await connection.execute(_TAKEN_UP, {"now": now})
    return result.rowcount


_TAKEN_UP = text(
    "update timers set state = 'pending' where ctid = any(array("
    "select ctid from timers where state = 'set_aside' and retry_at <= :now"
    " for update skip locked))"
)


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the nearest pending timer is due."""
    query = select(func.min(TIMERS.c.due_at)).where(TIMERS.c.state == "pending")
    at: datetime | None = (await connection.execute(query)).scalar()
    return at
