"""The register: what was held against units and persons, over all cases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Row, Table, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import (
    EntryAnnulled,
    Event,
    Registered,
    SupervisionAnswered,
    SupervisionOrdered,
)
from yousu.case.state import Case, RegisterEntry, Supervision
from yousu.store.tables import RegisterRow

REGISTER = cast(Table, RegisterRow.__table__)  # type: ignore[attr-defined]
SUPERVISION = "supervision"


@dataclass(frozen=True)
class RegisterFilter:
    """Which rows; None asks nothing. `seen_by` is the bureau whose people ask."""

    bureau: str | None = None
    unit: str | None = None
    person: str | None = None
    kinds: tuple[str, ...] | None = None
    seen_by: str | None = None


@dataclass(frozen=True)
class RegisterLine:
    """A row of the register: its case, against whom, by which post, and whether it is settled: an
    entry annulled, a supervision order answered."""

    id: UUID
    case: UUID
    kind: str
    bureau: str | None
    unit: str | None
    person: str | None
    points: int
    ground: str | None
    rule: str | None
    post: str
    at: datetime
    settled_at: datetime | None


async def save_register(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Keeps the register equal to what the cases say, after these events."""
    rows = {row["id"]: row for case, event in events for row in _rows(case, event)}
    if not rows:
        return
    statement = insert(REGISTER)
    settled = statement.on_conflict_do_update(
        index_elements=["id"], set_={"settled_at": statement.excluded.settled_at}
    )
    await connection.execute(settled, list(rows.values()))


async def register_lines(
    connection: AsyncConnection,
    wanted: RegisterFilter,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> tuple[RegisterLine, ...]:
    """The rows behind a place, the newest first."""
    query = select(REGISTER)
    place = tuple_(REGISTER.c.at, REGISTER.c.id)
    if after is not None:
        query = query.where(place < after)
    if wanted.kinds is not None:
        query = query.where(REGISTER.c.kind.in_(wanted.kinds))
    if wanted.seen_by is not None:
        query = query.where(REGISTER.c.bureau == wanted.seen_by)
    for name in ("bureau", "unit", "person"):
        if (value := getattr(wanted, name)) is not None:
            query = query.where(REGISTER.c[name] == value)
    query = query.order_by(REGISTER.c.at.desc(), REGISTER.c.id.desc()).limit(limit)
    return tuple(_line(row) for row in await connection.execute(query))


def _rows(case: Case, event: Event) -> Iterable[dict[str, Any]]:
    match event.fact:
        case Registered() | EntryAnnulled() as fact:
            entry = case.entry(fact.entry)
            assert entry is not None
            yield _entry_row(case, entry)
        case SupervisionOrdered() | SupervisionAnswered() as fact:
            order = case.supervision(fact.supervision)
            assert order is not None
            yield _supervision_row(case, order)


def _entry_row(case: Case, entry: RegisterEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "case_id": case.id,
        "kind": entry.kind.value,
        "bureau": entry.bureau,
        "unit": entry.unit,
        "person": entry.person,
        "points": entry.points,
        "ground": entry.ground.value,
        "rule": entry.rule,
        "post": entry.post,
        "at": entry.at,
        "settled_at": entry.annulled_at,
    }


def _supervision_row(case: Case, supervision: Supervision) -> dict[str, Any]:
    order = case.assignment(supervision.assignment) if supervision.assignment else None
    return {
        "id": supervision.id,
        "case_id": case.id,
        "kind": SUPERVISION,
        "bureau": order.bureau if order else None,
        "unit": order.unit if order else None,
        "person": order.handler if order else None,
        "points": 0,
        "ground": None,
        "rule": None,
        "post": supervision.post,
        "at": supervision.at,
        "settled_at": supervision.answered_at,
    }


def _line(row: Row[Any]) -> RegisterLine:
    return RegisterLine(
        id=row.id,
        case=row.case_id,
        kind=row.kind,
        bureau=row.bureau,
        unit=row.unit,
        person=row.person,
        points=row.points,
        ground=row.ground,
        rule=row.rule,
        post=row.post,
        at=row.at,
        settled_at=row.settled_at,
    )
