"""The directory of staff: who holds which seat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import Seat
from yousu.store.listing import Listing, Order
from yousu.store.tables import StaffRow, table_of
from yousu.store.turn import take_turn

STAFF = table_of(StaffRow)
HOLDING = STAFF.c.dismissed_at.is_(None)


@dataclass(frozen=True)
class Appointment:
    """A person, by the id that their tokens name, at a seat; `name` is for people to read."""

    id: UUID
    person: str
    seat: Seat
    appointed_at: datetime
    appointed_by: str
    name: str | None = None

    @property
    def bureau(self) -> str | None:
        return self.seat.bureau


@dataclass(frozen=True)
class StaffFilter:
    """Which appointments; None asks nothing. `seen_by` are the bureaus whose people ask."""

    bureau: str | None = None
    unit: str | None = None
    post: str | None = None
    person: str | None = None
    seen_by: frozenset[str] | None = None


async def seats_of(connection: AsyncConnection, person: str) -> list[Seat]:
    """The seats that a person holds, the one held longest first."""
    query = select(STAFF).where(STAFF.c.person == person, HOLDING).order_by(STAFF.c.id)
    return [_seat(row) for row in await connection.execute(query)]


def appointments(wanted: StaffFilter) -> Listing[Appointment]:
    """Those that hold, the oldest first."""
    asked = {name: value for name, value in vars(wanted).items() if name != "seen_by"}
    said = (STAFF.c[name] == value for name, value in asked.items() if value is not None)
    query = select(STAFF).where(HOLDING, *said)
    if wanted.seen_by is not None:
        query = query.where(STAFF.c.bureau.in_(wanted.seen_by))
    return Listing(query, Order((STAFF.c.id,), is_descending=False), _appointment)


async def find_appointments(
    connection: AsyncConnection, ids: Sequence[UUID]
) -> dict[UUID, Appointment]:
    """Those that hold."""
    query = select(STAFF).where(STAFF.c.id.in_(ids), HOLDING)
    return {row.id: _appointment(row) for row in await connection.execute(query)}


async def appointment(connection: AsyncConnection, id: UUID) -> Appointment:
    """One that was made, though it may have ended."""
    return _appointment((await connection.execute(select(STAFF).where(STAFF.c.id == id))).one())


async def add_appointment(connection: AsyncConnection, asked: Appointment) -> Appointment:
    """The one that holds then: that which did already, if the person has the seat."""
    await take_turn(connection, STAFF)
    seat = vars(asked.seat)
    same = (STAFF.c[name].is_not_distinct_from(value) for name, value in seat.items())
    query = select(STAFF).where(STAFF.c.person == asked.person, HOLDING, *same)
    standing = (await connection.execute(query)).one_or_none()
    if standing is not None:
        return _appointment(standing)
    values = {name: value for name, value in vars(asked).items() if name != "seat"}
    await connection.execute(insert(STAFF).values(values | seat))
    return asked


async def end_appointment(connection: AsyncConnection, id: UUID, now: datetime, by: str) -> bool:
    """Whether it held until now."""
    ended = update(STAFF).where(STAFF.c.id == id, HOLDING)
    done = await connection.execute(ended.values(dismissed_at=now, dismissed_by=by))
    return done.rowcount == 1


def _seat(row: Row[Any]) -> Seat:
    return Seat(row.post, row.bureau, row.unit)


def _appointment(row: Row[Any]) -> Appointment:
    return Appointment(row.id, row.person, _seat(row), row.appointed_at, row.appointed_by, row.name)
