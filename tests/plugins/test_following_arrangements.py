"""A server that only answers looks which arrangement is in force, whatever comes between."""

import asyncio

import pytest

from yousu.feed.wake import Bell
from yousu.plugins.follow import follow_arrangements


class Hosts:
    """Fails the first time that it is asked for a host."""

    def __init__(self) -> None:
        self.asked = [asyncio.Event(), asyncio.Event()]

    async def current(self, _connection: object) -> None:
        first, second = self.asked
        if not first.is_set():
            first.set()
            raise RuntimeError("broken")
        second.set()


@pytest.fixture
async def followed(city):
    """The hosts that are asked, and the bell that has it done at once."""
    hosts, bell = Hosts(), Bell()
    following = asyncio.create_task(follow_arrangements(city.engine, hosts, bell))
    yield hosts, bell
    following.cancel()


async def test_a_fault_is_told_and_ends_nothing(followed, caplog) -> None:
    hosts, bell = followed
    async with asyncio.timeout(5):
        await hosts.asked[0].wait()
        bell.ring()
        await hosts.asked[1].wait()
    assert "RuntimeError: broken" in caplog.text
