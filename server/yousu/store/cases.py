"""Cases as they stand."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.case.state import Case
from yousu.case.traits import traits_of
from yousu.case.vocabulary import AssignmentState, Urgency
from yousu.store.codec import from_json, to_brief_json
from yousu.store.rows import arrays, insertion
from yousu.store.tables import CaseRow, table_of

CASES = table_of(CaseRow)
# As it is stored: the fewer, the faster it must go.
URGENCY: Mapping[Urgency, int] = {Urgency.EMERGENCY: 0, Urgency.URGENT: 1, Urgency.NORMAL: 2}
# Cases that this transaction has locked: their bodies, by id.
Locked = Mapping[UUID, str]


def row_of(case: Case) -> dict[str, Any]:
    """The stored row of a case, but for its calendar, what became of its rules and whom it waits
    for; nothing in it comes from elsewhere."""
    lead = case.lead
    return {
        "id": case.id,
        "number": case.number,
        "version": case.version,
        "state": case.state.value,
        "bureau": lead.bureau if lead else None,
        "unit": lead.unit if lead else None,
        "handler": lead.handler if lead else None,
        "bureaus": sorted(case.bureaus),
        "category": case.category,
        "nature": case.nature.value,
        "channel": case.channel.value,
        "district": case.district,
        "reporter": case.reporter,
        "received_at": case.received_at,
        "due_at": lead.due_at if lead else None,
        "is_paused": lead is not None and lead.is_paused,
        "urgency": URGENCY[case.urgency],
        "closed_at": case.closed_at,
        "changed_at": case.changed_at,
        "external_id": case.external_id,
        "matter": case.matter,
        "returns": case.returns,
        "rehandlings": case.rehandlings,
        "hand_overs": sum(o.state is AssignmentState.HANDED_OVER for o in case.assignments),
        "traits": sorted(traits_of(case)),
        "problem_since": case.problem_since,
        "body": to_brief_json(case),
    }


async def lock_cases(connection: AsyncConnection, ids: Iterable[UUID]) -> Locked:
    """The cases, locked until the transaction ends; in the order of their ids, by all callers."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = await connection.execute(_LOCKED, {"ids": wanted})
    return {row.id: row.body for row in rows}


_LOCKED = text(
    "select id, body from cases where id = any(cast(:ids as uuid[])) order by id for update"
)


def read_cases(locked: Locked) -> dict[UUID, Case]:
    return {id: from_json(Case, body) for id, body in locked.items()}


def counted_by(case: Case, calendar: Calendar) -> int:
    """The calendar's revision if all running clocks were counted by it; 0 if one was by another."""
    orders = (clock for order in case.assignments for clock in order.clocks)
    running = (clock for clock in (*case.clocks, *orders) if clock.is_running)
    return calendar.revision if all(c.calendar == calendar.version for c in running) else 0


def case_rows(
    cases: Sequence[Case],
    calendar: Calendar,
    under_failed_rules: Set[UUID],
    waits: Mapping[UUID, frozenset[str]],
) -> dict[str, list[Any]]:
    rows = [
        row_of(case)
        | {
            "calendar": counted_by(case, calendar),
            "under_failed_rules": case.id in under_failed_rules,
            "waits_for": sorted(waits[case.id]),
        }
        for case in cases
    ]
    return arrays(CASES, CASES.c.keys(), rows)


def saved_cases() -> Insert:
    """Inserts new cases of those that `case_rows` gives, and overwrites known ones.

    A case with a clock that another calendar has counted keeps the revision that it stood at.
    """
    names = CASES.c.keys()
    statement = insertion(CASES, *names)
    changed: dict[str, Any] = {name: statement.excluded[name] for name in names if name != "id"}
    changed["calendar"] = func.greatest(CASES.c.calendar, statement.excluded.calendar)
    return statement.on_conflict_do_update(index_elements=["id"], set_=changed)


async def cases_of_matter(connection: AsyncConnection, matter: UUID) -> list[UUID]:
    query = select(CASES.c.id).where(CASES.c.matter == matter)
    return list((await connection.execute(query)).scalars())


async def matters_of(
    connection: AsyncConnection, cases: Iterable[UUID], gone: Iterable[UUID] = ()
) -> list[UUID]:
    """The matters in which the cases are now, and those that were supervised through cases that
    are closed or have left; in order."""
    told = {"cases": list(cases), "gone": list(gone)}
    return list((await connection.execute(_MATTERS, told)).scalars())


_MATTERS = text(
    "select matter from cases where id = any(cast(:cases as uuid[])) and matter is not null"
    " union select matter from warnings where supervised = any(cast(:gone as uuid[]))"
    " order by 1"
)


async def cases_behind(connection: AsyncConnection, revision: int, limit: int) -> list[UUID]:
    """Open cases that were counted by a calendar before the revision, longest behind first.

    They are locked; those that somebody works on are left for another look.
    """
    query = (
        select(CASES.c.id)
        .where(CASES.c.calendar < revision, CASES.c.closed_at.is_(None))
        .order_by(CASES.c.calendar)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return list((await connection.execute(query)).scalars())


async def mark_counted(connection: AsyncConnection, ids: Sequence[UUID], revision: int) -> None:
    """Says that a calendar counts the cases' running clocks as they stand; the caller has locked
    them."""
    await connection.execute(update(CASES).where(CASES.c.id.in_(ids)).values(calendar=revision))
