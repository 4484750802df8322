"""Stored timers: kept equal to what cases want, claimed when they are due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Delete,
    Integer,
    Row,
    Uuid,
    any_,
    bindparam,
    cast,
    delete,
    func,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, Insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import NullType

from yousu.case.timers import Timer, TimerKey
from yousu.case.vocabulary import ClockKind
from yousu.store.cases import Locked
from yousu.store.rows import arrays, given_rows, insertion
from yousu.store.tables import TimerRow, table_of

TIMERS = table_of(TimerRow)
KEY = ("case_id", "assignment", "clock", "round", "rung")
ARMED = (*KEY, "due_at", "generation", "state", "tries")
# A due timer whose case somebody else holds is looked at again after this, not at once.
HELD_SECONDS = 0.01
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


def stored_timer(row: Row[Any]) -> StoredTimer:
    order = None if row.assignment == row.case_id else row.assignment
    key = TimerKey(order, ClockKind(row.clock), row.round, row.rung or None)
    return StoredTimer(row.case_id, Timer(key, row.due_at), row.tries)


def timer_rows(wanted: Mapping[UUID, Sequence[Timer]]) -> dict[str, list[Any]]:
    """The timers that the cases want, and the cases."""
    rows = [
        _key_of(case, timer.key) | _FRESH | {"due_at": timer.due_at}
        for case, timers in wanted.items()
        for timer in timers
    ]
    return arrays(TIMERS, ARMED, rows) | {"timed": list(wanted)}


def unwanted_timers() -> Delete:
    """Takes the timers away that cases of `timer_rows` no longer want."""
    timed = cast(bindparam("timed", type_=NullType()), ARRAY(Uuid()))
    key = tuple_(*(TIMERS.c[name] for name in KEY))
    return delete(TIMERS).where(
        TIMERS.c.case_id == any_(timed), key.not_in(given_rows(TIMERS, *KEY))
    )


def armed_timers() -> Insert:
    """Arms the timers of `timer_rows`. One whose time moves is armed again: its generation rises,
    its failed tries are forgotten."""
    statement = insertion(TIMERS, *ARMED)
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


@dataclass(frozen=True)
class Claimed:
    """Timers that are due, in the order of their times, and their cases, which are locked."""

    timers: tuple[StoredTimer, ...]
    cases: Locked


async def claim_due(connection: AsyncConnection, limit: int) -> Claimed:
    """Due timers of cases that nobody else is working on; those cases are locked.

    Only cases are locked, never waited for: a batch cannot deadlock with a mutation, and a case
    in use does not hold up the cases behind it. A timer that an act took away a moment ago may be
    among them; its command then changes nothing.
    """
    due = (await connection.execute(_CLAIMED, {"limit": limit})).all()
    return Claimed(tuple(stored_timer(row) for row in due), {row.case_id: row.body for row in due})


# The limit is written out, so that PostgreSQL plans this once and not for every batch.
# In the second part the instant comes from the first, so that nobody walks over all that is due
# again for each case.
_CLAIMED = text("""
    with locked as materialized (
        select cases.id, cases.body, city_now() as now
        from timers join cases on cases.id = timers.case_id
        where timers.state = 'pending' and timers.due_at <= city_now()
        order by timers.due_at
        limit :limit
        for update of cases skip locked
    )
    select timers.*, locked.body
    from (select distinct on (id) * from locked) locked
    join timers on timers.case_id = locked.id
    where timers.state = 'pending' and timers.due_at <= locked.now
    order by timers.due_at, timers.case_id, timers.rung
""").bindparams(bindparam("limit", type_=Integer, literal_execute=True))


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


async def take_up_again(connection: AsyncConnection) -> int:
    """Puts timers that were set aside back in line when their time for another try has come.

    Those of a case in use are left for the next look; nobody is waited for.
    """
    result = await connection.execute(_TAKEN_UP)
    return result.rowcount


_TAKEN_UP = text(
    "update timers set state = 'pending' where ctid = any(array("
    "select ctid from timers where state = 'set_aside' and retry_at <= city_now()"
    " for update skip locked))"
)


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the nearest pending timer is due."""
    query = select(func.min(TIMERS.c.due_at)).where(TIMERS.c.state == "pending")
    at: datetime | None = (await connection.execute(query)).scalar()
    return at


async def seconds_to_next_due(connection: AsyncConnection) -> float | None:
    """The world's seconds until the next pending timer falls due; None when there is none, or the
    city's clock stands still. `HELD_SECONDS` at most where one is due already: somebody else has
    its case, so that it could not be fired."""
    seconds = (await connection.execute(_TO_NEXT)).scalar()
    return None if seconds is None else float(seconds)


_TO_NEXT = text("""
    select least(
        extract(epoch from (
            select min(due_at) from timers where state = 'pending' and due_at > city_now()
        ) - city_now()) / nullif(coalesce((select speed from city_clock), 1), 0),
        case when exists(
            select from timers where state = 'pending' and due_at <= city_now()
        ) then :held end
    )
""").bindparams(held=HELD_SECONDS)


async def seconds_overdue(connection: AsyncConnection) -> float:
    """For how many of the world's seconds the oldest pending timer has been due; 0 when none is,
    or the city's clock stands still."""
    return float((await connection.execute(_OVERDUE)).scalar() or 0)


_OVERDUE = text("""
    select greatest(extract(epoch from city_now() - min(due_at)), 0)
        / nullif(coalesce((select speed from city_clock), 1), 0)
    from timers where state = 'pending'
""")
