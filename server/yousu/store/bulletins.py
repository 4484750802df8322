"""Bulletins as they were issued, and what else goes into one."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, false, func, insert, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import BulletinRow, CaseRow, UncountedCaseRow, WarningRow, table_of

BULLETINS = table_of(BulletinRow)
CASES, UNCOUNTED = table_of(CaseRow), table_of(UncountedCaseRow)
WARNINGS = table_of(WarningRow)


@dataclass(frozen=True)
class StoredBulletin:
    """An edition as it is stored; `content` and `correction` are JSON texts."""

    id: UUID
    kind: str
    bureau: str | None
    first: date
    last: date
    edition: int
    issued_at: datetime
    issued_by: str
    digest: str
    content: str
    correction: str | None


@dataclass(frozen=True)
class BulletinFilter:
    """Which bulletins; None asks nothing. `seen_by` leaves those of the city and of one bureau;
    `bureaus` are those about any of these, None among them for the city."""

    kinds: tuple[str, ...] | None = None
    bureaus: tuple[str | None, ...] | None = None
    from_day: date | None = None
    to_day: date | None = None
    seen_by: frozenset[str] | None = None


@dataclass(frozen=True)
class WarnedRow:
    """An early warning: by which rule of which bureau, how many people, and when."""

    bureau: str
    rule: str
    people: int
    issued_at: datetime


async def add_bulletin(connection: AsyncConnection, bulletin: StoredBulletin) -> None:
    await connection.execute(insert(BULLETINS).values(**vars(bulletin)))


async def find_bulletins(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, StoredBulletin]:
    query = select(BULLETINS).where(BULLETINS.c.id.in_(ids))
    return {row.id: stored_bulletin(row) for row in await connection.execute(query)}


async def editions_of(
    connection: AsyncConnection, kind: str, bureau: str | None, first: date
) -> list[StoredBulletin]:
    """Those of one subject, the newest first."""
    query = select(BULLETINS).where(_about(kind, bureau), BULLETINS.c.first == first)
    rows = await connection.execute(query.order_by(BULLETINS.c.edition.desc()))
    return [stored_bulletin(row) for row in rows]


@dataclass(frozen=True)
class IssuedPeriod:
    """The days of a bulletin that was issued, and by whom first."""

    first: date
    last: date
    by: str

    def overlaps(self, first: date, last: date) -> bool:
        return self.first <= last and first <= self.last


async def issued_periods(
    connection: AsyncConnection,
) -> dict[tuple[str, str | None], tuple[IssuedPeriod, ...]]:
    """The periods of those issued, by kind and bureau (None for the city)."""
    column = BULLETINS.c
    named = (column.kind, column.bureau, column.first, column.last, column.issued_by)
    query = select(*named).where(column.edition == 1)
    found: dict[tuple[str, str | None], tuple[IssuedPeriod, ...]] = {}
    for row in await connection.execute(query):
        one = IssuedPeriod(row.first, row.last, row.issued_by)
        found[row.kind, row.bureau] = (*found.get((row.kind, row.bureau), ()), one)
    return found


async def first_receipt(connection: AsyncConnection) -> datetime | None:
    """When the first case of all was received; None before there is one."""
    found: datetime | None = await connection.scalar(select(func.min(CASES.c.received_at)))
    return found


async def altered_bulletins(connection: AsyncConnection) -> list[UUID]:
    """Those whose content is no longer what their hash was made of."""
    digest = func.encode(func.sha256(func.convert_to(BULLETINS.c.content, "UTF8")), "hex")
    query = select(BULLETINS.c.id).where(digest != BULLETINS.c.digest).order_by(BULLETINS.c.id)
    return list((await connection.execute(query)).scalars())


async def newest_bulletins(
    connection: AsyncConnection,
    wanted: BulletinFilter,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> list[StoredBulletin]:
    """The newest editions behind a place, the last issued first."""
    newer = BULLETINS.alias()
    replaced = select(newer.c.id).where(
        newer.c.kind == BULLETINS.c.kind,
        newer.c.bureau.is_not_distinct_from(BULLETINS.c.bureau),
        newer.c.first == BULLETINS.c.first,
        newer.c.edition > BULLETINS.c.edition,
    )
    query = _wanted(select(BULLETINS).where(~replaced.exists()), wanted)
    if after is not None:
        query = query.where(tuple_(BULLETINS.c.issued_at, BULLETINS.c.id) < after)
    query = query.order_by(BULLETINS.c.issued_at.desc(), BULLETINS.c.id.desc()).limit(limit)
    return [stored_bulletin(row) for row in await connection.execute(query)]


async def warned_in(
    connection: AsyncConnection, bureau: str | None, begins_at: datetime, ends_before: datetime
) -> list[WarnedRow]:
    """The early warnings issued in a time, of a bureau or of all, the first issued first."""
    named = (WARNINGS.c[name] for name in ("bureau", "rule", "people", "issued_at"))
    issued = WARNINGS.c.issued_at
    query = select(*named).where(issued >= begins_at, issued < ends_before)
    if bureau is not None:
        query = query.where(WARNINGS.c.bureau == bureau)
    rows = await connection.execute(query.order_by(issued, WARNINGS.c.id))
    return [WarnedRow(**row._mapping) for row in rows]


def _about(kind: str, bureau: str | None) -> ColumnElement[bool]:
    return and_(BULLETINS.c.kind == kind, BULLETINS.c.bureau.is_not_distinct_from(bureau))


def editions(wanted: BulletinFilter) -> Select[Any]:
    """Every edition that a filter finds, with its place in their order."""
    return _wanted(select(BULLETINS), wanted)


def _wanted(query: Select[Any], wanted: BulletinFilter) -> Select[Any]:
    column = BULLETINS.c
    if wanted.kinds is not None:
        query = query.where(column.kind.in_(wanted.kinds))
    if wanted.bureaus is not None:
        of_any = (column.bureau.is_not_distinct_from(bureau) for bureau in wanted.bureaus)
        query = query.where(or_(false(), *of_any))
    if wanted.from_day is not None:
        query = query.where(column.first >= wanted.from_day)
    if wanted.to_day is not None:
        query = query.where(column.last <= wanted.to_day)
    if wanted.seen_by is not None:
        query = query.where(or_(column.bureau.is_(None), column.bureau.in_(wanted.seen_by)))
    return query


def stored_bulletin(row: Row[Any]) -> StoredBulletin:
    return StoredBulletin(**{field.name: getattr(row, field.name) for field in _FIELDS})


_FIELDS = fields(StoredBulletin)
