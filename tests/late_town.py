"""Cases that are late, and everything that time does to them."""

from collections import Counter
from collections.abc import Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from tests.town import Town
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch
from yousu.case.vocabulary import Channel, Nature
from yousu.execute import execute_all
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Request
from yousu.store.cases import lock_cases
from yousu.store.clock import set_clock
from yousu.timers.fire import fire_due
from yousu.timers.loop import take_up

PROPERTY = "housing.property_management"


class LateTown:
    """A town in which cases wait for their units, and what became of their timers."""

    def __init__(self, town: Town) -> None:
        self.town, self.city = town, town.city

    async def dispatched(self, count: int) -> list[UUID]:
        """So many housing cases, dispatched now."""
        appeal = Opening(
            "电梯停了", "请修复。", Channel.HOTLINE, Nature.COMPLAINT, category=PROPERTY
        )
        openings = [(appeal, None)] * count
        opened = await opening_requests(self.city, self.town.hotline, openings)
        async with self.city.engine.begin() as connection:
            dispatches = [Request(r.case, Dispatch(uuid7()), self.town.hotline) for r in opened]
            await execute_all(self.city, connection, [*opened, *dispatches])
        return [request.case for request in opened]

    async def late(self, count: int) -> list[UUID]:
        """So many cases whose units should have signed for them, and nobody has said so yet."""
        cases = await self.dispatched(count)
        await self.town.jump(hours=7)
        return cases

    async def rungs_fire(self, count: int) -> list[int]:
        """So many cases have become late: the ids of the notices that this makes. Those that told
        the units of their new orders are left out."""
        query = "select id from outbox order by id"
        before = await self.rows(query)
        await self.dispatched(count)
        await self.change("delete from outbox where subject = 'Dispatched'")
        await self.town.jump(days=1)
        await self.fire_all()
        fresh = [row.id for row in (await self.rows(query))[len(before) :]]
        assert len(fresh) == count
        return fresh

    async def fire_all(self) -> None:
        while await fire_due(self.city):
            pass

    async def fired(self) -> Counter[tuple[UUID, str]]:
        """How often each rung of each case has fired."""
        query = "select case_id, fact->>'rung' as rung from events where type = 'RungFired'"
        return Counter((row.case_id, row.rung) for row in await self.rows(query))

    async def timers(self, case: UUID | None = None, **wanted: object) -> Sequence[Any]:
        """The stored timers that have these values in these columns."""
        asked = {"case_id": case} | wanted if case else wanted
        conditions = " and ".join(f"{name} = :{name}" for name in asked) or "true"
        return await self.rows(f"select * from timers where {conditions} order by due_at", **asked)

    async def rows(self, query: str, **parameters: object) -> Sequence[Any]:
        async with self.city.engine.connect() as connection:
            return (await connection.execute(text(query), parameters)).all()

    async def change(self, statement: str, **parameters: object) -> None:
        async with self.city.engine.begin() as connection:
            await connection.execute(text(statement), parameters)

    async def try_again(self) -> None:
        """Takes up what was set aside, if its time has come, and fires it."""
        await take_up(self.city)
        await self.fire_all()

    async def set_clock(self, instant: datetime, speed: float) -> None:
        async with self.city.engine.begin() as connection:
            await set_clock(connection, instant, speed)

    @asynccontextmanager
    async def someone_works_on(self, case: UUID) -> Any:
        """Holds the case's lock for the length of the block."""
        async with self.city.engine.begin() as connection:
            await lock_cases(connection, [case])
            yield


@pytest.fixture
def late_town(town: Town) -> LateTown:
    return LateTown(town)
