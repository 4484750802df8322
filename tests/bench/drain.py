"""How fast one worker drains timers that are due in the same minute, each with its full effect.

python -m tests.bench.drain --timers 100000
"""

import asyncio
import time
from datetime import timedelta
from statistics import median
from typing import Annotated, Any

import typer
from arq import func
from arq.worker import Worker
from redis.asyncio import Redis
from tests.bench import bare
from tests.bench.copies import NEXT_AFTER, copy_case, late_case
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show

from yousu.runtime.memory import keep_what_is_loaded
from yousu.store.clock import set_clock
from yousu.timers.fire import fire_due
from yousu.timers.queue import from_bytes, queue_in, to_bytes


def main(
    timers: Annotated[int, typer.Option(help="Timers due in the same minute")] = 100_000,
    jobs: Annotated[int, typer.Option(help="No-op arq jobs")] = 10_000,
    rounds: Annotated[int, typer.Option(help="The median of so many runs counts")] = 3,
) -> None:
    asyncio.run(_main(timers, jobs, rounds))


async def _main(timers: int, jobs: int, rounds: int) -> None:
    ours, barely, arq = list[float](), list[float](), list[float]()
    async with open_ground() as ground:
        keep_what_is_loaded()  # as a worker does
        due = await _due_timers(ground, timers)
        for _ in range(rounds):
            barely.append(timers / await _bare_seconds(ground, due, timers))
            ours.append(timers / await _our_seconds(ground, due, timers))
            arq.append(jobs / await _arq_seconds(ground, jobs))
    rate, bare_rate, arq_rate = median(ours), median(barely), median(arq)
    show(
        f"{timers:,} timers due in one minute, one worker; median of {rounds}",
        Line("yousu, timers a second", f"{rate:,.0f}"),
        Line("bare SQL, timers a second", f"{bare_rate:,.0f}"),
        Line("no-op arq jobs a second", f"{arq_rate:,.0f}"),
        Line("yousu / bare SQL", f"{rate / bare_rate:.2f}", "at least 0.15"),
        Line("yousu / arq", f"{rate / arq_rate:.1f}", "at least 3"),
    )


async def _due_timers(ground: Ground, count: int) -> str:
    """A database in which so many timers are due, one for each case, within one minute."""
    name = await ground.empty_database()
    async with ground.city(name) as city:
        original = await late_case(city)
        async with city.engine.begin() as connection:
            step = timedelta(minutes=1) / count
            await copy_case(connection, original, count, original.deadline, step)
            overdue = original.deadline + NEXT_AFTER + timedelta(minutes=1)
            await set_clock(connection, overdue, speed=0)
    await ground.tidy(name)
    return name


async def _bare_seconds(ground: Ground, due: str, timers: int) -> float:
    name = await ground.copy_of(due)
    connection = await bare.connect(ground.url(name))
    began = time.perf_counter()
    fired = await bare.drain(connection)
    seconds = time.perf_counter() - began
    assert fired == timers, f"{fired} timers fired"
    await connection.close()
    await ground.drop(name)
    return seconds


async def _our_seconds(ground: Ground, due: str, timers: int) -> float:
    name = await ground.copy_of(due)
    async with ground.city(name) as city:
        began, fired = time.perf_counter(), 0
        while count := await fire_due(city):
            fired += count
        seconds = time.perf_counter() - began
    assert fired == timers, f"{fired} timers fired"
    await ground.drop(name)
    return seconds


async def _no_op(ctx: dict[Any, Any]) -> None:
    """Does nothing."""


async def _arq_seconds(ground: Ground, jobs: int) -> float:
    """How long an arq worker of the city's kind takes, with room for many jobs at once."""
    pool = queue_in(Redis.from_url(ground.parts.redis_url))
    for _ in range(jobs):
        await pool.enqueue_job("no_op")
    worker = Worker(
        functions=[func(_no_op, name="no_op", keep_result=0)],
        redis_pool=pool,
        burst=True,
        max_jobs=100,
        poll_delay=0.01,
        handle_signals=False,
        job_serializer=to_bytes,
        job_deserializer=from_bytes,
    )
    began = time.perf_counter()
    await worker.async_run()
    seconds = time.perf_counter() - began
    assert worker.jobs_complete == jobs, f"{worker.jobs_complete} jobs were done"
    await worker.close()
    return seconds


if __name__ == "__main__":
    typer.run(main)
