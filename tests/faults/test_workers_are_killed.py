"""Workers die in the middle of their work, and every timer fires once all the same."""

import signal

import pytest
from redis.asyncio import Redis
from tests.faults.conftest import exit_status, stop
from tests.faults.slept_through import SleptThrough, slept_through
from tests.waiting import until


@pytest.fixture
async def slept(late_town) -> SleptThrough:
    return await slept_through(late_town)


async def killed_four_times(slept, worker, own_redis) -> None:
    for _ in range(4):
        before, process = await slept.fired(), await worker(own_redis.url)
        await until(lambda before=before: slept.has_got_on(before), seconds=30)
        process.kill()
        await process.wait()
    await worker(own_redis.url)


async def four_at_once(slept, worker, own_redis) -> None:
    for _ in range(4):
        await worker(own_redis.url)


async def two_of_four_killed(slept, worker, own_redis) -> None:
    workers = [await worker(own_redis.url) for _ in range(4)]
    await until(lambda: slept.has_got_on(0), seconds=30)
    for process in workers[:2]:
        process.kill()


async def redis_flushed_and_stopped(slept, worker, own_redis) -> None:
    await worker(own_redis.url)
    await until(lambda: slept.has_got_on(0), seconds=30)
    redis = Redis.from_url(own_redis.url)
    await redis.flushall()
    await redis.aclose()
    own_redis.die()


async def the_clock_jumps(slept, worker, own_redis) -> None:
    for _ in range(2):
        await worker(own_redis.url)
    await until(lambda: slept.has_got_on(0), seconds=30)
    await slept.town.town.jump(hours=2)


HAPPENINGS = (
    killed_four_times,
    four_at_once,
    two_of_four_killed,
    redis_flushed_and_stopped,
    the_clock_jumps,
)


@pytest.mark.parametrize("happens", HAPPENINGS, ids=lambda happens: happens.__name__)
async def test_every_timer_fires_once_none_early_none_lost(
    slept, worker, own_redis, nothing_waits, happens
) -> None:
    """One story, since it takes its time: the log, the rows, the timers and the notices."""
    await happens(slept, worker, own_redis)
    await until(slept.is_done, seconds=40)
    await until(slept.nothing_is_due, seconds=15)
    await slept.assert_each_fired_once()
    await slept.assert_no_case_stands_by_halves()
    await until(nothing_waits, seconds=20)


async def test_a_worker_that_is_asked_to_end_ends_well(working) -> None:
    stop(working)
    assert await exit_status(working, within=5) == 0


async def test_a_worker_that_is_asked_to_end_in_the_middle_of_its_work_ends_well(
    slept, worker, own_redis
) -> None:
    process = await worker(own_redis.url)
    await until(lambda: slept.has_got_on(0), seconds=30)
    stop(process)
    assert await exit_status(process, within=5) == 0


async def test_a_worker_that_was_stopped_leaves_no_case_by_halves(slept, worker, own_redis) -> None:
    process = await worker(own_redis.url)
    await until(lambda: slept.has_got_on(0), seconds=30)
    stop(process)
    await exit_status(process, within=5)
    await slept.assert_no_case_stands_by_halves()


async def test_a_worker_without_redis_that_is_asked_to_end_ends_well(
    worker, nowhere, pulse
) -> None:
    process = await worker(nowhere)
    await pulse.beats(within=20)
    stop(process)
    assert await exit_status(process, within=5) == 0


async def test_a_worker_whose_redis_hangs_and_that_is_asked_to_end_ends_well(
    working, own_redis, pulse
) -> None:
    own_redis.freeze()
    await pulse.beats(within=5)
    stop(working)
    assert await exit_status(working, within=5) == 0


async def test_a_frozen_worker_holds_up_nobody(working, worker, own_redis, pulse) -> None:
    await worker(own_redis.url)
    working.send_signal(signal.SIGSTOP)
    try:
        await pulse.beats(within=20)
    finally:
        working.send_signal(signal.SIGCONT)
