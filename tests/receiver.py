"""The other side of the webhook: what receives notices, as an integration client would."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from yousu.feed.leaving import Leaving
from yousu.runtime.http_server import Server

SECRET = "whsec_dGhpcnR5LXR3byByYW5kb20gYnl0ZXMgb2YgYSB0ZXN0"


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
    config = uvicorn.Config(app, log_config=None, lifespan="off")
    server = Server(config, Leaving(), drain_seconds=1)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        receiver.url = f"http://127.0.0.1:{listening.getsockname()[1]}/notices"
        serving = asyncio.create_task(server.serve([listening]))
        yield receiver
        receiver.released.set()
        server.should_exit = True
        await serving
