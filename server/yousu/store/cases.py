"""Cases as they stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.state import Case
from yousu.case.vocabulary import ClockKind
from yousu.store.codec import from_json, to_json
from yousu.store.tables import CaseRow

CASES = cast(Table, CaseRow.__table__)  # type: ignore[attr-defined]


def row_of(case: Case) -> dict[str, Any]:
    """The stored row of a case; nothing in it comes from elsewhere."""
    lead = case.lead
    handling = lead.latest(ClockKind.HANDLING) if lead else None
    return {
        "id": case.id,
        "number": case.number,
        "version": case.version,
        "state": case.state.value,
        "bureau": lead.bureau if lead else None,
        "unit": lead.unit if lead else None,
        "bureaus": sorted(case.bureaus),
        "category": case.category,
        "nature": case.nature.value,
        "channel": case.channel.value,
        "reporter": case.reporter,
        "received_at": case.received_at,
        "due_at": handling.due_at if handling else None,
        "closed_at": case.closed_at,
        "changed_at": case.changed_at,
        "external_id": case.external_id,
        "matter": case.matter,
        "returns": case.returns,
        "rehandlings": case.rehandlings,
        "problem_since": case.problem_since,
        "body": to_json(case),
    }


async def lock_cases(connection: AsyncConnection, ids: Iterable[UUID]) -> dict[UUID, Case]:
    """The cases, locked until the transaction ends; in the order of their ids, by all callers."""
    query = (
        select(CASES.c.id, CASES.c.body)
        .where(CASES.c.id.in_(sorted(set(ids))))
        .order_by(CASES.c.id)
        .with_for_update()
    )
    return {id: from_json(Case, body) for id, body in await connection.execute(query)}


async def save_cases(connection: AsyncConnection, cases: Sequence[Case]) -> None:
    """Inserts new cases and overwrites known ones, which the caller has locked."""
    if not cases:
        return
    statement = insert(CASES)
    changed: Mapping[str, Any] = {
        column.name: statement.excluded[column.name] for column in CASES.c if column.name != "id"
    }
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_=changed),
        [row_of(case) for case in cases],
    )
