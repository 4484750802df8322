"""Overrides of the calendar: who may declare a day, what is refused, and the issue that follows."""

from datetime import date

from yousu.calendar import Calendar, Override
from yousu.calendar.next_issue import with_override, without_override
from yousu.calendar.state_calendar import FIRST_YEAR, LAST_YEAR
from yousu.case.actor import ADMINISTRATOR, Actor
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.city import City
from yousu.idempotency import done_before
from yousu.store.calendars import issue
from yousu.store.keys import Key


async def declare_day(
    city: City, actor: Actor, override: Override, key: Key | None = None
) -> Calendar:
    """Issues a calendar with the override, which replaces an earlier one of that day.

    Raises Refused, with nothing changed. The same override again changes nothing.
    """
    _check(actor, override.reason)
    if not FIRST_YEAR <= override.day.year <= LAST_YEAR:
        raise Refused(ProblemCode.DAY_OUTSIDE_CALENDAR, first=FIRST_YEAR, last=LAST_YEAR)

    def declared(calendar: Calendar) -> Calendar:
        return with_override(calendar, override)

    async with city.engine.begin() as connection:
        if await done_before(connection, key):
            return await city.calendars.current(connection)
        return await issue(connection, declared, actor.id, override.reason)


async def withdraw_override(
    city: City, actor: Actor, day: date, reason: str, key: Key | None = None
) -> Calendar:
    """Issues a calendar in which the day follows week and state again.

    Raises Refused, with nothing changed.
    """
    _check(actor, reason)

    def withdrawn(calendar: Calendar) -> Calendar:
        if day not in calendar.overrides:
            raise Refused(ProblemCode.NO_OVERRIDE, day=day)
        return without_override(calendar, day)

    async with city.engine.begin() as connection:
        if await done_before(connection, key):
            return await city.calendars.current(connection)
        return await issue(connection, withdrawn, actor.id, reason)


def _check(actor: Actor, reason: str) -> None:
    if actor.post != ADMINISTRATOR.code:
        raise Refused(ProblemCode.NOT_ALLOWED, who=ADMINISTRATOR.title)
    check_words(reason, "reason", LONGEST_LINE)
