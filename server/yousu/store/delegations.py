"""Who stands in for whom, and from when to when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.delegation import Delegation
from yousu.case.rules import Seat
from yousu.store.tables import DelegationRow, table_of
from yousu.store.turn import take_turn

DELEGATIONS = table_of(DelegationRow)


async def delegations_of(
    connection: AsyncConnection, delegates: Sequence[str], now: datetime
) -> tuple[Delegation, ...]:
    """Those that hold now, by the persons who stand in."""
    if not delegates:
        return ()
    query = select(DELEGATIONS).where(
        DELEGATIONS.c.delegate.in_(set(delegates)),
        DELEGATIONS.c.begins_at <= now,
        DELEGATIONS.c.ends_at > now,
    )
    return tuple(_delegation(row) for row in await connection.execute(query))


async def delegations_in(
    connection: AsyncConnection, bureaus: frozenset[str] | None, after: datetime
) -> tuple[Delegation, ...]:
    """Those of some bureaus, or of all for None, that have not ended by an instant, the next to
    begin last."""
    query = select(DELEGATIONS).where(DELEGATIONS.c.ends_at > after)
    if bureaus is not None:
        query = query.where(DELEGATIONS.c.bureau.in_(bureaus))
    rows = await connection.execute(query.order_by(DELEGATIONS.c.begins_at, DELEGATIONS.c.id))
    return tuple(_delegation(row) for row in rows)


async def find_delegation(connection: AsyncConnection, id: UUID) -> Delegation:
    """One that was granted, though it may have ended."""
    query = select(DELEGATIONS).where(DELEGATIONS.c.id == id)
    return _delegation((await connection.execute(query)).one())


async def add_delegation(
    connection: AsyncConnection, delegation: Delegation, by: str
) -> Delegation:
    """The delegation that stands then: the one that did already, if it says the same."""
    await take_turn(connection, DELEGATIONS)
    said = {
        "post": delegation.seat.post,
        "bureau": delegation.seat.bureau,
        "unit": delegation.seat.unit,
        "absent": delegation.absent,
        "delegate": delegation.delegate,
        "begins_at": delegation.begins_at,
        "ends_at": delegation.ends_at,
    }
    same = (DELEGATIONS.c[name].is_not_distinct_from(value) for name, value in said.items())
    standing = (await connection.execute(select(DELEGATIONS).where(*same))).first()
    if standing is not None:
        return _delegation(standing)
    values = {"id": delegation.id, "granted_by": by} | said
    await connection.execute(insert(DELEGATIONS).values(values))
    return delegation


async def end_delegation(
    connection: AsyncConnection, id: UUID, now: datetime, by: str | None
) -> Delegation | None:
    """Ends it now, if it has not ended and the person is the one who is away or who granted it
    (None asks nothing of the person); None otherwise."""
    ended = update(DELEGATIONS).where(DELEGATIONS.c.id == id, DELEGATIONS.c.ends_at > now)
    if by is not None:
        ended = ended.where(or_(DELEGATIONS.c.absent == by, DELEGATIONS.c.granted_by == by))
    row = (await connection.execute(ended.values(ends_at=now).returning(DELEGATIONS))).one_or_none()
    return _delegation(row) if row else None


def _delegation(row: Row[Any]) -> Delegation:
    return Delegation(
        id=row.id,
        seat=Seat(row.post, row.bureau, row.unit),
        absent=row.absent,
        delegate=row.delegate,
        begins_at=row.begins_at,
        ends_at=row.ends_at,
    )
