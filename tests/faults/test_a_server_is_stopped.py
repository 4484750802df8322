"""`yousu serve` ends well when it is asked to, whatever Redis and its clients are doing."""

import asyncio

import pytest
from tests.faults.conftest import Server, exit_status, stop


@pytest.fixture
async def server(serve, own_redis) -> Server:
    return await serve(own_redis.url)


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
