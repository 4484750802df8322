"""Who follow and who write, whatever becomes of the servers."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any
from uuid import UUID, uuid4

import httpx
from sqlalchemy import text
from strawberry.relay import GlobalID
from tests.faults.conftest import Server
from tests.faults.lines import Line, Open, over_a_socket, over_events
from tests.faults.person import Person
from websockets.exceptions import WebSocketException

from yousu.city import City

BEGINNING = "MC4w"
# A case and a version of it.
Entry = tuple[UUID, int]


async def whole_log(city: City) -> list[Entry]:
    query = text("select case_id, version from events order by stamp, position")
    async with city.engine.connect() as connection:
        return [(row.case_id, row.version) for row in await connection.execute(query)]


@dataclass
class Follower:
    """Follows the city from its beginning, and goes on behind the last update that it has, or
    where it was told to."""

    person: Person
    told: list[dict[str, Any]] = field(default_factory=list)
    cursor: str = BEGINNING

    @property
    def log(self) -> list[Entry]:
        return [
            (UUID(GlobalID.from_id(one["case"]["id"]).node_id), one["event"]["version"])
            for one in self.told
        ]

    async def live(self, server: Server, way: Open, count: int) -> None:
        """Reads so many updates, and dies without a word."""
        async with way(server, self.person, self.cursor) as line, asyncio.timeout(30):
            for _ in range(count):
                assert await self._reads(line), "the server has ended the line"
            await line.cut()

    async def follow(self, servers: Sequence[Server]) -> None:
        """For ever, at whichever of the servers answers; their list may change."""
        for turn, way in enumerate(cycle((over_a_socket, over_events))):
            with suppress(OSError, httpx.TransportError, WebSocketException):
                async with way(servers[turn % len(servers)], self.person, self.cursor) as line:
                    while await self._reads(line):
                        pass
                    self.cursor = line.parting or self.cursor
            await asyncio.sleep(0.1)

    async def _reads(self, line: Line) -> bool:
        if (update := await line.next()) is None:
            return False
        self.told.append(update)
        self.cursor = update["cursor"]
        return True


@dataclass
class Writer:
    """Opens one case after another, each until a server has said that it is open."""

    person: Person
    opened: list[UUID] = field(default_factory=list)
    is_done: bool = False

    async def write(self, servers: Sequence[Server]) -> None:
        """Until it is done; the list of servers may change."""
        while not self.is_done:
            self.opened.append(await self._open(servers, str(uuid4())))
            await asyncio.sleep(0.01)

    async def _open(self, servers: Sequence[Server], key: str) -> UUID:
        while True:
            for server in tuple(servers):
                with suppress(OSError, httpx.TransportError, KeyError, ValueError):
                    case = await self.person.open(server, key=key)
                    return UUID(GlobalID.from_id(case["id"]).node_id)
            await asyncio.sleep(0.1)
