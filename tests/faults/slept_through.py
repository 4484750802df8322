"""A city in which nobody worked for two months, and what must have become of it since."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.late_town import LateTown
from tests.town import MONDAY_MORNING

from yousu.case.apply import fold
from yousu.store.cases import row_of

# Signing for has one, handling has four; the last two come two hours after one another.
RUNGS = ["reminder", "petition_office", "discipline_office", "leader_in_charge"]
TWO_HOURS = timedelta(hours=2)
# What the clocks of a dispatch lead to. Supervision orders come of it, which run on for days.
OF_THE_DISPATCH = "case_id = any(:cases) and fact->>'clock' in ('sign_for', 'handling')"


class SleptThrough:
    """Some cases, dispatched two months ago; since then the city's hours pass in a second.

    Nothing but the rows of the timers says what is to be done: no job was ever enqueued.
    """

    def __init__(self, town: LateTown, cases: Sequence[UUID]) -> None:
        self.town, self.cases = town, list(cases)

    async def fired(self) -> int:
        return len(await self._events("RungFired"))

    async def is_done(self) -> bool:
        return await self.fired() >= len(self.cases) * (1 + len(RUNGS))

    async def has_got_on(self, since: int) -> bool:
        return await self.fired() > since

    async def nothing_is_due(self) -> bool:
        """But for the supervision orders that the discipline office has just written."""
        query = (
            "select 1 from timers where case_id = any(:cases) and clock <> 'supervision'"
            " and due_at <= city_now()"
        )
        return not await self.town.rows(query, cases=self.cases)

    async def assert_each_fired_once(self) -> None:
        """Every rung in its order, every clock and card; none early, and none is left."""
        climbs: dict[UUID, dict[str, datetime]] = defaultdict(dict)
        for event in await self._events("RungFired"):
            if event.clock == "handling":
                assert event.rung not in climbs[event.case_id]
                climbs[event.case_id][event.rung] = event.at
        assert {case: list(climb) for case, climb in climbs.items()} == dict.fromkeys(
            self.cases, RUNGS
        )
        for climb in climbs.values():
            assert climb["discipline_office"] - climb["petition_office"] >= TWO_HOURS
            assert climb["leader_in_charge"] - climb["discipline_office"] >= TWO_HOURS
        # Signing for and handling run out; a yellow and a red card are shown.
        assert await self._cases_of("ClockRanOut") == Counter(self.cases * 2)
        assert await self._cases_of("CardShown") == Counter(self.cases * 2)
        assert await self.town.rows(EARLY) == []
        assert await self.nothing_is_due()

    async def assert_no_case_stands_by_halves(self) -> None:
        town = self.town.town
        for case in self.cases[:20]:
            assert row_of(fold(await town.history(case))) == row_of(await town.case(case))

    async def _cases_of(self, type: str) -> Counter[UUID]:
        return Counter(event.case_id for event in await self._events(type))

    async def _events(self, type: str) -> Sequence[Any]:
        query = (
            "select case_id, at, fact->>'clock' as clock, fact->>'rung' as rung from events"
            f" where type = :type and {OF_THE_DISPATCH} order by case_id, version"
        )
        return await self.town.rows(query, type=type, cases=self.cases)


EARLY = "select 1 from events where type = 'ClockRanOut' and at < (fact->>'due_at')::timestamptz"


async def slept_through(town: LateTown) -> SleptThrough:
    cases = await town.dispatched(120)
    await town.set_clock(MONDAY_MORNING + timedelta(days=60), speed=7200)
    return SleptThrough(town, cases)
