"""How late timers fire while many others wait: the firing loop against a bare SQL loop.

Late is the time from the instant at which a timer is due until its effect is committed.

    python -m tests.bench.lateness --waiting 1000000 --rate 1000 --seconds 20
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer
from sqlalchemy import text
from tests.bench import bare
from tests.bench.copies import NEXT_AFTER, copy_case, late_case, waiting_case
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show
from tests.bench.worker import running_worker

from yousu.city import City
from yousu.feed.wake import Bell
from yousu.runtime.memory import keep_what_is_loaded
from yousu.store.clock import set_clock
from yousu.timers.look import look_for_ever
from yousu.timers.loop import fire_for_ever, get_ready, take_up
from yousu.timers.replan import replan_some

# Time for a worker to start and to find nothing due, and for the last timers to fire.
BEFORE_SECONDS, AFTER_SECONDS = 5, 30
MEBIBYTE = 2**20


@dataclass(frozen=True)
class Load:
    """A database in which timers fall due from `begins_at` on, the last at `ends_at`."""

    database: str
    begins_at: datetime
    ends_at: datetime
    count: int


@dataclass(frozen=True)
class Lateness:
    """In milliseconds."""

    p50: float
    p99: float

    def __str__(self) -> str:
        return f"{self.p50:.1f} ms, {self.p99:.1f} ms"


def main(
    waiting: Annotated[int, typer.Option(help="Timers that wait and do not fire")] = 1_000_000,
    rate: Annotated[int, typer.Option(help="Timers falling due in a second")] = 1000,
    seconds: Annotated[int, typer.Option(help="For so long")] = 20,
) -> None:
    asyncio.run(_main(waiting, rate, seconds))


async def _main(waiting: int, rate: int, seconds: int) -> None:
    async with open_ground() as ground:
        load = await _load(ground, waiting, rate, seconds)
        keep_what_is_loaded()  # as a worker does
        barely = await _bare_lateness(ground, load)
        ours = await _loop_lateness(ground, load)
        delivering, most = await _worker_lateness(ground, load)
    show(
        f"{rate:,} timers falling due a second for {seconds} s, {waiting:,} others waiting",
        Line("the firing loop, p50 and p99", str(ours)),
        Line("a bare SQL loop, p50 and p99", str(barely)),
        Line("the firing loop / bare at p99", f"{ours.p99 / barely.p99:.2f}", "at most 4"),
        Line("a worker that also delivers, p50 and p99", str(delivering)),
        Line("the worker's memory", f"{most / MEBIBYTE:.0f} MiB", "under 250 MiB"),
    )


async def _load(ground: Ground, waiting: int, rate: int, seconds: int) -> Load:
    name, count = await ground.empty_database(), rate * seconds
    async with ground.city(name) as city:
        original = await waiting_case(city)
        async with city.engine.begin() as connection:
            query = text("select count(*) from timers where case_id = :case")
            timers = (await connection.execute(query, {"case": original.case})).scalar_one()
            far, step = original.deadline + timedelta(days=90), timedelta(seconds=1)
            await copy_case(connection, original, waiting // timers, far, step)
        late = await late_case(city)
        async with city.engine.begin() as connection:
            step = timedelta(seconds=1) / rate
            await copy_case(connection, late, count, late.deadline + timedelta(hours=1), step)
        begins_at = late.deadline + timedelta(hours=1) + NEXT_AFTER
        await _set_clock(city, begins_at - timedelta(minutes=1), speed=0)
    await ground.tidy(name)
    return Load(name, begins_at, begins_at + step * (count - 1), count)


async def _bare_lateness(ground: Ground, load: Load) -> Lateness:
    async with _copy(ground, load) as name, ground.city(name) as city:
        connection = await bare.connect(ground.url(name))
        async with _running(bare.fire_for_ever(connection)):
            await _let_run(city, load)
        await connection.close()
        return await _lateness(city, load)


async def _loop_lateness(ground: Ground, load: Load) -> Lateness:
    """The firing loop in this process, with no more beside it than what a timer can need."""
    async with _copy(ground, load) as name, ground.city(name) as city:
        await get_ready(city)
        done = asyncio.Event()
        async with (
            _running(fire_for_ever(city, Bell(), done)),
            _running(look_for_ever(take_up, city, done)),
            _running(look_for_ever(replan_some, city, done)),
        ):
            await _let_run(city, load)
        return await _lateness(city, load)


async def _worker_lateness(ground: Ground, load: Load) -> tuple[Lateness, int]:
    """A worker, which at the same time delivers a notice for each timer; and its memory."""
    async with (
        _copy(ground, load) as name,
        running_worker(ground, name) as worker,
        ground.city(name) as city,
    ):
        await asyncio.sleep(BEFORE_SECONDS)
        await _let_run(city, load)
        return await _lateness(city, load), worker.most


@asynccontextmanager
async def _copy(ground: Ground, load: Load) -> AsyncIterator[str]:
    name = await ground.copy_of(load.database)
    yield name
    await ground.drop(name)


@asynccontextmanager
async def _running(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    task = asyncio.create_task(work)
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _let_run(city: City, load: Load) -> None:
    """Lets the city's clock run as fast as the world's, until every timer has fired."""
    await _set_clock(city, load.begins_at - timedelta(seconds=BEFORE_SECONDS), speed=1)
    seconds = BEFORE_SECONDS + (load.ends_at - load.begins_at).total_seconds()
    await asyncio.sleep(seconds)
    async with asyncio.timeout(AFTER_SECONDS):
        while True:
            if not await _is_behind(city, load):
                return
            await asyncio.sleep(1)


async def _is_behind(city: City, load: Load) -> bool:
    async with city.engine.connect() as connection:
        behind: bool = (await connection.execute(_BEHIND, {"last": load.ends_at})).scalar_one()
    return behind


async def _lateness(city: City, load: Load) -> Lateness:
    async with city.engine.connect() as connection:
        row = (await connection.execute(text(_LATENESS))).one()
    assert row.fired == load.count, f"{row.fired} of {load.count} timers fired"
    p50, p99 = row.late
    return Lateness(p50 * 1000, p99 * 1000)


async def _set_clock(city: City, instant: datetime, speed: float) -> None:
    async with city.engine.begin() as connection:
        await set_clock(connection, instant, speed)


_BEHIND = text("select exists(select from timers where state = 'pending' and due_at <= :last)")
_LATENESS = """
select count(*) as fired,
    percentile_cont(array[0.5, 0.99]) within group (order by extract(epoch from
        pg_xact_commit_timestamp(e.xmin) - k.world
        - (c.due_at + interval '1 day' - k.city))) as late
from events e join cases c on c.id = e.case_id, city_clock k
where e.type = 'RungFired' and e.fact->>'rung' = 'leader_in_charge'
"""

if __name__ == "__main__":
    typer.run(main)
