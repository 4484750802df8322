"""Early warnings (预警提醒): a reader of the log looks whether a matter is raised by many people.

A warning's id follows from its matter and its rule, and a case comes under it once: so it does no
harm when a piece of the log is read again.
"""

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
from yousu.feed.log import EventFilter
from yousu.feed.read_on import holding_up_nobody, read_on
from yousu.feed.wake import wake_readers
from yousu.plugins import PluginHost
from yousu.request import Request
from yousu.store.cases import cases_of_matter, lock_cases, matters_of, read_cases
from yousu.store.standing import read_standing

READER = "early warnings"
# A case counts with a bureau once it is in a matter and the bureau has it.
TELLING = EventFilter(
    types=frozenset({"MatterJoined", "Dispatched", "SupportCalledIn", "HandedOver"})
)


async def warn_some(city: City) -> int:
    """Reads on in the log and issues the warnings that are due; gives how many events it has
    read."""
    async with read_on(city.engine, READER, TELLING) as events:
        for matter in await _matters(city, {event.case for event in events}):
            with holding_up_nobody(f"whether matter {matter} needs an early warning"):
                await consider(city, matter)
    return len(events)


async def _matters(city: City, ids: set[UUID]) -> list[UUID]:
    """The matters in which the cases are now."""
    async with city.engine.connect() as connection:
        return await matters_of(connection, ids)


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
