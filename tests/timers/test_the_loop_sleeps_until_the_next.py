"""Between two timers the firing loop sleeps, a second of the world's at most."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from redis.asyncio import Redis
from tests.town import MONDAY_MORNING
from tests.waiting import until

from yousu.feed.wake import Bell
from yousu.timers.jobs import post
from yousu.timers.loop import fire_for_ever, seconds_to_next
from yousu.timers.queue import queue_in


@pytest.fixture
async def due_at(late_town):
    """When the only timer of the town is due."""
    await late_town.dispatched(1)
    await late_town.change("delete from timers where clock <> 'sign_for' or rung <> ''")
    [timer] = await late_town.timers()
    return timer.due_at


async def test_with_nothing_to_come_it_looks_again_in_a_second(late_town) -> None:
    assert await seconds_to_next(late_town.city) == 1


async def test_it_wakes_for_a_timer_that_is_due_in_less(late_town, due_at) -> None:
    await late_town.set_clock(due_at - timedelta(seconds=0.7), speed=1)
    assert await seconds_to_next(late_town.city) == pytest.approx(0.7, abs=0.3)


async def test_it_looks_again_in_a_second_for_a_timer_that_is_due_later(late_town, due_at) -> None:
    await late_town.set_clock(due_at - timedelta(hours=1), speed=1)
    assert await seconds_to_next(late_town.city) == 1


async def test_on_a_clock_that_runs_600_times_as_fast_it_sleeps_that_much_less(
    late_town, due_at
) -> None:
    await late_town.set_clock(due_at - timedelta(minutes=8), speed=600)
    assert await seconds_to_next(late_town.city) == pytest.approx(0.8, abs=0.3)


async def test_on_a_clock_that_stands_still_it_looks_again_in_a_second(late_town, due_at) -> None:
    await late_town.set_clock(due_at - timedelta(seconds=0.1), speed=0)
    assert await seconds_to_next(late_town.city) == 1


async def test_it_does_not_wait_for_what_is_late(late_town, due_at) -> None:
    await late_town.set_clock(due_at + timedelta(days=1), speed=600)
    assert await seconds_to_next(late_town.city) < 0.1


@pytest.fixture
async def loop(late_town):
    """The firing loop, at work; `bell` wakes it."""
    bell = Bell()
    working = asyncio.create_task(fire_for_ever(late_town.city, bell, asyncio.Event()))
    yield bell
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working


async def has_fired(late_town) -> None:
    await until(lambda: late_town.rows("select 1 from events where type = 'ClockRanOut'"))


@pytest.mark.usefixtures("loop")
async def test_a_timer_fires_when_its_time_comes(late_town, due_at) -> None:
    await late_town.set_clock(due_at - timedelta(minutes=5), speed=600)
    await has_fired(late_town)
    [event] = await late_town.rows("select at from events where type = 'ClockRanOut'")
    assert event.at >= due_at


async def test_a_ring_wakes_the_loop(late_town, due_at, loop) -> None:
    await late_town.set_clock(due_at, speed=0)
    loop.ring()
    async with asyncio.timeout(0.8):
        await has_fired(late_town)


@pytest.mark.usefixtures("loop")
async def test_without_a_ring_the_loop_looks_within_a_second(late_town, due_at) -> None:
    await late_town.set_clock(due_at, speed=0)
    async with asyncio.timeout(2):
        await has_fired(late_town)


@pytest.mark.usefixtures("loop")
async def test_on_a_racing_clock_everything_fires_and_nothing_early(late_town) -> None:
    await late_town.dispatched(3)
    await late_town.set_clock(MONDAY_MORNING, speed=5_000_000)

    async def all_have_fired() -> bool:
        """One on signing for, four on handling, two on the supervision order of the third."""
        return (await late_town.fired()).total() == 3 * 7

    await until(all_have_fired, seconds=20)
    early = await late_town.rows(
        "select 1 from events where type = 'ClockRanOut' and at < (fact->>'due_at')::timestamptz"
    )
    assert early == []


async def test_posting_a_delivery_without_redis_does_not_hold_up_the_loop(tmp_path: Path) -> None:
    nowhere = Redis(unix_socket_path=str(tmp_path / "no.sock"))
    async with asyncio.timeout(1):
        await post(queue_in(nowhere), ["log_file"])
