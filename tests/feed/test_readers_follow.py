"""Followers get what was missed and then what comes, woken or not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from functools import partial
from typing import Any

from tests.feed.conftest import START, places
from tests.waiting import until

from yousu.case.events import Event
from yousu.feed.follow import follow as pages
from yousu.feed.log import Entry, EventFilter, head, read_after
from yousu.feed.wake import Bell

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
