"""The log: written once, read in one order."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor
from yousu.case.events import Event
from yousu.case.state import Case
from yousu.store.codec import fact_from_json, from_json, to_json
from yousu.store.rows import arrays, insertion
from yousu.store.tables import EventRow, table_of

EVENTS = table_of(EventRow)


NAMES = ("case_id", "version", "bureaus", "at", "type", "shape", "actor", "fact")


def _row_of(case: Case, event: Event) -> dict[str, Any]:
    return {
        "case_id": event.case,
        "version": event.version,
        "bureaus": sorted(case.bureaus),
        "at": event.at,
        "type": type(event.fact).__name__,
        "shape": event.fact.SHAPE,
        "actor": to_json(event.actor),
        "fact": to_json(event.fact),
    }


def event_of(row: Row[Any]) -> Event:
    return Event(
        case=row.case_id,
        version=row.version,
        at=row.at,
        actor=from_json(Actor, row.actor),
        fact=fact_from_json(row.type, row.shape, row.fact),
    )


def appended_events() -> Insert:
    """Adds what `event_rows` gives to the log."""
    return insertion(EVENTS, *NAMES)


def event_rows(events: Sequence[tuple[Case, Event]]) -> dict[str, list[Any]]:
    """Events, each with the case as it then stood."""
    return arrays(EVENTS, NAMES, [_row_of(case, event) for case, event in events])


def _history() -> Select[Any]:
    return select(EVENTS).order_by(EVENTS.c.case_id, EVENTS.c.version)


async def histories(
    connection: AsyncConnection, cases: Sequence[UUID]
) -> dict[UUID, tuple[Event, ...]]:
    """Every event of the cases, oldest first."""
    found: dict[UUID, list[Event]] = {id: [] for id in cases}
    for row in await connection.execute(_history().where(EVENTS.c.case_id.in_(cases))):
        found[row.case_id].append(event_of(row))
    return {id: tuple(events) for id, events in found.items()}
