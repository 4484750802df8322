"""A worker that is told to stop ends, whatever its parts are doing just then."""

import asyncio
from dataclasses import replace

import pytest
from redis.asyncio import Redis

from yousu.notices import Deliveries
from yousu.timers import worker
from yousu.timers.worker import work


@pytest.fixture
def working(city, tmp_path):
    """Starts a worker without Redis; gives its task and what stops it."""

    def start() -> tuple[asyncio.Task[None], asyncio.Event]:
        stop, nowhere = asyncio.Event(), Redis(unix_socket_path=str(tmp_path / "no.sock"))
        alone = replace(city, redis=nowhere)
        return asyncio.create_task(work(alone, Deliveries((), {}), stop)), stop

    return start


async def ends(task: asyncio.Task[None], within: float = 5) -> None:
    try:
        async with asyncio.timeout(within):
            await asyncio.shield(task)
    finally:
        task.cancel()


async def test_at_once(working) -> None:
    task, stop = working()
    stop.set()
    await ends(task)


async def test_once_it_is_at_work(working) -> None:
    task, stop = working()
    await asyncio.sleep(0.1)
    stop.set()
    await ends(task)


async def test_although_a_part_of_it_swallows_a_cancellation(working, monkeypatch) -> None:
    """As `asyncio.wait_for` does before Python 3.12, in redis-py and in arq."""

    async def stubborn(*_: object) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()

    monkeypatch.setattr(worker, "run_jobs", stubborn)
    task, stop = working()
    await asyncio.sleep(0.1)
    stop.set()
    await ends(task)


async def test_with_the_fault_of_a_part_that_failed(working, monkeypatch) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a part of the worker is broken")

    monkeypatch.setattr(worker, "run_jobs", broken)
    task, _ = working()
    with pytest.raises(RuntimeError, match="broken"):
        await ends(task)
