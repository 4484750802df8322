"""Readers are woken through Redis, and go on without it."""

import asyncio
import os
import signal
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError
from tests.feed.bells import listening
from tests.waiting import until

from yousu.execute import execute
from yousu.feed.wake import Bell, wake_readers
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.settings import Settings


class OwnRedis:
    """A Redis of the test's own, which dies when it is told to and is then started again."""

    def __init__(self, folder: Path, url: str) -> None:
        self.client = Redis.from_url(url, socket_connect_timeout=1, socket_timeout=5)
        self._pid_file = folder / "redis" / "redis.pid"

    async def die(self) -> None:
        os.kill(self._pid(), signal.SIGKILL)

    async def answers(self) -> bool:
        try:
            return bool(await self.client.ping())
        except (RedisError, OSError):
            return False

    def _pid(self) -> int:
        return int(self._pid_file.read_text())


@pytest.fixture
async def own_redis() -> AsyncIterator[OwnRedis]:
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(
            data_folder=Path(folder), database_url="postgresql+asyncpg://given/", redis_url=None
        )
        async with embedded_parts(settings) as parts:
            own = OwnRedis(Path(folder), parts.redis_url)
            yield own
            await own.client.aclose()


async def rings(bell: Bell, redis: Redis) -> bool:
    """Whether the bell rings when readers are woken."""
    ring = bell.next_ring()
    await wake_readers(redis)
    await bell.wait(ring, seconds=0.1)
    return ring.is_set()


async def test_a_wake_up_rings_the_bell(city, bell) -> None:
    await until(lambda: rings(bell, city.redis))


async def test_a_ring_reaches_everyone_who_waits(bell) -> None:
    waiting = [asyncio.create_task(bell.next_ring().wait()) for _ in range(3)]
    await asyncio.sleep(0)
    bell.ring()
    async with asyncio.timeout(1):
        await asyncio.gather(*waiting)


async def test_a_ring_between_looking_and_waiting_is_not_missed(bell) -> None:
    ring = bell.next_ring()
    bell.ring()
    async with asyncio.timeout(0.5):
        await bell.wait(ring, seconds=30)


async def test_nobody_waits_longer_than_a_second_for_a_ring() -> None:
    bell = Bell()
    async with asyncio.timeout(3):
        await bell.wait(bell.next_ring())


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
async def test_who_waits_can_be_stopped_at_the_very_moment_of_a_ring(turns) -> None:
    bell = Bell()

    async def listen() -> None:
        while True:
            await bell.wait(bell.next_ring(), seconds=30)

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0.01)
    bell.ring()
    for _ in range(turns):
        await asyncio.sleep(0)
    listening.cancel()
    stopped, _ = await asyncio.wait([listening], timeout=1)
    listening.cancel()
    assert stopped


async def test_the_bell_rings_again_when_redis_is_back(own_redis) -> None:
    async with listening(own_redis.client) as bell:
        await until(lambda: rings(bell, own_redis.client))
        await own_redis.die()
        await until(own_redis.answers)
        await until(lambda: rings(bell, own_redis.client))


async def test_a_bell_that_never_found_redis_rings_once_it_is_there(own_redis) -> None:
    await own_redis.die()
    async with listening(own_redis.client) as bell:
        await until(lambda: rings(bell, own_redis.client))


async def test_that_redis_is_away_is_told_once(without_redis, caplog, monkeypatch) -> None:
    monkeypatch.setattr("yousu.feed.wake.LONGEST_WAIT_SECONDS", 0.01)
    tries = 0
    publish = without_redis.redis.pubsub

    def count(**options: object) -> object:
        nonlocal tries
        tries += 1
        return publish(**options)

    monkeypatch.setattr(without_redis.redis, "pubsub", count)

    async def has_tried_often() -> bool:
        return tries > 5

    async with listening(without_redis.redis):
        await until(has_tried_often)
    assert sum("Redis is away" in record.message for record in caplog.records) == 1


async def test_without_redis_an_act_is_carried_out_all_the_same(without_redis, writers) -> None:
    [request] = await writers.openings()
    async with asyncio.timeout(3):
        assert (await execute(without_redis, request)).events
