"""Followers are woken through Redis, and notice by themselves when Redis is away."""

import asyncio
import os
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError
from tests.feed.conftest import START, places
from tests.waiting import until

from yousu.case.events import Event
from yousu.execute import execute
from yousu.feed.follow import follow as pages
from yousu.feed.log import Entry, EventFilter, head, read_after
from yousu.feed.wake import Bell, wake_readers
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.settings import Settings

EVERY_EVENT = partial(read_after, wanted=EventFilter())


async def follow(*how: Any) -> AsyncIterator[Entry[Event]]:
    """The entries of every page."""
    async with aclosing(pages(*how)) as following:
        async for page in following:
            for entry in page.entries:
                yield entry


async def take(entries, count: int) -> list:
    """The next entries, within ten seconds."""
    async with asyncio.timeout(10):
        return [await anext(entries) for _ in range(count)]


@pytest.fixture
async def bell(city) -> AsyncIterator[Bell]:
    """A bell that Redis rings."""
    async with listening(city.redis) as bell:
        yield bell


@asynccontextmanager
async def listening(redis: Redis) -> AsyncIterator[Bell]:
    bell = Bell()
    task = asyncio.create_task(bell.follow(redis))
    yield bell
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


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


@pytest.fixture
def without_redis(city, tmp_path):
    """The same city, whose Redis is nowhere."""
    return replace(city, redis=Redis(unix_socket_path=str(tmp_path / "no.sock")))


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


async def test_a_follower_gets_what_was_missed_and_then_what_comes(city, bell, writers) -> None:
    [missed] = await writers.write_and_commit()
    entries = follow(city.engine, bell, EVERY_EVENT, START)
    got = await take(entries, 1)
    [fresh] = await writers.write_and_commit()
    got += await take(entries, 1)
    await entries.aclose()
    assert places(got) == [(missed, 1), (fresh, 1)]


async def test_a_follower_from_the_log_s_end_gets_only_what_comes(city, bell, writers) -> None:
    await writers.write_and_commit()
    async with city.engine.connect() as connection:
        end = await head(connection)
    entries = follow(city.engine, bell, EVERY_EVENT, end)
    waiting = asyncio.create_task(take(entries, 1))
    fresh = []

    async def has_got_one() -> bool:
        fresh.extend(await writers.write_and_commit())
        return waiting.done()

    await until(has_got_one)
    await entries.aclose()
    assert places(await waiting)[0][0] in fresh


async def test_a_follower_without_redis_gets_everything_within_seconds(
    without_redis, writers
) -> None:
    entries = follow(without_redis.engine, Bell(), EVERY_EVENT, START)
    [first] = await writers.write_and_commit()
    got = await take(entries, 1)
    [second] = await writers.write_and_commit()
    got += await take(entries, 1)
    await entries.aclose()
    assert places(got) == [(first, 1), (second, 1)]


async def test_a_follower_gets_more_than_a_page_in_order(
    city, bell, writers, whole_log, monkeypatch
) -> None:
    monkeypatch.setattr("yousu.feed.follow.PAGE", 3)
    await writers.write_and_commit(10)
    entries = follow(city.engine, bell, EVERY_EVENT, START)
    got = await take(entries, 10)
    await entries.aclose()
    assert places(got) == await whole_log()


async def test_followers_side_by_side_get_the_same(city, bell, writers, whole_log) -> None:
    followers = [follow(city.engine, bell, EVERY_EVENT, START) for _ in range(4)]
    taking = [asyncio.create_task(take(entries, 12)) for entries in followers]
    await asyncio.gather(*(writers.write_and_commit(3) for _ in range(4)))
    got = [places(entries) for entries in await asyncio.gather(*taking)]
    for entries in followers:
        await entries.aclose()
    assert got == [await whole_log()] * 4
