"""Early warnings (预警提醒): a reader of the log looks whether a matter is raised by many people.

A warning's id follows from its matter and its rule, and a case comes under it once: so it does no
harm when a piece of the log is read again.
"""

import logging
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK
from yousu.case.cluster import Raised, people_in_cluster
from yousu.case.commands import WarnEarly
from yousu.case.rules import ClusterRule
from yousu.case.state import Case
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.log import Cursor, EventFilter, read_after
from yousu.feed.wake import wake_readers
from yousu.plugins import PluginHost
from yousu.request import Request
from yousu.store.cases import cases_of_matter, lock_cases, matters_of, read_cases
from yousu.store.engine import is_away
from yousu.store.readers import move_on, take_place
from yousu.store.standing import read_standing

logger = logging.getLogger("yousu.warnings")
READER = "early warnings"
# A case counts with a bureau once it is in a matter and the bureau has it.
TELLING = EventFilter(
    types=frozenset({"MatterJoined", "Dispatched", "SupportCalledIn", "HandedOver"})
)
PAGE = 200


async def warn_some(city: City) -> int:
    """Reads on in the log and issues the warnings that are due; gives how many events it has read.

    One process at a time does it; for the others there is nothing to do. What fails is tried
    again from the same place.
    """
    async with city.engine.begin() as holding:
        place = await take_place(holding, READER)
        if place is None:
            return 0
        async with city.engine.begin() as connection:
            page = await read_after(connection, Cursor(*place), TELLING, PAGE)
            matters = await matters_of(connection, {entry.event.case for entry in page.entries})
        for matter in matters:
            await _consider_alone(city, matter)
        await move_on(holding, READER, page.read_to.stamp, page.read_to.position)
    return len(page.entries)


async def _consider_alone(city: City, matter: UUID) -> None:
    """A matter that can't be looked at is logged and holds up no other."""
    try:
        await consider(city, matter)
    except Exception as fault:
        if is_away(fault):
            raise
        logger.exception("whether matter %s needs an early warning could not be told", matter)


async def consider(city: City, matter: UUID) -> None:
    """Issues, or lets grow, the warnings that the cases of a matter call for."""
    async with city.engine.begin() as connection:
        locked = await lock_cases(connection, await cases_of_matter(connection, matter))
        cases = list(read_cases(locked).values())
        standing = await read_standing(connection)
        calendar = await city.calendars.named(connection, standing.calendar)
        host = await city.hosts.at(connection, standing.arrangement)
        asked = list(_requests(matter, cases, host, calendar))
        await execute_all(city, connection, asked, locked)
    if asked:
        await wake_readers(city.redis)


def _requests(
    matter: UUID, cases: list[Case], host: PluginHost, calendar: Calendar
) -> Iterator[Request]:
    """Every case of the matter that is not yet under a warning that holds comes under it; the
    first to be received that is open and led by the bureau is the one that is supervised."""
    for bureau in sorted({order.bureau for case in cases for order in case.assignments}):
        own = [case for case in cases if any(o.bureau == bureau for o in case.assignments)]
        for rule in host.warnings(bureau):
            raised = [Raised(case.reporter, case.received_at) for case in own]
            people = people_in_cluster(raised, rule, calendar)
            if people:
                yield from _under(matter, own, bureau, rule, people)


def _under(
    matter: UUID, cases: Iterable[Case], bureau: str, rule: ClusterRule, people: int
) -> Iterator[Request]:
    warning = uuid5(matter, f"{bureau} {rule.code}")
    known = [case for case in cases if any(w.id == warning for w in case.warnings)]
    supervised = next((case for case in known if _supervises(case, warning)), None)
    through = supervised or min(
        (case for case in cases if case not in known and _is_led_by(case, bureau)),
        key=lambda case: (case.received_at, case.id),
        default=None,
    )
    for case in cases:
        if case not in known:
            within = rule.answer if case is through else None
            command = WarnEarly(warning, matter, bureau, rule.code, people, rule.post, within)
            yield Request(case.id, command, THE_CLOCK)


def _supervises(case: Case, warning: UUID) -> bool:
    return any(one.id == warning and one.ordered for one in case.warnings)


def _is_led_by(case: Case, bureau: str) -> bool:
    return case.closed_at is None and case.lead is not None and case.lead.bureau == bureau
