"""A line to a server on which one subscription is followed: a socket, or an event stream."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any, Protocol

import httpx
from tests.faults.conftest import Server
from tests.faults.person import Person
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

UPDATES = (
    "subscription($after: String)"
    " { caseUpdates(after: $after) { cursor event { version } case { id text } } }"
)


class Line(Protocol):
    """`parting` is the cursor behind which the server has said to go on, once it has ended."""

    parting: str | None

    async def next(self) -> dict[str, Any] | None:
        """The next update; None when the other side has ended the line."""
        ...

    async def settle(self) -> None:
        """Until the server has seen what was asked."""
        ...

    async def cut(self) -> None:
        """Ends it without a word."""
        ...


Open = Callable[[Server, Person, str | None], AbstractAsyncContextManager[Line]]


class SocketLine:
    parting: str | None = None

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def next(self) -> dict[str, Any] | None:
        try:
            told = json.loads(await self.connection.recv())
        except ConnectionClosed:
            said = re.search(r"Go on after (\S+)\.$", self.connection.close_reason or "")
            self.parting = said.group(1) if said else None
            return None
        assert told["type"] == "next", told
        update: dict[str, Any] = told["payload"]["data"]["caseUpdates"]
        return update

    async def settle(self) -> None:
        await self.connection.send(json.dumps({"type": "ping"}))
        assert json.loads(await self.connection.recv())["type"] == "pong"

    async def cut(self) -> None:
        self.connection.transport.abort()


class StreamLine:
    """An event counts once the whole of it is there, and its id with it."""

    parting: str | None = None

    def __init__(self, answer: httpx.Response) -> None:
        self._answer, self._lines = answer, answer.aiter_lines()

    async def next(self) -> dict[str, Any] | None:
        event: dict[str, str] = {}
        with suppress(httpx.TransportError):
            async for line in self._lines:
                if line:
                    kind, _, rest = line.partition(":")
                    event[kind] = rest.strip()
                    continue
                self.parting = event.get("id", self.parting)
                told = json.loads(event.get("data") or "{}")
                event = {}
                if "data" in told:
                    return dict(told["data"]["caseUpdates"])
        return None

    async def settle(self) -> None:
        """Its headers have come."""

    async def cut(self) -> None:
        await self._answer.aclose()


@asynccontextmanager
async def over_a_socket(server: Server, person: Person, after: str | None) -> AsyncIterator[Line]:
    async with socket_line(server, person, after) as line:
        yield line


@asynccontextmanager
async def socket_line(
    server: Server, person: Person, after: str | None = None, **options: Any
) -> AsyncIterator[SocketLine]:
    url = f"ws://127.0.0.1:{server.port}/graphql"
    protocols: Any = ["graphql-transport-ws"]
    async with connect(url, subprotocols=protocols, compression=None, **options) as connection:
        await connection.send(json.dumps({"type": "connection_init", "payload": person.headers}))
        assert json.loads(await connection.recv())["type"] == "connection_ack"
        asked = {"query": UPDATES, "variables": {"after": after}}
        await connection.send(json.dumps({"type": "subscribe", "id": "1", "payload": asked}))
        yield SocketLine(connection)


@asynccontextmanager
async def over_events(server: Server, person: Person, after: str | None) -> AsyncIterator[Line]:
    asked = {"query": UPDATES, "variables": {"after": after}}
    headers = person.headers | {"accept": "text/event-stream"}
    async with (
        httpx.AsyncClient(timeout=None, verify=False) as http,
        http.stream("POST", f"{server.url}/graphql", json=asked, headers=headers) as answer,
    ):
        yield StreamLine(answer)


async def read(line: Line, count: int) -> list[dict[str, Any]]:
    """The next updates, within twenty seconds; fewer when the line ends."""
    found: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while len(found) < count and (update := await line.next()) is not None:
            found.append(update)
    return found


async def read_to_end(line: Line) -> list[dict[str, Any]]:
    """All that comes until the other side ends the line, within twenty seconds."""
    found: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while (update := await line.next()) is not None:
            found.append(update)
    return found
