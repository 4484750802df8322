"""A socket on which a test says word for word what a client may say."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from yousu.graphql.schema import CitySchema

Talk = Callable[..., AbstractAsyncContextManager["Talking"]]


@dataclass
class Talking:
    """One end of graphql-transport-ws."""

    connection: ClientConnection

    async def say(self, type: str, **more: object) -> None:
        await self.connection.send(json.dumps({"type": type} | more))

    async def hear(self) -> dict[str, Any]:
        async with asyncio.timeout(10):
            told: dict[str, Any] = json.loads(await self.connection.recv())
        return told

    async def subscribe(self, id: str, query: str, **variables: object) -> None:
        await self.say("subscribe", id=id, payload={"query": query, "variables": variables})

    async def closed(self) -> tuple[int, str]:
        """The code and the reason with which the other end has closed; what was sent before is
        passed over."""
        with suppress(ConnectionClosed):
            async with asyncio.timeout(20):
                while True:
                    await self.connection.recv()
        assert self.connection.close_code is not None
        return self.connection.close_code, self.connection.close_reason or ""


@pytest.fixture
def talk(address: str) -> Talk:
    @asynccontextmanager
    async def opened(token: str | None) -> AsyncIterator[Talking]:
        url = f"ws://{address}/graphql"
        protocols: Any = ["graphql-transport-ws"]
        # With little room, so that who does not read is noticed before megabytes are under way.
        small = socket.socket()
        small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        host, _, port = address.partition(":")
        small.connect((host, int(port)))
        small.setblocking(False)
        async with connect(url, subprotocols=protocols, sock=small, compression=None) as connection:
            talking = Talking(connection)
            payload = {"authorization": f"Bearer {token}"} if token else {}
            await talking.say("connection_init", payload=payload)
            assert (await talking.hear())["type"] == "connection_ack"
            yield talking

    return opened


@pytest.fixture
def executions(monkeypatch) -> list[str]:
    """What was carried out as a stream, each time."""
    carried_out: list[str] = []
    stream = CitySchema.stream

    async def counted(self: Any, query: str, *args: Any, **options: Any) -> Any:
        carried_out.append(query)
        return await stream(self, query, *args, **options)

    monkeypatch.setattr(CitySchema, "stream", counted)
    return carried_out
