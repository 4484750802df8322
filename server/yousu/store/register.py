"""The register: what was held against units and persons, over all cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.events import Event
from yousu.case.state import Case
from yousu.store.listing import Listing, Order
from yousu.store.register_rows import rows_of
from yousu.store.tables import RegisterRow, table_of

REGISTER = table_of(RegisterRow)


class RegisterLineKind(StrEnum):
    """What a line of the register is about."""

    TALK = "talk"
    MARK = "mark"
    VETO = "veto"
    SUPERVISION = "supervision"
    RETURN = "return"
    REFUSAL = "refusal"
    EXCLUSION = "exclusion"


@dataclass(frozen=True)
class RegisterFilter:
    """Which lines; None asks nothing. `seen_by` are the bureaus whose people ask."""

    bureau: str | None = None
    unit: str | None = None
    person: str | None = None
    kinds: tuple[RegisterLineKind, ...] | None = None
    entered_from: datetime | None = None
    entered_before: datetime | None = None
    seen_by: frozenset[str] | None = None


@dataclass(frozen=True)
class RegisterLine:
    """A line of the register: its case, against whom, by which post, and whether it is settled: an
    entry annulled, a supervision order answered, an exclusion revoked. `settled_by` is the
    application by which an entry was annulled."""

    id: UUID
    case: UUID
    kind: RegisterLineKind
    bureau: str | None
    unit: str | None
    person: str | None
    points: int
    ground: str | None
    rule: str | None
    post: str
    at: datetime
    settled_at: datetime | None
    settled_by: UUID | None


@dataclass(frozen=True)
class RegisterTotal:
    """What a unit has of one kind: how many lines, how many of them are settled, and the points
    of those that are not."""

    bureau: str | None
    unit: str | None
    kind: RegisterLineKind
    count: int
    settled: int
    points: int


async def save_register(connection: AsyncConnection, events: Sequence[tuple[Case, Event]]) -> None:
    """Keeps the register equal to what the cases say, after these events."""
    rows = {row["id"]: row for case, event in events for row in rows_of(case, event)}
    if not rows:
        return
    statement = insert(REGISTER)
    settled = statement.on_conflict_do_update(
        index_elements=["id"],
        set_={name: statement.excluded[name] for name in ("settled_at", "settled_by")},
    )
    await connection.execute(settled, list(rows.values()))


def register_lines(wanted: RegisterFilter) -> Listing[RegisterLine]:
    """The newest first."""
    order = Order((REGISTER.c.at, REGISTER.c.id))
    return Listing(_wanted(select(REGISTER), wanted), order, line_of)


async def find_register_lines(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, RegisterLine]:
    """Those that there are."""
    query = select(REGISTER).where(REGISTER.c.id.in_(ids))
    return {row.id: line_of(row) for row in await connection.execute(query)}


async def register_totals(
    connection: AsyncConnection, wanted: RegisterFilter
) -> tuple[RegisterTotal, ...]:
    """The lines of each unit, counted by kind."""
    group = (REGISTER.c.bureau, REGISTER.c.unit, REGISTER.c.kind)
    standing = REGISTER.c.settled_at.is_(None)
    query = select(
        *group,
        func.count().label("count"),
        func.count(REGISTER.c.settled_at).label("settled"),
        func.coalesce(func.sum(REGISTER.c.points).filter(standing), 0).label("points"),
    )
    rows = await connection.execute(_wanted(query, wanted).group_by(*group).order_by(*group))
    return tuple(
        RegisterTotal(
            bureau=row.bureau,
            unit=row.unit,
            kind=RegisterLineKind(row.kind),
            count=row._mapping["count"],
            settled=row.settled,
            points=row.points,
        )
        for row in rows
    )


def _wanted(query: Select[Any], wanted: RegisterFilter) -> Select[Any]:
    for name in ("bureau", "unit", "person"):
        if (value := getattr(wanted, name)) is not None:
            query = query.where(REGISTER.c[name] == value)
    if wanted.kinds is not None:
        query = query.where(REGISTER.c.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.entered_from is not None:
        query = query.where(REGISTER.c.at >= wanted.entered_from)
    if wanted.entered_before is not None:
        query = query.where(REGISTER.c.at < wanted.entered_before)
    if wanted.seen_by is not None:
        query = query.where(REGISTER.c.bureau.in_(wanted.seen_by))
    return query


def line_of(row: Row[Any]) -> RegisterLine:
    return RegisterLine(
        id=row.id,
        case=row.case_id,
        kind=RegisterLineKind(row.kind),
        bureau=row.bureau,
        unit=row.unit,
        person=row.person,
        points=row.points,
        ground=row.ground,
        rule=row.rule,
        post=row.post,
        at=row.at,
        settled_at=row.settled_at,
        settled_by=row.settled_by,
    )
