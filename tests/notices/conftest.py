"""Posts to be told, and the other side: what receives notices, as an integration client would."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from tests.timers.conftest import LateTown, late_town, town  # noqa: F401 - fixtures

from yousu.case.vocabulary import Medium
from yousu.notices import Deliveries, StoredNotice
from yousu.runtime.commands.serve import Server
from yousu.timers.deliver import Outgoing

SECRET = "whsec_dGhpcnR5LXR3byByYW5kb20gYnl0ZXMgb2YgYSB0ZXN0"


@dataclass
class Post:
    """A delivery of the test's own; it may be broken."""

    name: str = "post"
    media: frozenset[Medium] = frozenset()
    got: list[StoredNotice] = field(default_factory=list)
    fault: Exception | None = None

    async def send(self, notice: StoredNotice) -> None:
        if self.fault is not None:
            raise self.fault
        self.got.append(notice)


@dataclass(frozen=True)
class Received:
    """One request that has come."""

    headers: dict[str, str]
    body: bytes

    @property
    def message(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.body)
        return told


class Receiver:
    """A web server of an integration client, which may be broken or hang."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[Received] = []
        self.status = 204
        self.answers_left: int | None = None
        self.released = asyncio.Event()

    @property
    def ids(self) -> list[str]:
        return [received.headers["webhook-id"] for received in self.got]

    async def receive(self, request: Request) -> Response:
        self.got.append(Received(dict(request.headers), await request.body()))
        if self.answers_left == 0:
            await self.released.wait()
        elif self.answers_left is not None:
            self.answers_left -= 1
        return Response(status_code=self.status)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Listens on a free port of this machine."""
    receiver = Receiver()
    app = Starlette(routes=[Route("/notices", receiver.receive, methods=["POST"])])
    config = uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    server = Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        receiver.url = f"http://127.0.0.1:{listening.getsockname()[1]}/notices"
        serving = asyncio.create_task(server.serve([listening]))
        yield receiver
        receiver.released.set()
        server.should_exit = True
        await serving


class Desk:
    """Where late cases make notices, and workers with these deliveries send them."""

    def __init__(self, late_town: LateTown) -> None:  # noqa: F811
        self.late_town, self.city = late_town, late_town.city

    async def rungs_fire(self, count: int) -> list[int]:
        """So many cases have become late: the ids of the notices that this makes. Those that told
        the units of their new orders are left out."""
        query = "select id from outbox order by id"
        before = await self.late_town.rows(query)
        await self.late_town.dispatched(count)
        await self.late_town.change("delete from outbox where subject = 'Dispatched'")
        await self.late_town.town.jump(days=1)
        await self.late_town.fire_all()
        fresh = [row.id for row in (await self.late_town.rows(query))[len(before) :]]
        assert len(fresh) == count
        return fresh

    async def send(self, *posts: Any, failed: dict[str, str] | None = None) -> int:
        """As a worker does in which these are on."""
        return await Outgoing(self.city, Deliveries(posts, failed or {})).deliver_all()

    async def deliveries(self, columns: str = "*") -> Sequence[Any]:
        query = f"select {columns} from deliveries order by notice_id, delivery"
        return await self.late_town.rows(query)

    async def time_to_try_again(self) -> None:
        await self.late_town.change("update deliveries set retry_at = now(), taken_until = null")

    async def last_try_comes(self) -> None:
        """All that failed is to be tried for the last time, now."""
        await self.late_town.change("update deliveries set tries = 33, retry_at = now()")


@pytest.fixture
def desk(late_town: LateTown) -> Desk:  # noqa: F811
    return Desk(late_town)


@pytest.fixture
def post() -> Post:
    return Post()
