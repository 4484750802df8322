"""Appraisal schemes as they were set: the last one that is effective holds."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.clock import city_now
from yousu.store.tables import AppraisalSchemeRow, table_of

SCHEMES = table_of(AppraisalSchemeRow)


@dataclass(frozen=True)
class StoredScheme:
    """Who has set which scheme for a bureau (None: the city), from which day on, when and why.

    `body` is JSON: `null` takes back what was set before.
    """

    version: int
    bureau: str | None
    body: str
    effective_from: date
    set_at: datetime
    set_by: str
    reason: str

    @property
    def takes_back(self) -> bool:
        return self.body == "null"


async def stored_scheme(
    connection: AsyncConnection, bureau: str | None, day: date, known: datetime
) -> StoredScheme | None:
    """What held on a day for a bureau, else for the city, as far as it was known at an instant;
    None where nobody had set anything."""
    for owner in dict.fromkeys((bureau, None)):
        query = _of(owner).where(SCHEMES.c.effective_from <= day, SCHEMES.c.set_at <= known)
        query = query.order_by(SCHEMES.c.effective_from.desc(), SCHEMES.c.version.desc()).limit(1)
        row = (await connection.execute(query)).first()
        if row is not None and not _stored(row).takes_back:
            return _stored(row)
    return None


async def scheme_history(
    connection: AsyncConnection, bureau: str | None, limit: int
) -> list[StoredScheme]:
    """What was set for a bureau itself, or for the city; the newest first."""
    query = _of(bureau).order_by(SCHEMES.c.version.desc()).limit(limit)
    return [_stored(row) for row in await connection.execute(query)]


async def add_scheme(
    connection: AsyncConnection,
    bureau: str | None,
    body: str,
    effective_from: date,
    set_by: str,
    reason: str,
) -> StoredScheme:
    values: dict[str, Any] = {
        "bureau": bureau,
        "body": body,
        "effective_from": effective_from,
        "set_at": await city_now(connection),
        "set_by": set_by,
        "reason": reason,
    }
    statement = insert(SCHEMES).values(values).returning(SCHEMES.c.version)
    version: int = (await connection.execute(statement)).scalar_one()
    return StoredScheme(version=version, **values)


def _of(bureau: str | None) -> Select[Any]:
    return select(SCHEMES).where(SCHEMES.c.bureau.is_not_distinct_from(bureau))


def _stored(row: Row[Any]) -> StoredScheme:
    return StoredScheme(**row._mapping)
