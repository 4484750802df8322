"""The npm clients graphql-ws and graphql-sse come again by themselves, and miss nothing."""

import asyncio
import json
from asyncio.subprocess import PIPE
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from tests.faults.conftest import Server, StartServer, kill, stop
from tests.faults.person import Person
from tests.npm import installed
from tests.program import end

FOLLOWING = Path(__file__).parents[1] / "graphql" / "contract" / "following"


@pytest.fixture(scope="module")
def following(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(FOLLOWING, tmp_path_factory.mktemp("following"))


@pytest.fixture
def hotline(yousu) -> Person:
    return Person.at(yousu, "hotline")


async def opened(person: Person, server: Server) -> list[object]:
    """A case's number, and its first version."""
    return [(await person.open(server))["number"], 1]


@pytest.mark.parametrize("way", ["ws", "sse"])
@pytest.mark.parametrize("ended", [stop, kill])
async def test_a_client_goes_on_where_it_was(
    serve: StartServer, own_redis, hotline, following: Path, way: str, ended: Callable[..., None]
) -> None:
    server = await serve(own_redis.url)
    log = [await opened(hotline, server)]
    command = ("node", "stay.mjs", way, f"127.0.0.1:{server.port}", hotline.token, "3")
    client = await asyncio.create_subprocess_exec(*command, cwd=following, stdout=PIPE)
    assert client.stdout is not None
    async with AsyncExitStack() as stack, asyncio.timeout(60):
        stack.push_async_callback(end, client)
        told = [json.loads(await client.stdout.readline())]
        ended(server.process)
        await server.process.wait()
        server = await serve(own_redis.url, port=server.port)
        log += [await opened(hotline, server) for _ in range(2)]
        told += [json.loads(await client.stdout.readline()) for _ in range(2)]
        assert (told, await client.wait()) == (log, 0)
