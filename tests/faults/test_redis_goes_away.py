"""Redis only wakes and carries jobs: without it timers fire, with it back notices are sent."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from redis.asyncio import Redis
from tests.waiting import until


async def test_a_worker_that_never_finds_redis_fires_in_time(worker, nowhere, pulse) -> None:
    await worker(nowhere)
    await pulse.beats(within=20)
    for _ in range(3):
        await pulse.beats(within=3)


async def test_without_redis_a_timer_fires_within_five_seconds_of_the_citys_time(
    worker, nowhere, late_town, pulse
) -> None:
    await worker(nowhere)
    await pulse.beats(within=20)
    [case] = await late_town.dispatched(1)
    [timer] = await late_town.timers(case, clock="sign_for", rung="")
    await late_town.set_clock(timer.due_at - timedelta(seconds=2), speed=1)

    async def ran_out() -> Sequence[Any]:
        query = "select at from events where type = 'ClockRanOut' and case_id = :case"
        return await late_town.rows(query, case=case)

    await until(ran_out)
    [event] = await ran_out()
    assert timedelta() <= event.at - timer.due_at < timedelta(seconds=5)


@pytest.mark.usefixtures("working")
async def test_a_worker_that_loses_redis_fires_in_time(own_redis, pulse) -> None:
    own_redis.die()
    for _ in range(3):
        await pulse.beats(within=3)


@pytest.mark.usefixtures("working")
async def test_a_worker_whose_redis_hangs_fires_in_time(own_redis, pulse) -> None:
    own_redis.freeze()
    for _ in range(2):
        await pulse.beats(within=5)


@pytest.mark.usefixtures("working")
async def test_notices_are_sent_once_redis_is_back(own_redis, pulse, nothing_waits) -> None:
    await until(nothing_waits)
    own_redis.die()
    await pulse.beats(within=10)
    await until(nothing_waits, seconds=20)


@pytest.mark.usefixtures("working")
async def test_notices_are_sent_although_redis_forgot_everything(
    own_redis, pulse, nothing_waits
) -> None:
    redis = Redis.from_url(own_redis.url)
    await redis.flushall()
    await pulse.beats(within=5)
    await redis.flushall()
    await redis.aclose()
    await until(nothing_waits, seconds=20)
