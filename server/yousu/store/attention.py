"""Cases that need attention: something that was to happen by itself has failed several times, or
an order stands under the core's rules because its bureau's own failed.

What was to happen is still tried again by itself; once it goes through, the case needs no attention
any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, literal_column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.timers import Timer
from yousu.store.cases import CASES
from yousu.store.timers import TIMERS, stored_timer

# Written out as in the index of such timers, which PostgreSQL could not use otherwise.
_FAILING = TIMERS.c.tries >= literal_column("3")


@dataclass(frozen=True)
class FailingTimer:
    """A timer whose command has failed so many times, and when (UTC) it is tried again."""

    timer: Timer
    tries: int
    retry_at: datetime


def needs_attention() -> ColumnElement[bool]:
    """Of a row of `cases`."""
    failing = select(TIMERS.c.case_id).where(_FAILING)
    marked = CASES.alias("marked")
    return CASES.c.id.in_(failing.union_all(select(marked.c.id).where(marked.c.under_failed_rules)))


async def failing_timers(
    connection: AsyncConnection, cases: Sequence[UUID]
) -> dict[UUID, tuple[FailingTimer, ...]]:
    """Of each case, what was due first comes first."""
    query = select(TIMERS).where(TIMERS.c.case_id.in_(cases), _FAILING).order_by(TIMERS.c.due_at)
    found: dict[UUID, list[FailingTimer]] = {}
    for row in await connection.execute(query):
        stored = stored_timer(row)
        failing = FailingTimer(stored.timer, stored.tries, row.retry_at)
        found.setdefault(stored.case, []).append(failing)
    return {case: tuple(failing) for case, failing in found.items()}
