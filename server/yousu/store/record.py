"""What acts leave behind in every case, written in one statement: the events, the cases as they
now stand, their timers, what they add to the measures, and the notices that must go out.

A statement a table would be as many waits for PostgreSQL, which is what a small batch costs.
"""

from collections.abc import Mapping, Sequence, Set
from functools import cache
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.case.events import Event
from yousu.case.state import Case
from yousu.case.timers import Timer
from yousu.store.cases import case_rows, saved_cases
from yousu.store.events import appended_events, event_rows
from yousu.store.measures.deltas import Deltas, appended_deltas, delta_rows
from yousu.store.outbox import added_notices, notice_rows
from yousu.store.timers import armed_timers, timer_rows, unwanted_timers


async def record(
    connection: AsyncConnection,
    events: Sequence[tuple[Case, Event]],
    cases: Sequence[Case],
    timers: Mapping[UUID, Sequence[Timer]],
    calendar: Calendar,
    deltas: Deltas,
    under_failed_rules: Set[UUID] = frozenset(),
    waits: Mapping[UUID, frozenset[str]] = MappingProxyType({}),
) -> None:
    """Writes events, each with the case as it then stood, new cases and known ones, which the
    caller has locked, and makes the stored timers of the given cases equal to the wanted ones.
    `deltas` are what the cases have come to add to the measures, `waits` the marks of whom each
    waits for. Some of the cases stand under the core's rules because their bureau's own failed.

    A version that is taken raises IntegrityError: somebody was faster.
    """
    rows = event_rows(events) | case_rows(cases, calendar, under_failed_rules, waits)
    rows |= timer_rows(timers) | delta_rows(deltas) | notice_rows(events)
    await connection.execute(_recorded(), rows)


@cache
def _recorded() -> Insert:
    others = (
        appended_events(),
        saved_cases(),
        appended_deltas(),
        unwanted_timers(),
        armed_timers(),
    )
    return added_notices().add_cte(*(statement.cte() for statement in others))
