"""Servers in processes of their own, on free ports of loopback."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import psutil
from tests.bench.ground import Ground
from tests.waiting import until

from yousu.city import City


def environment(ground: Ground, city: City) -> Mapping[str, str]:
    """Of a server of the city that lets everybody call as often as they like."""
    return os.environ | {
        "DATABASE_URL": city.engine.url.render_as_string(hide_password=False),
        "REDIS_URL": ground.parts.redis_url,
        "YOUSU_DATA": str(ground.folder / "server"),
        "YOUSU_LIMIT_CALLS_OF_PEOPLE": "100000000",
        "YOUSU_LIMIT_SOCKETS_OF_CALLER": "100000",
    }


@asynccontextmanager
async def process(
    port: int, environment: Mapping[str, str], *command: str
) -> AsyncIterator[psutil.Process]:
    """A process of this Python that listens on the port."""
    started = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        await until(lambda: _listens(port), seconds=60)
        yield psutil.Process(started.pid)
    finally:
        started.kill()
        await started.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


async def _listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
