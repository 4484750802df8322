"""However many events are followed, memory stays as it is."""

import asyncio
import gc
import tracemalloc
from collections.abc import Iterator
from contextlib import AsyncExitStack

import pytest
from tests.bursts import burst
from tests.graphql.feed.conftest import Talk, Talking
from tests.graphql.feed.test_case_updates import UPDATES

from yousu.city import City

FOLLOWERS, AT_ONCE, KIB = 20, 250, 1024
# graphql-core keeps 3.6 kB of every event, unless each has a dictionary of its own.
ROUNDS, MOST_KIB = 5, 500


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


async def in_use() -> float:
    """What is held now, in KiB."""
    await asyncio.sleep(0)
    gc.collect()
    return tracemalloc.get_traced_memory()[0] / KIB


async def read(followers: list[Talking], count: int) -> None:
    async def one_reads(follower: Talking) -> None:
        for _ in range(count):
            assert (await follower.hear())["type"] == "next"

    await asyncio.gather(*(one_reads(one) for one in followers))


@pytest.mark.usefixtures("traced")
async def test_events_by_the_thousand_leave_nothing_behind(
    city: City, town, clients, talk: Talk
) -> None:
    case = await town.open("education.fees")
    async with AsyncExitStack() as stack:
        followers = [
            await stack.enter_async_context(talk(clients.hotline.token)) for _ in range(FOLLOWERS)
        ]
        for one in followers:
            await one.subscribe("1", UPDATES, after="MC4w")
        await read(followers, 1)
        before = 0.0
        for number in range(2 * ROUNDS):
            await burst(city, case, AT_ONCE)
            await read(followers, AT_ONCE)
            before = await in_use() if number == ROUNDS - 1 else before
        assert await in_use() - before < MOST_KIB
