"""Settled scores: each edition stands for ever."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import AppraisalEditionRow, table_of
from yousu.store.turn import take_turn

EDITIONS = table_of(AppraisalEditionRow)


@dataclass(frozen=True)
class EditionOf:
    """Whose scores: a bureau's units or people, over days in the city's zone, both in."""

    bureau: str
    subject: str
    first: date
    last: date


@dataclass(frozen=True)
class StoredEdition:
    """The number of an edition, its body as JSON, and the SHA-256 of that, in hex."""

    id: UUID
    of: EditionOf
    number: int
    body: str
    digest: str


async def wait_for_turn(connection: AsyncConnection) -> None:
    """Another who would settle scores waits until this transaction has ended."""
    await take_turn(connection, EDITIONS)


async def add_edition(connection: AsyncConnection, edition: StoredEdition) -> None:
    told = {"id": edition.id, "number": edition.number}
    told |= {"body": edition.body, "digest": edition.digest}
    await connection.execute(insert(EDITIONS).values(vars(edition.of) | told))


async def find_edition(connection: AsyncConnection, id: UUID) -> StoredEdition:
    """One that was settled."""
    return _stored((await connection.execute(select(EDITIONS).where(EDITIONS.c.id == id))).one())


async def stored_editions(connection: AsyncConnection, of: EditionOf) -> list[StoredEdition]:
    """The newest first."""
    query = _of(of).order_by(EDITIONS.c.number.desc())
    return [_stored(row) for row in await connection.execute(query)]


async def newest_edition(connection: AsyncConnection, of: EditionOf) -> StoredEdition | None:
    query = _of(of).order_by(EDITIONS.c.number.desc()).limit(1)
    row = (await connection.execute(query)).first()
    return _stored(row) if row else None


def _of(of: EditionOf) -> Select[Any]:
    same = (EDITIONS.c[name] == value for name, value in vars(of).items())
    return select(EDITIONS).where(*same)


def _stored(row: Row[Any]) -> StoredEdition:
    of = EditionOf(row.bureau, row.subject, row.first, row.last)
    return StoredEdition(row.id, of, row.number, row.body, row.digest)
