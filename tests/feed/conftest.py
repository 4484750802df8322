"""Writers who write at the same time, and readers who must see one log."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncConnection
from tests.feed.bells import listening
from tests.town import Town
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch
from yousu.case.vocabulary import Channel, Nature
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.log import Cursor, Entry, EventFilter, read_after
from yousu.feed.wake import Bell
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Request
from yousu.store.events import EVENTS, event_of

START = Cursor(0, -1)
EVERYTHING = EventFilter()


@dataclass
class Reader:
    """Somebody who reads on from where he last stopped, and keeps what he has read."""

    city: City
    cursor: Cursor = START
    wanted: EventFilter = EVERYTHING
    seen: list[Entry] = field(default_factory=list)

    async def read(self, limit: int = 100) -> list[Entry]:
        """Everything that has come since, in pages of at most so many."""
        fresh: list[Entry] = []
        while True:
            async with self.city.engine.connect() as connection:
                page = await read_after(connection, self.cursor, self.wanted, limit)
            fresh += page.entries
            self.cursor = page.read_to
            if page.is_last:
                self.seen += fresh
                return fresh


@dataclass(frozen=True)
class Writers:
    """People who open cases, each in a transaction of his own."""

    town: Town

    async def openings(self, count: int = 1, category: str | None = None) -> list[Request]:
        appeal = Opening("停水", "已停水两天。", Channel.HOTLINE, Nature.HELP, category=category)
        return await opening_requests(self.town.city, self.town.hotline, [(appeal, None)] * count)

    async def write(self, connection: AsyncConnection, requests: Sequence[Request]) -> list[UUID]:
        """Writes in the connection's transaction, which its owner ends."""
        await execute_all(self.town.city, connection, requests)
        return [request.case for request in requests]

    async def write_and_commit(self, count: int = 1, category: str | None = None) -> list[UUID]:
        async with self.town.city.engine.begin() as connection:
            return await self.write(connection, await self.openings(count, category))

    async def dispatch(self, case: UUID, category: str) -> None:
        await self.town.do(case, Dispatch(uuid7(), category=category), self.town.hotline)


@pytest.fixture
def writers(town: Town) -> Writers:
    return Writers(town)


@pytest.fixture
def reader(city: City) -> Reader:
    return Reader(city)


@pytest.fixture
def new_reader(city: City) -> Callable[..., Reader]:
    def make(**told: Any) -> Reader:
        return Reader(city, **told)

    return make


@pytest.fixture
def whole_log(city: City) -> Callable[[], Awaitable[list[tuple[UUID, int]]]]:
    """The case and version of every event that stands, in the log's order."""

    async def read() -> list[tuple[UUID, int]]:
        query = EVENTS.select().order_by(EVENTS.c.stamp, EVENTS.c.position)
        async with city.engine.connect() as connection:
            events = [event_of(row) for row in await connection.execute(query)]
        return [(event.case, event.version) for event in events]

    return read


def places(entries: Sequence[Entry]) -> list[tuple[UUID, int]]:
    return [(entry.event.case, entry.event.version) for entry in entries]


@pytest.fixture
async def bell(city: City) -> AsyncIterator[Bell]:
    """A bell that Redis rings."""
    async with listening(city.redis) as bell:
        yield bell


@pytest.fixture
def without_redis(city: City, tmp_path: Path) -> City:
    """The same city, whose Redis is nowhere."""
    return replace(city, redis=Redis(unix_socket_path=str(tmp_path / "no.sock")))
