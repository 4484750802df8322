"""Gives notices to the deliveries that serve them, and again to those that had given them up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.vocabulary import Medium
from yousu.store.outbox import OUTBOX
from yousu.store.tables import DeliveryRow, table_of

DELIVERIES = table_of(DeliveryRow)
# Who a notice is given up by when none of the deliveries that are on serves its media.
NOBODY = "nobody"
Routes = Mapping[str, frozenset[Medium]]


@dataclass(frozen=True)
class Routed:
    """How many notices were routed, and those among them that no delivery serves."""

    notices: int
    unserved: frozenset[int]


async def route_notices(connection: AsyncConnection, routes: Routes, limit: int) -> Routed:
    """Gives notices to every delivery that serves one of their media.

    `routes` says which media a delivery serves; none means all. What nobody serves is given up
    at once. Whoever routes at the same moment is waited for, so that what it has routed is seen.
    """
    query = select(OUTBOX.c.id, OUTBOX.c.media, func.now().label("now"))
    unrouted = query.where(OUTBOX.c.routed_at.is_(None)).order_by(OUTBOX.c.id).limit(limit)
    notices = (await connection.execute(unrouted.with_for_update())).all()
    rows = [row for notice in notices for row in _rows(notice.id, notice.media, routes, notice.now)]
    if rows:
        await connection.execute(insert(DELIVERIES).on_conflict_do_nothing(), rows)
        routed = update(OUTBOX).where(OUTBOX.c.id.in_([notice.id for notice in notices]))
        await connection.execute(routed.values(routed_at=func.now()))
    unserved = frozenset(row["notice_id"] for row in rows if row["delivery"] == NOBODY)
    return Routed(len(notices), unserved)


async def withdraw_notices(connection: AsyncConnection) -> None:
    """Takes back all notices that no delivery has been given yet."""
    await connection.execute(delete(OUTBOX).where(OUTBOX.c.routed_at.is_(None)))


async def replay_notices(connection: AsyncConnection, ids: Sequence[int]) -> set[int]:
    """Has notices that were given up routed anew, as the deliveries stand now; gives their ids.

    Deliveries that have sent one do not send it again.
    """
    given_up = delete(DELIVERIES).where(
        DELIVERIES.c.notice_id.in_(ids), DELIVERIES.c.given_up_at.is_not(None)
    )
    found = set((await connection.execute(given_up.returning(DELIVERIES.c.notice_id))).scalars())
    await connection.execute(update(OUTBOX).where(OUTBOX.c.id.in_(found)).values(routed_at=None))
    return found


def _rows(id: int, asked: Sequence[str], routes: Routes, now: datetime) -> list[dict[str, Any]]:
    row = {"notice_id": id, "given_up_at": None, "error": None}
    serving = [name for name, media in routes.items() if not media or media.intersection(asked)]
    if serving:
        return [row | {"delivery": name} for name in serving]
    error = "no delivery that is on serves its media"
    return [row | {"delivery": NOBODY, "given_up_at": now, "error": error}]
