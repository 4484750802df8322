"""Workers die in the middle of their work, and every timer fires once all the same."""

import signal
from collections import Counter, defaultdict
from datetime import timedelta

import pytest
from tests.faults.conftest import exit_status, stop
from tests.scenarios.conftest import MONDAY_MORNING
from tests.timers.conftest import until

from yousu.case.apply import fold
from yousu.store.cases import row_of

# Signing for has one, handling has four; the last two come two hours after one another.
RUNGS = ["reminder", "petition_office", "discipline_office", "leader_in_charge"]


class SleptThrough:
    """A city in which nobody worked for two months; since then its hours pass in a second."""

    def __init__(self, late_town, cases) -> None:
        self.town, self.cases = late_town, cases

    async def fired(self) -> int:
        return (await self.town.fired()).total()

    async def is_done(self) -> bool:
        return await self.fired() >= len(self.cases) * (1 + len(RUNGS))

    async def has_got_on(self, since: int) -> bool:
        return await self.fired() > since


@pytest.fixture
async def slept_through(late_town) -> SleptThrough:
    cases = await late_town.dispatched(120)
    await late_town.set_clock(MONDAY_MORNING + timedelta(days=60), speed=7200)
    return SleptThrough(late_town, cases)


@pytest.fixture(params=["killed four times", "four at once", "four at once, two killed"])
async def worked_off(request, slept_through, worker, own_redis) -> SleptThrough:
    """What was left undone has been done, by workers to whom something happened."""
    if request.param == "killed four times":
        for _ in range(4):
            before, process = await slept_through.fired(), await worker(own_redis.url)
            await until(lambda before=before: slept_through.has_got_on(before), seconds=30)
            process.kill()
            await process.wait()
        await worker(own_redis.url)
    else:
        workers = [await worker(own_redis.url) for _ in range(4)]
        await until(lambda: slept_through.has_got_on(0), seconds=30)
        for process in workers[:2] if "killed" in request.param else ():
            process.kill()
    await until(slept_through.is_done, seconds=40)
    return slept_through


async def test_every_rung_fired_once_and_in_order_and_nothing_is_left(
    worked_off, nothing_waits
) -> None:
    """One story, since it takes its time: the log, the rows, the timers and the notices."""
    town = worked_off.town
    events = await town.rows(
        "select case_id, fact->>'rung' as rung from events"
        " where type = 'RungFired' and fact->>'clock' = 'handling' order by case_id, version"
    )
    climbs = defaultdict(list)
    for event in events:
        climbs[event.case_id].append(event.rung)
    assert climbs == dict.fromkeys(worked_off.cases, RUNGS)
    assert set((await town.fired()).values()) == {1}

    ran_out = await town.rows("select case_id from events where type = 'ClockRanOut'")
    assert Counter(row.case_id for row in ran_out) == Counter(worked_off.cases * 2)
    assert await town.timers() == []

    for case in worked_off.cases[:10]:
        assert row_of(fold(await town.town.history(case))) == row_of(await town.town.case(case))
    await until(nothing_waits, seconds=15)


async def test_a_worker_that_is_asked_to_end_ends_well(working) -> None:
    stop(working)
    assert await exit_status(working, within=5) == 0


async def test_a_worker_that_is_asked_to_end_in_the_middle_of_its_work_ends_well(
    slept_through, worker, own_redis
) -> None:
    process = await worker(own_redis.url)
    await until(lambda: slept_through.has_got_on(0), seconds=30)
    stop(process)
    assert await exit_status(process, within=5) == 0


async def test_a_worker_that_was_stopped_leaves_no_case_by_halves(
    slept_through, worker, own_redis
) -> None:
    process = await worker(own_redis.url)
    await until(lambda: slept_through.has_got_on(0), seconds=30)
    stop(process)
    await exit_status(process, within=5)
    town = slept_through.town.town
    for case in slept_through.cases[:20]:
        assert row_of(fold(await town.history(case))) == row_of(await town.case(case))


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
    assert await exit_status(working, within=8) == 0


async def test_a_frozen_worker_holds_up_nobody(working, worker, own_redis, pulse) -> None:
    await worker(own_redis.url)
    working.send_signal(signal.SIGSTOP)
    try:
        await pulse.beats(within=20)
    finally:
        working.send_signal(signal.SIGCONT)
