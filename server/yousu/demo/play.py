"""Loads the demo city of spring 2024 into an empty database, in one transaction: a load that is
killed leaves nothing behind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.calendar import Calendar
from yousu.case.vocabulary import CaseState
from yousu.city import City
from yousu.demo.demo_case import DemoCase
from yousu.demo.script import SPRING, Script
from yousu.demo.stage import Stage
from yousu.feed.wake import wake_readers
from yousu.intake.opening import opening_requests
from yousu.people.role import Role
from yousu.people.staff import staff_of
from yousu.store.case_list import CaseFilter, count_cases
from yousu.store.clock import set_clock
from yousu.store.rule_sets import RuleSets


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


async def load_demo(city: City, script: Script = SPRING) -> DemoSummary:
    """Plays the script to its end, at which the city's clock then stands.

    Numbers and times are the same for the same seed. Raises CityNotEmpty, with nothing changed.
    """
    # A memory of rule sets of its own: what a failed load has seen was never stored.
    city = replace(city, rule_sets=RuleSets())
    calendar = await _calendar(city)
    cases = script.cast(city.host.directory, calendar)
    roles = await _roles(city, script.seed, cases)
    async with city.engine.begin() as connection:
        # First the clock, whose row a second load waits for.
        await set_clock(connection, script.until, speed=0)
        if not await _has_no_case(connection):
            raise CityNotEmpty("The city has cases already; load the demo into an empty one.")
        stage = Stage(city, connection, calendar, roles)
        await stage.play(script.until)
    await wake_readers(city.redis)
    stands = stage.stands.values()
    states = Counter(state for state, _ in stands)
    return DemoSummary(len(stands), sum(version for _, version in stands), states)


async def _calendar(city: City) -> Calendar:
    async with city.engine.connect() as connection:
        return await city.calendars.current(connection)


async def _roles(city: City, seed: int, cases: Sequence[DemoCase]) -> list[Role]:
    hotline = staff_of(city.host.directory).hotline()
    requests = await opening_requests(city, hotline, [(case.appeal, None) for case in cases])
    return [
        Role(request, case.received_at, f"{seed}:{place}", case.temperament)
        for place, (request, case) in enumerate(zip(requests, cases, strict=True))
    ]


async def _has_no_case(connection: AsyncConnection) -> bool:
    return await count_cases(connection, CaseFilter()) == 0
