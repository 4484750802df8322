"""Calendars as they were issued: the newest is in force, an older one explains what it counted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.calendar.next_issue import is_older, renewed
from yousu.calendar.state_calendar import state_calendar, state_version
from yousu.store.clock import city_now
from yousu.store.codec import from_json, to_json
from yousu.store.tables import CalendarRow, table_of
from yousu.store.turn import take_turn

CALENDARS = table_of(CalendarRow)


class NoCalendar(Exception):
    """The calendar that was asked for was never issued."""


@dataclass(frozen=True)
class Issue:
    """When a calendar was issued, by whom (a staff id; None for the library's own), and why."""

    revision: int
    version: str
    issued_at: datetime
    issued_by: str | None
    reason: str


class Calendars:
    """Reads calendars through a memory of those seen; an issued one never changes."""

    def __init__(self) -> None:
        self._known: dict[str, Calendar] = {}

    async def current(self, connection: AsyncConnection) -> Calendar:
        """The newest calendar. Raises NoCalendar when none was issued.

        Not for a transaction that issues: what is remembered must not be rolled back.
        """
        version = (await connection.execute(_newest(CALENDARS.c.version))).scalar()
        return await self.named(connection, version)

    async def named(self, connection: AsyncConnection, version: str | None) -> Calendar:
        """The calendar of the version that is in force. Raises NoCalendar for None."""
        if version is None:
            raise NoCalendar("The city has no calendar yet: run `yousu migrate`.")
        return await self.at(connection, version)

    async def at(self, connection: AsyncConnection, version: str) -> Calendar:
        """The calendar of that version. Raises NoCalendar when it was never issued."""
        if version not in self._known:
            query = select(CALENDARS).where(CALENDARS.c.version == version)
            row = (await connection.execute(query)).first()
            if row is None:
                raise NoCalendar(f"No calendar {version} was issued; it can't explain a due date.")
            self._known[version] = _calendar(row)
        return self._known[version]


async def issue(
    connection: AsyncConnection,
    change: Callable[[Calendar], Calendar],
    issued_by: str,
    reason: str,
) -> Calendar:
    """Issues what `change` makes of the newest calendar; gives the one that is then in force.

    Whoever issues at the same time waits until this transaction has ended.
    """
    await take_turn(connection, CALENDARS)
    newest = await _read_newest(connection)
    if newest is None:
        raise NoCalendar("The city has no calendar yet: run `yousu migrate`.")
    changed = change(newest)
    if changed is newest:
        return newest
    return await _insert(connection, changed, issued_by, reason)


async def issue_state_calendar(connection: AsyncConnection) -> None:
    """Issues the days that the installed library knows, where the city has none yet or those of
    an older library; overrides are kept. An older library issues nothing over a newer one."""
    stored = (await connection.execute(_newest(CALENDARS.c.version))).scalar()
    if stored is not None and not is_older(stored, state_version()):
        return
    await take_turn(connection, CALENDARS)
    newest, state = await _read_newest(connection), state_calendar()
    calendar = renewed(newest, state) if newest else state
    if calendar is not newest:
        await _insert(connection, calendar, None, f"the state calendar {state.version}")


async def issues(connection: AsyncConnection, limit: int) -> list[Issue]:
    """The history of issues, newest first."""
    return [
        Issue(row.revision, row.version, row.issued_at, row.issued_by, row.reason)
        for row in await connection.execute(_newest(CALENDARS, limit=limit))
    ]


def _newest(*columns: Any, limit: int = 1) -> Select[Any]:
    return select(*columns).order_by(CALENDARS.c.revision.desc()).limit(limit)


async def _read_newest(connection: AsyncConnection) -> Calendar | None:
    """Past any memory, which must hold nothing that may yet be rolled back."""
    row = (await connection.execute(_newest(CALENDARS))).first()
    return _calendar(row) if row else None


async def _insert(
    connection: AsyncConnection, calendar: Calendar, issued_by: str | None, reason: str
) -> Calendar:
    values = {
        "version": calendar.version,
        "body": to_json(replace(calendar, revision=0)),
        "issued_at": await city_now(connection),
        "issued_by": issued_by,
        "reason": reason,
    }
    statement = insert(CALENDARS).values(values).returning(CALENDARS.c.revision)
    revision: int = (await connection.execute(statement)).scalar_one()
    return replace(calendar, revision=revision)


def _calendar(row: Row[Any]) -> Calendar:
    return replace(from_json(Calendar, row.body), revision=row.revision)
