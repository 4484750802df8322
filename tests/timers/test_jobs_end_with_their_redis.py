"""While Redis goes away, arq cancels its own jobs: that ends its worker, and never ours."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
from redis.exceptions import ConnectionError as RedisAway

from yousu.notices import Deliveries
from yousu.timers import worker
from yousu.timers.deliver import Outgoing
from yousu.timers.worker import end, run_jobs


class ArqWorker:
    """What arq's worker does as its Redis goes away, and as it is closed."""

    def __init__(self, run: Callable[[], Awaitable[None]], close: Callable[[], Awaitable[None]]):
        self.async_run, self.close = run, close


async def loses_redis() -> None:
    raise RedisAway("closed by server")


async def its_jobs_were_cancelled() -> None:
    raise asyncio.CancelledError


async def nothing() -> None:
    """All is well."""


async def works_on() -> None:
    await asyncio.Event().wait()


@pytest.fixture
def lives(monkeypatch):
    """Gives arq's workers one after another; the last one works on."""
    monkeypatch.setattr(worker, "LONGEST_WAIT_SECONDS", 0)

    def begin(*those: ArqWorker) -> asyncio.Event:
        waiting, last = iter(those), asyncio.Event()

        def next_worker(*_: object) -> ArqWorker:
            found = next(waiting, None)
            if found is None:
                last.set()
            return found or ArqWorker(works_on, nothing)

        monkeypatch.setattr(worker, "arq_worker", next_worker)
        return last

    return begin


@pytest.mark.parametrize(
    "dying",
    [
        ArqWorker(loses_redis, nothing),
        ArqWorker(loses_redis, its_jobs_were_cancelled),
        ArqWorker(its_jobs_were_cancelled, nothing),
        ArqWorker(loses_redis, loses_redis),
    ],
    ids=["idle", "closing while a job runs", "running a job", "closing without Redis"],
)
async def test_the_next_life_begins(city, lives, dying) -> None:
    last = lives(dying)
    jobs = asyncio.create_task(run_jobs(city, Outgoing(city, Deliveries((), {}))))
    async with asyncio.timeout(5):
        await last.wait()
    assert not jobs.done()
    await end({jobs})


async def test_a_fault_of_our_own_is_not_hidden(city, lives) -> None:
    async def broken() -> None:
        raise LookupError("a job of ours is broken")

    lives(ArqWorker(broken, nothing))
    with pytest.raises(LookupError):
        await run_jobs(city, Outgoing(city, Deliveries((), {})))


async def test_who_is_told_to_stop_closes_what_runs(city, lives) -> None:
    closed = asyncio.Event()

    async def close() -> None:
        closed.set()

    lives(ArqWorker(works_on, close))
    jobs = asyncio.create_task(run_jobs(city, Outgoing(city, Deliveries((), {}))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await end({jobs})
    assert closed.is_set()


async def test_who_is_told_to_stop_leaves_nothing_behind_that_hangs(city, lives) -> None:
    """As arq does that closes beside a Redis which does not answer."""

    async def hang() -> None:
        with suppress(asyncio.CancelledError):
            await works_on()
        await works_on()

    lives(ArqWorker(works_on, hang))
    before = asyncio.all_tasks()
    jobs = asyncio.create_task(run_jobs(city, Outgoing(city, Deliveries((), {}))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await end({jobs})
    assert asyncio.all_tasks() == before
