"""Loads the demo city of spring 2024 into an empty database, in one transaction: a load that is
killed leaves nothing behind."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import Directory
from yousu.case.vocabulary import CaseState
from yousu.city import City
from yousu.demo.real_appeals import NO_LAMPS_ON_THE_FOOTBRIDGE, REAL_APPEALS
from yousu.demo.stage import Stage
from yousu.feed.wake import wake_readers
from yousu.intake.opening import Opening, opening_requests
from yousu.people.appeals import made_up, suggested_category
from yousu.people.role import Role
from yousu.people.staff import staff_of
from yousu.people.temperament import Temperament, Turn, drawn
from yousu.store.case_list import CaseFilter, count_cases
from yousu.store.clock import set_clock
from yousu.store.rule_sets import RuleSets

SEED = 2024
CASES = 600
# Every so many cases one gets stuck, in each of these states in turn.
STUCK_EVERY = 25
STUCK_IN = tuple(state for state in CaseState if state is not CaseState.CLOSED)
# Every so many cases something rare happens, each of these in turn.
RARE_EVERY, RARE_AFTER = 15, 7
RARE = (
    Temperament(turns=frozenset({Turn.DEFERRAL})),
    Temperament(turns=frozenset({Turn.DEFERRAL, Turn.BROKEN_PROMISE}), handling=None, presses=4),
    Temperament(misdirected=1, turns=frozenset({Turn.HAND_OVER})),
    Temperament(turns=frozenset({Turn.DEFERRAL, Turn.REVOCATION})),
)
FIRST_DAY = datetime(2024, 2, 26, tzinfo=CITY_ZONE)
END = datetime(2024, 4, 15, 10, 0, tzinfo=CITY_ZONE)


class CityNotEmpty(Exception):
    """The demo is loaded into an empty city only."""


@dataclass(frozen=True)
class DemoSummary:
    """What was loaded: cases, events in the log, cases by where they stand."""

    cases: int
    events: int
    states: Mapping[CaseState, int]


async def is_empty(city: City) -> bool:
    """Whether the city has no case yet."""
    async with city.engine.connect() as connection:
        return await _has_no_case(connection)


async def load_demo(
    city: City, *, seed: int = SEED, cases: int = CASES, until: datetime = END
) -> DemoSummary:
    """Plays spring 2024 up to `until`, at which the city's clock then stands.

    Numbers and times are the same for the same seed. Raises CityNotEmpty, with nothing changed.
    """
    # A memory of rule sets of its own: what a failed load has seen was never stored.
    city = replace(city, rule_sets=RuleSets())
    calendar = await _calendar(city)
    appeals = _appeals(city.host.directory, calendar, seed, cases, until)
    roles = await _roles(city, seed, appeals)
    async with city.engine.begin() as connection:
        # First the clock, whose row a second load waits for.
        await set_clock(connection, until, speed=0)
        if not await _has_no_case(connection):
            raise CityNotEmpty("The city has cases already; load the demo into an empty one.")
        stage = Stage(city, connection, calendar, roles)
        await stage.play(until)
    await wake_readers(city.redis)
    played = stage.cases.values()
    states = Counter(case.state for case in played)
    return DemoSummary(len(played), sum(case.version for case in played), states)


async def _calendar(city: City) -> Calendar:
    async with city.engine.connect() as connection:
        return await city.calendars.current(connection)


def _appeals(
    directory: Directory, calendar: Calendar, seed: int, count: int, until: datetime
) -> list[Opening]:
    """The real appeals and enough of the made-up ones, oldest first."""
    real = [appeal for appeal in REAL_APPEALS if _received(appeal) < until][:count]
    more = made_up(directory, calendar, Random(seed), count - len(real), FIRST_DAY, until)
    return sorted([*real, *more], key=_received)


def _received(appeal: Opening) -> datetime:
    assert appeal.received_at is not None, "every appeal of the demo has its time"
    return appeal.received_at


async def _roles(city: City, seed: int, appeals: list[Opening]) -> list[Role]:
    hotline = staff_of(city.host.directory).hotline()
    requests = await opening_requests(city, hotline, [(appeal, None) for appeal in appeals])
    return [
        Role(request, _received(appeal), f"{seed}:{place}", _temperament(city, seed, place, appeal))
        for place, (request, appeal) in enumerate(zip(requests, appeals, strict=True))
    ]


def _temperament(city: City, seed: int, place: int, appeal: Opening) -> Temperament:
    if appeal is NO_LAMPS_ON_THE_FOOTBRIDGE:
        mistaken_for = suggested_category(city.host.directory, appeal.text)
        return Temperament(mistaken_for=mistaken_for)
    turn, rest = divmod(place, RARE_EVERY)
    if rest == RARE_AFTER:
        return RARE[turn % len(RARE)]
    turn, rest = divmod(place, STUCK_EVERY)
    temperament = drawn(Random(f"{seed}:{place}"))
    if rest:
        return temperament
    stuck_in = STUCK_IN[turn % len(STUCK_IN)]
    turns = frozenset({Turn.DEFERRAL}) if stuck_in is CaseState.DEFERRED else temperament.turns
    return replace(temperament, turns=turns, stuck_in=stuck_in)


async def _has_no_case(connection: AsyncConnection) -> bool:
    return await count_cases(connection, CaseFilter()) == 0
