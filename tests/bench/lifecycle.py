"""What one life of a case costs, from open to closed, among many stored cases and among none.

python -m tests.bench.lifecycle --cases 1000000
"""

import asyncio
import time
from datetime import timedelta
from statistics import median
from typing import Annotated

import typer
from tests.bench.copies import copy_case, waiting_case
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show
from tests.town import Staff, Town
from tests.town import text as words

from yousu.case.actor import Actor
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    RecordVisit,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.vocabulary import Satisfaction, Solved, VisitResult

CATEGORY, UNIT = "housing.property_management", Staff("housing", "property_management")
COMMANDS = 9
LIVES_A_ROUND = 20


def main(
    cases: Annotated[int, typer.Option(help="Stored cases")] = 1_000_000,
    rounds: Annotated[int, typer.Option(help="Rounds of twenty lives on each database")] = 15,
) -> None:
    asyncio.run(_main(cases, rounds))


async def _main(cases: int, rounds: int) -> None:
    among_none, among_many = list[float](), list[float]()
    async with open_ground() as ground:
        empty, full = await ground.empty_database(), await _full_database(ground, cases)
        async with ground.city(empty) as small, ground.city(full) as large:
            await _seconds_a_life(Town(small)), await _seconds_a_life(Town(large))
            for _ in range(rounds):
                among_none.append(await _seconds_a_life(Town(small)))
                among_many.append(await _seconds_a_life(Town(large)))
    none, many = median(among_none) * 1000, median(among_many) * 1000
    show(
        f"A case from open to closed, {COMMANDS} commands; median of {rounds} rounds",
        Line("on an empty database", f"{none:.1f} ms"),
        Line(f"among {cases:,} cases", f"{many:.1f} ms"),
        Line("ratio", f"{many / none:.2f}", "at most 1.25"),
    )


async def _full_database(ground: Ground, cases: int) -> str:
    name = await ground.empty_database()
    async with ground.city(name) as city:
        original = await waiting_case(city)
        async with city.engine.begin() as connection:
            later = original.deadline + timedelta(days=90)
            await copy_case(connection, original, cases, later, timedelta(seconds=1))
    await ground.tidy(name)
    return name


async def _seconds_a_life(town: Town) -> float:
    began = time.perf_counter()
    for _ in range(LIVES_A_ROUND):
        await live(town)
    return (time.perf_counter() - began) / LIVES_A_ROUND


async def live(town: Town) -> None:
    """Opened, dispatched, and the seven acts that lead to its closing."""
    case = await town.open(CATEGORY)
    await town.dispatch(case)
    for command, by in _acts(town):
        done = await town.do(case, command, by)
    assert done.case.closed_at is not None, "the case should be closed by now"


def _acts(town: Town) -> list[tuple[Command, Actor]]:
    answers = (Solved.SOLVED, Satisfaction.SATISFIED, Satisfaction.SATISFIED)
    return [
        (SignFor(), UNIT.head),
        (AssignHandler(UNIT.handler.id), UNIT.head),
        (SubmitReply(words("已修复，请放心使用。")), UNIT.handler),
        (SignReply(), UNIT.head),
        (SignReply(), UNIT.at("leader_in_charge")),
        (RecordVisit(VisitResult.ANSWERED, True, *answers), town.hotline),
        (CloseCase(), town.hotline),
    ]


if __name__ == "__main__":
    typer.run(main)
