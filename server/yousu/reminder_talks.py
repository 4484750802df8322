"""Reminder talks (提醒谈话): a reader of the log looks whether who was late is late once too often.

A talk's id follows from the lateness that was too much, the rule and whom it is with: so it does no
harm when a piece of the log is read again.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid5

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK
from yousu.case.commands import CallToTalk
from yousu.case.events import ClockRanOut, Event
from yousu.case.lateness import AtFault, Late, counted_since, late_once_too_often
from yousu.case.rules import LatenessRule
from yousu.case.vocabulary import ClockKind
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.log import EventFilter
from yousu.feed.read_on import holding_up_nobody, read_on
from yousu.feed.wake import wake_readers
from yousu.request import Request
from yousu.store.lateness import at_fault, last_talk, lateness_since
from yousu.store.standing import read_standing

READER = "reminder talks"
TELLING = EventFilter(types=frozenset({"ClockRanOut"}))


async def talk_some(city: City) -> int:
    """Reads on in the log and enters the talks that are due; gives how many events it has read."""
    async with read_on(city.engine, READER, TELLING) as events:
        for whom in await _at_fault(city, events):
            unit = f"unit {whom.unit.unit} of bureau {whom.unit.bureau}"
            with holding_up_nobody(f"whether {unit}, or a handler of it, is late too often"):
                await consider(city, whom)
    return len(events)


async def _at_fault(city: City, events: Iterable[Event]) -> list[AtFault]:
    """Who was late with the cases whose handling clocks ran out."""
    ran_out = ((event.case, event.fact) for event in events if isinstance(event.fact, ClockRanOut))
    cases = {case for case, fact in ran_out if fact.clock is ClockKind.HANDLING}
    if not cases:
        return []
    async with city.engine.connect() as connection:
        return await at_fault(connection, cases)


async def consider(city: City, whom: AtFault) -> None:
    """Enters the talks with somebody that are due now."""
    async with city.engine.begin() as connection:
        standing = await read_standing(connection)
        calendar = await city.calendars.named(connection, standing.calendar)
        host = await city.hosts.at(connection, standing.arrangement)
        asked = [
            _request(late, rule, whom)
            for rule in host.talks(whom.unit.bureau)
            if whom.is_meant_by(rule)
            and (late := await _last_late(connection, rule, whom, standing.now, calendar))
        ]
        await execute_all(city, connection, asked)
    if asked:
        await wake_readers(city.redis)


async def _last_late(
    connection: AsyncConnection,
    rule: LatenessRule,
    whom: AtFault,
    now: datetime,
    calendar: Calendar,
) -> Late | None:
    """The late case by which somebody is late too often, if there is one."""
    talked_at = await last_talk(connection, whom, rule.code)
    since = counted_since(now, rule, talked_at, calendar)
    return late_once_too_often(await lateness_since(connection, whom, since), rule, since)


def _request(late: Late, rule: LatenessRule, whom: AtFault) -> Request:
    """The talk is entered on the case that was late last."""
    name = f"talk {rule.code} {whom.person or ''} {late.due_at.isoformat()}"
    entry = uuid5(late.case, name)
    command = CallToTalk(entry, whom.unit, rule.code, rule.post, whom.person)
    return Request(late.case, command, THE_CLOCK)
