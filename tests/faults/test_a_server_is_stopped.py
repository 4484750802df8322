"""`yousu serve` ends well when it is asked to, whatever Redis and its clients are doing."""

import asyncio
import socket
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
from tests.faults.conftest import YOUSU, end, exit_status, stop
from tests.timers.conftest import until


@dataclass(frozen=True)
class Server:
    """A server process, and the port on which it answers."""

    process: Process
    port: int

    async def answers(self) -> bool:
        try:
            async with httpx.AsyncClient() as http:
                return (await http.get(f"http://127.0.0.1:{self.port}/healthz")).is_success
        except httpx.TransportError:
            return False


@pytest.fixture
async def server(yousu, database, own_redis, tmp_path) -> AsyncIterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
    env = yousu.env | {"DATABASE_URL": database, "REDIS_URL": own_redis.url}
    with (tmp_path / "server.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *YOUSU, "serve", "--port", str(port), env=env, stdin=DEVNULL, stdout=log, stderr=log
        )
        server = Server(process, port)
        try:
            await until(server.answers, seconds=20)
            yield server
        finally:
            await end(process)


async def test_it_ends_well(server) -> None:
    stop(server.process)
    assert await exit_status(server.process, within=8) == 0


async def test_it_ends_well_while_redis_hangs(server, own_redis) -> None:
    own_redis.freeze()
    stop(server.process)
    assert await exit_status(server.process, within=8) == 0


async def test_it_ends_well_while_a_client_holds_a_connection_and_says_nothing(server) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", server.port)
    stop(server.process)
    status = await exit_status(server.process, within=8)
    writer.close()
    assert status == 0


async def test_it_answers_without_redis(server, own_redis) -> None:
    own_redis.freeze()
    assert await server.answers()
