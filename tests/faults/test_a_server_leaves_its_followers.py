"""A server that is stopped tells whoever follows where to go on, and another one goes on there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from tests.faults.conftest import Server, exit_status, stop
from tests.faults.lines import over_a_socket, over_events, read, read_to_end, socket_line
from tests.faults.person import Person
from tests.waiting import until

WAYS = pytest.mark.parametrize("way", [over_a_socket, over_events])


@pytest.fixture
def hotline(yousu) -> Person:
    return Person.at(yousu, "hotline")


@pytest.fixture
async def servers(serve, own_redis) -> tuple[Server, Server]:
    return await serve(own_redis.url), await serve(own_redis.url)


@asynccontextmanager
async def begun(server: Server, person: Person) -> AsyncIterator[None]:
    """Somebody follows already, so that whoever comes has a place at once."""
    async with over_events(server, person, None) as line:
        reading = asyncio.create_task(line.next())

        async def has_begun() -> bool:
            return line.parting is not None

        await until(has_begun)
        yield
        await reading


@WAYS
async def test_a_follower_goes_on_at_another_server(servers, hotline, way) -> None:
    here, there = servers
    async with way(here, hotline, "MC4w") as line:
        first = (await hotline.open(here))["id"]
        told = await read(line, 1)
        stop(here.process)
        told += await read_to_end(line)
    second = (await hotline.open(there))["id"]
    async with way(there, hotline, line.parting) as line:
        told += await read(line, 1)
    assert [update["case"]["id"] for update in told] == [first, second]


@WAYS
async def test_a_follower_that_was_told_nothing_goes_on_too(servers, hotline, way) -> None:
    """Else it would miss what happens while it is on its way."""
    here, there = servers
    async with begun(here, hotline), way(here, hotline, None) as line:
        await line.settle()
        stop(here.process)
        assert await read_to_end(line) == []
    case = (await hotline.open(there))["id"]
    async with way(there, hotline, line.parting) as line:
        [update] = await read(line, 1)
    assert update["case"]["id"] == case


async def test_one_that_never_reads_holds_up_nothing(servers, hotline) -> None:
    here, _ = servers
    async with socket_line(here, hotline, "MC4w", max_queue=1) as line:
        line.connection.transport.pause_reading()
        await hotline.open(here)
        stop(here.process)
        assert await exit_status(here.process, within=8) == 0
