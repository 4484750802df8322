"""What it costs to hand the ledger out: time, memory, and how long the event loop is held up.

python -m tests.bench.ledger --few 10000 --many 300000
"""

import asyncio
import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Annotated

import psutil
import typer
from sqlalchemy import text
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show
from tests.town import Staff, Town

from yousu.case.state import Case
from yousu.ledger.about import About
from yousu.ledger.entry import entry_of
from yousu.ledger.formats import FORMATS
from yousu.ledger.written import written
from yousu.plugins import Installed
from yousu.runtime.memory import keep_what_is_loaded
from yousu.store.case_list import CaseFilter, count_cases
from yousu.store.codec import from_json
from yousu.store.engine import open_engine
from yousu.store.ledger import snapshot

CATEGORY, UNIT = "education.fees", Staff("education", "finance")
READINGS = 5000


@dataclass(frozen=True)
class Cost:
    """Of one file, made in a process of its own."""

    seconds: float
    memory_before: float
    memory: float
    longest_pause: float
    size: int


def main(
    few: Annotated[int, typer.Option(help="Cases in the smaller city")] = 10_000,
    many: Annotated[int, typer.Option(help="Cases in the larger city")] = 300_000,
) -> None:
    asyncio.run(_main(few, many))


async def _main(few: int, many: int) -> None:
    async with open_ground() as ground:
        name, body = await _city_with_a_closed_case(ground)
        show("One line", *_line_costs(body))
        there = 1
        for cases in (few, many):
            await _copy(ground, name, cases - there)
            there = cases
            for suffix in FORMATS:
                cost = await _in_a_process(ground.url(name), suffix)
                show(f"{cases:,} cases as {suffix}", *_lines(cases, cost))


async def _city_with_a_closed_case(ground: Ground) -> tuple[str, str]:
    """The database, and the case's body."""
    name = await ground.empty_database()
    async with ground.city(name) as city:
        town = Town(city)
        case = await town.open(CATEGORY)
        await town.hand_to_handler(case, UNIT)
        await town.reply(case, UNIT)
        await town.visit(case)
        await town.close(case)
        async with city.engine.connect() as connection:
            body: str = (await connection.execute(text("select body from cases"))).scalar_one()
    return name, body


async def _copy(ground: Ground, name: str, count: int) -> None:
    """So many cases more; of what is stored of a case only what the ledger reads."""
    async with ground.city(name) as city, city.engine.begin() as connection:
        await connection.execute(text(_COPIES), {"count": count})
    await ground.tidy(name)


_COPIES = """
with original as (select cases as stored from cases order by id limit 1)
insert into cases select copied.*
from original o, generate_series(1, cast(:count as integer)) i,
    jsonb_populate_record(o.stored, jsonb_build_object(
        'id', uuidv7(), 'number', 'copy-' || i || '-' || cast(:count as text),
        'received_at', (o.stored).received_at - i * interval '1 second'
    )) copied
"""


def _line_costs(body: str) -> list[Line]:
    directory = Installed().host().directory
    case = from_json(Case, body)
    return [
        Line("size of the stored body", f"{len(body):,} characters"),
        Line("reading it", _microseconds(lambda: from_json(Case, body))),
        Line("what the ledger says of it", _microseconds(lambda: entry_of(case, directory))),
    ]


def _microseconds(act: Callable[[], object]) -> str:
    began = time.perf_counter()
    for _ in range(READINGS):
        act()
    return f"{(time.perf_counter() - began) / READINGS * 1e6:.0f} µs"


async def _in_a_process(url: str, suffix: str) -> Cost:
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, _made, url, suffix)


def _made(url: str, suffix: str) -> Cost:
    return asyncio.run(_make(url, suffix))


async def _make(url: str, suffix: str) -> Cost:
    engine, directory = open_engine(url), Installed().host().directory
    keep_what_is_loaded()
    before, size, began = _memory(), 0, time.perf_counter()
    seen = Seen()
    watching = asyncio.create_task(_watch(seen))
    async with snapshot(engine, CaseFilter()) as cases:
        about = About([], cases.cut_off, await count_cases(cases.connection, CaseFilter()))
        with FORMATS[suffix](about) as file:
            async for piece in written(cases, directory, file):
                size += len(piece)
    seconds = time.perf_counter() - began
    watching.cancel()
    await engine.dispose()
    return Cost(seconds, before, seen.memory, seen.pause, size)


@dataclass
class Seen:
    """How much later than it should the event loop came back at worst, and the most memory."""

    pause: float = 0.0
    memory: float = 0.0


async def _watch(seen: Seen) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.005)
        seen.pause = max(seen.pause, time.perf_counter() - began - 0.005)
        seen.memory = max(seen.memory, _memory())


def _memory() -> float:
    """What the process holds now, in MiB."""
    return psutil.Process().memory_info().rss / 2**20


def _lines(cases: int, cost: Cost) -> list[Line]:
    return [
        Line("time", f"{cost.seconds:.1f} s"),
        Line("lines a second", f"{cases / cost.seconds:,.0f}"),
        Line("size", f"{cost.size / 2**20:.1f} MiB"),
        Line("memory, before and at most", f"{cost.memory_before:.0f}, {cost.memory:.0f} MiB"),
        Line("longest pause of the event loop", f"{cost.longest_pause * 1000:.0f} ms"),
    ]


if __name__ == "__main__":
    typer.run(main)
