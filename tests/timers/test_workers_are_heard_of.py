"""A worker says that it is alive for as long as it is, and that it ends."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from redis.asyncio import Redis
from sqlalchemy import text
from tests.waiting import until
from uuid_utils.compat import uuid7

from yousu.city import City
from yousu.notices import Deliveries
from yousu.store.workers import SeenWorker, beat, seen_workers
from yousu.timers import heartbeat
from yousu.timers.worker import work


async def workers_of(city: City) -> Sequence[SeenWorker]:
    async with city.engine.connect() as connection:
        return await seen_workers(connection)


async def someone_silent_for(city: City, hours: int) -> None:
    async with city.engine.begin() as connection:
        await beat(connection, uuid7(), "0.1.0")
        earlier = text("update workers set beaten_at = now() - make_interval(hours => :hours)")
        await connection.execute(earlier, {"hours": hours})


async def test_a_worker_is_heard_of_until_it_ends(city: City, tmp_path: Path) -> None:
    stop, nowhere = asyncio.Event(), Redis(unix_socket_path=str(tmp_path / "no.sock"))
    alone = replace(city, redis=nowhere)
    working = asyncio.create_task(work(alone, Deliveries((), {}), stop))
    await until(lambda: workers_of(city))
    stop.set()
    await working
    assert await workers_of(city) == ()


async def test_it_is_heard_of_again_and_again(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heartbeat, "BEAT_SECONDS", 0.01)
    worker = uuid7()
    beating = asyncio.create_task(heartbeat.beat_for_ever(city, worker))
    await until(lambda: workers_of(city))
    async with city.engine.begin() as connection:
        await connection.execute(text("update workers set beaten_at = beaten_at - interval '1h'"))

    async def is_heard_of() -> bool:
        [seen] = await workers_of(city)
        return seen.id == worker and seen.silence < 60

    await until(is_heard_of)
    beating.cancel()
    with suppress(asyncio.CancelledError):
        await beating


async def test_one_that_fell_silent_is_still_known(city: City) -> None:
    await someone_silent_for(city, hours=2)
    [seen] = await workers_of(city)
    assert seen.silence > 7000


async def test_one_that_fell_silent_a_day_ago_is_forgotten(city: City) -> None:
    await someone_silent_for(city, hours=25)
    worker = uuid7()
    async with city.engine.begin() as connection:
        await beat(connection, worker, "0.1.0")
    assert [seen.id for seen in await workers_of(city)] == [worker]
