"""Early warnings (预警提醒): a reader of the log looks whether many people raise one thing.

A warning's id follows from its matter, its rule and how many have ended before it, and a case comes
under it once: so it does no harm when a piece of the log is read again.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK
from yousu.case.cluster import Raised, people_in_cluster
from yousu.case.commands import WarnEarly
from yousu.case.events import Event
from yousu.case.rules import ClusterBy, ClusterRule
from yousu.case.state import Case
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.log import EventFilter
from yousu.feed.read_on import holding_up_nobody, read_on
from yousu.feed.wake import wake_readers
from yousu.like_cases import Cluster, cluster_of, looks_for_likeness
from yousu.plugins import PluginHost
from yousu.request import Request
from yousu.store.cases import cases_of_matter, lock_cases, matters_of, read_cases
from yousu.store.standing import read_standing
from yousu.store.warnings import IssuedWarning, warnings_of

READER = "early warnings"
# A case counts with a bureau once the bureau has it; supervision passes on from one that is closed
# or has left its matter.
GIVEN = frozenset({"Dispatched", "SupportCalledIn", "HandedOver"})
JOINED, GONE = frozenset({"MatterJoined"}), frozenset({"MatterLeft", "CaseClosed"})
TELLING = EventFilter(types=GIVEN | JOINED | GONE)


@dataclass(frozen=True)
class Looked:
    """What a look finds: the cases of one thing as they stand, what was warned of before, the
    bureaus' rules and the calendar."""

    matter: UUID
    by: ClusterBy
    cases: Sequence[Case]
    before: Sequence[IssuedWarning]
    host: PluginHost
    calendar: Calendar


@dataclass(frozen=True)
class Named:
    """A warning that cases come under: which, by which rule, and how many people so far."""

    id: UUID
    rule: str
    people: int


async def warn_some(city: City) -> int:
    """Reads on in the log and issues the warnings that are due; gives how many events it has
    read."""
    async with read_on(city.engine, READER, TELLING) as events:
        given, gone = _cases(events, GIVEN), _cases(events, GONE)
        for matter in await _matters(city, given | _cases(events, JOINED), gone):
            with holding_up_nobody(f"whether matter {matter} needs an early warning"):
                await consider(city, matter)
        for case in sorted(given) if looks_for_likeness(city.host) else ():
            with holding_up_nobody(f"whether many cases are like {case}"):
                await consider_like(city, case)
    return len(events)


def _cases(events: Iterable[Event], kinds: Set[str]) -> set[UUID]:
    """The cases to which something of some kinds has happened."""
    return {event.case for event in events if type(event.fact).__name__ in kinds}


async def _matters(city: City, cases: Set[UUID], gone: Set[UUID]) -> list[UUID]:
    """The matters to look at; none where no bureau has a rule."""
    if not any(city.host.warnings(bureau) for bureau in city.host.directory.bureaus):
        return []
    async with city.engine.connect() as connection:
        return await matters_of(connection, cases, gone)


async def consider(city: City, matter: UUID) -> None:
    """Issues, or lets grow, the warnings that the cases of a matter call for."""
    async with city.engine.begin() as connection:
        cases = await cases_of_matter(connection, matter)
        asked = await _look(city, connection, matter, ClusterBy.MATTER, cases)
    if asked:
        await wake_readers(city.redis)


async def consider_like(city: City, case: UUID) -> None:
    """The same for a case that is in no matter, and those that are like it."""
    async with city.engine.begin() as connection:
        host = await city.hosts.current(connection)
        cluster: Cluster | None = await cluster_of(connection, host, case)
        if cluster is None:
            return
        asked = await _look(city, connection, cluster.matter, ClusterBy.LIKENESS, cluster.cases)
    if asked:
        await wake_readers(city.redis)


async def _look(
    city: City, connection: AsyncConnection, matter: UUID, by: ClusterBy, ids: Iterable[UUID]
) -> bool:
    """Asks for what is due; gives whether anything was."""
    locked = await lock_cases(connection, ids)
    standing = await read_standing(connection)
    looked = Looked(
        matter,
        by,
        list(read_cases(locked).values()),
        await warnings_of(connection, matter),
        await city.hosts.at(connection, standing.arrangement),
        await city.calendars.named(connection, standing.calendar),
    )
    asked = list(_requests(looked))
    if asked:
        await execute_all(city, connection, asked, locked)
    return bool(asked)


def _requests(looked: Looked) -> Iterator[Request]:
    cases = looked.cases
    for bureau in sorted({order.bureau for case in cases for order in case.assignments}):
        own = [case for case in cases if any(o.bureau == bureau for o in case.assignments)]
        yield from _first_that_holds(looked, own, bureau)


def _first_that_holds(looked: Looked, own: Sequence[Case], bureau: str) -> Iterator[Request]:
    """A matter has one warning of a bureau at a time: by the first of its rules that holds."""
    for rule in looked.host.warnings(bureau):
        asked = list(_of_rule(looked, own, bureau, rule)) if rule.by is looked.by else []
        if asked:
            yield from asked
            return


def _of_rule(
    looked: Looked, own: Sequence[Case], bureau: str, rule: ClusterRule
) -> Iterator[Request]:
    """A warning that lives grows with every case; after one has ended, only what was raised since
    can bring the next."""
    of_bureau = [w for w in looked.before if w.bureau == bureau]
    living = next((w for w in of_bureau if w.ended_at is None), None)
    ended = [w for w in of_bureau if w.ended_at is not None]
    since = max((w.ended_at for w in ended if w.ended_at), default=None)
    new = [case for case in own if since is None or case.received_at > since]
    raised = [Raised(case.reporter, case.received_at) for case in new]
    people = people_in_cluster(raised, rule, looked.calendar)
    if living:
        known = Named(living.id, living.rule, max(people, living.people))
        yield from _under(looked, new, bureau, rule, known)
    elif people:
        former = sum(w.rule == rule.code for w in ended)
        named = Named(_id(looked, bureau, rule, former), rule.code, people)
        yield from _under(looked, new, bureau, rule, named)


def _id(looked: Looked, bureau: str, rule: ClusterRule, ended: int) -> UUID:
    name = f"{bureau} {rule.code}" + (f" {ended}" if ended else "")
    return uuid5(looked.matter, name)


def _under(
    looked: Looked,
    cases: Iterable[Case],
    bureau: str,
    rule: ClusterRule,
    named: Named,
) -> Iterator[Request]:
    """Every case that is not yet under the warning comes under it; the first to be received that is
    open and led by the bureau is supervised, unless one of them is already."""
    warning = named.id
    in_order = sorted(cases, key=lambda case: (case.received_at, case.id))
    open_ones = [case for case in in_order if _is_led_by(case, bureau)]
    is_supervised = any(_supervises(case, warning) for case in open_ones)
    through = None if is_supervised else next(iter(open_ones), None)
    new = [case for case in in_order if case.warning(warning) is None]
    is_carried = any(one.id == warning and one.carrier for one in looked.before)
    carrier = None if is_carried else through or next(iter(new), None)
    for case in in_order:
        if case in new or case is through:
            command = WarnEarly(
                warning,
                looked.matter,
                bureau,
                named.rule,
                named.people,
                rule.post,
                within=rule.answer if case is through else None,
                carries=case is carrier,
                alike=looked.by is ClusterBy.LIKENESS,
            )
            yield Request(case.id, command, THE_CLOCK)


def _supervises(case: Case, warning: UUID) -> bool:
    found = case.warning(warning)
    return found is not None and found.ordered is not None


def _is_led_by(case: Case, bureau: str) -> bool:
    return case.closed_at is None and case.lead is not None and case.lead.bureau == bureau
