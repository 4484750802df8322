"""What the rule of early warnings adds to opening a case that joins a matter, in a small city and
in a large one: the reader looks at each such case as it comes.

python -m tests.bench.clusters --cases 1000000
"""

import asyncio
import time
from datetime import timedelta
from statistics import median
from typing import Annotated
from uuid import UUID

import typer
from tests.bench.copies import copy_case, waiting_case
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show
from tests.town import Town
from uuid_utils.compat import uuid7

from yousu.case.commands import JoinMatter
from yousu.early_warnings import warn_some

CATEGORY = "education.fees"
CASES_A_ROUND = 20


def main(
    cases: Annotated[int, typer.Option(help="Cases of the large city")] = 1_000_000,
    few: Annotated[int, typer.Option(help="Cases of the small city")] = 10_000,
    rounds: Annotated[int, typer.Option(help="Rounds of twenty cases each way")] = 25,
) -> None:
    asyncio.run(_main(cases, few, rounds))


async def _main(cases: int, few: int, rounds: int) -> None:
    async with open_ground() as ground:
        small = await _added(ground, few, rounds)
        large = await _added(ground, cases, rounds)
    show(
        f"A case that joins a matter, opened and dispatched; median of {rounds} rounds",
        *(
            Line(f"among {count:,} cases, unwatched | watched", f"{bare:.1f} | {watched:.1f} ms")
            for count, (bare, watched) in ((few, small), (cases, large))
        ),
        Line(f"added among {few:,}", f"{small[1] / small[0] - 1:.0%}", "at most 20 %"),
        Line(f"added among {cases:,}", f"{large[1] / large[0] - 1:.0%}", "no more"),
    )


async def _added(ground: Ground, cases: int, rounds: int) -> tuple[float, float]:
    """Milliseconds of a case, without and with the reader."""
    name = await _database(ground, cases)
    bare, watched = list[float](), list[float]()
    async with ground.city(name) as city:
        town = Town(city)
        await _milliseconds(town, watch=True)
        for _ in range(rounds):
            bare.append(await _milliseconds(town, watch=False))
            await _read_on(town)
            watched.append(await _milliseconds(town, watch=True))
    return median(bare), median(watched)


async def _milliseconds(town: Town, *, watch: bool) -> float:
    """Five cases to a matter: the rule counts, and does not warn."""
    began, matter = time.perf_counter(), uuid7()
    for number in range(CASES_A_ROUND):
        matter = uuid7() if number % 5 == 0 else matter
        await _join(town, number, matter)
    if watch:
        await _read_on(town)
    return (time.perf_counter() - began) / CASES_A_ROUND * 1000


async def _join(town: Town, number: int, matter: UUID) -> None:
    case = await town.open(CATEGORY, reporter_phone=f"1380000{number:04}")
    await town.dispatch(case)
    await town.do(case, JoinMatter(matter), town.hotline)


async def _read_on(town: Town) -> None:
    while await warn_some(town.city):
        pass


async def _database(ground: Ground, cases: int) -> str:
    name = await ground.empty_database()
    async with ground.city(name) as city:
        original = await waiting_case(city)
        async with city.engine.begin() as connection:
            later = original.deadline + timedelta(days=90)
            await copy_case(connection, original, cases, later, timedelta(seconds=1))
        await _read_on(Town(city))
    await ground.tidy(name)
    return name


if __name__ == "__main__":
    typer.run(main)
