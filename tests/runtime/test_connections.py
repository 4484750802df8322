"""Connections on which nothing whole is asked are closed, and no others."""

import asyncio
import socket
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from websockets.asyncio.client import connect

from yousu.feed.leaving import Leaving
from yousu.runtime import connection
from yousu.runtime.http_server import http_server

HALF = b"GET / HTTP/1.1\r\nhost: ci"
WHOLE = b"GET / HTTP/1.1\r\nhost: city\r\n\r\n"


@dataclass
class Listening:
    """A server that answers once it is let."""

    port: int
    let: asyncio.Event = field(default_factory=asyncio.Event)

    async def opened(self) -> tuple[StreamReader, StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self.port)

    async def answer(self, _: Request) -> Response:
        await self.let.wait()
        return PlainTextResponse("answered")

    async def echo(self, talking: WebSocket) -> None:
        await talking.accept()
        await talking.send_text(await talking.receive_text())

    async def patience_ends(self) -> None:
        """Whoever connects now is dropped, and so is who connected before and has not asked."""
        reader, writer = await self.opened()
        assert await reader.read() == b""
        writer.close()


@pytest.fixture
async def listening(monkeypatch) -> AsyncIterator[Listening]:
    monkeypatch.setattr(connection, "SECONDS_TO_ASK", 0.1)
    listener = socket.create_server(("127.0.0.1", 0))
    here = Listening(listener.getsockname()[1])
    routes = [Route("/", here.answer), WebSocketRoute("/echo", here.echo)]
    server = http_server(Starlette(routes=routes), "127.0.0.1", here.port, 1, Leaving())
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield here
    server.should_exit = True
    await serving


async def test_half_a_head_is_not_waited_for(listening) -> None:
    reader, writer = await listening.opened()
    writer.write(HALF)
    assert (await reader.read()).startswith(b"HTTP/1.1 400 ")
    writer.close()


async def test_neither_is_half_of_the_second(listening) -> None:
    listening.let.set()
    reader, writer = await listening.opened()
    writer.write(WHOLE + HALF)
    assert (await reader.read()).endswith(b"answered")
    writer.close()


async def test_a_connection_on_which_nothing_comes_is_closed(listening) -> None:
    await listening.patience_ends()


async def test_an_answer_may_take_longer(listening) -> None:
    reader, writer = await listening.opened()
    writer.write(WHOLE)
    await listening.patience_ends()
    listening.let.set()
    assert await reader.readuntil(b"answered")
    writer.close()


async def test_a_socket_may_say_nothing_for_longer(listening) -> None:
    async with connect(f"ws://127.0.0.1:{listening.port}/echo") as talking:
        await listening.patience_ends()
        await talking.send("still here")
        assert await talking.recv() == "still here"
