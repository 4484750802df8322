"""What a year by month and bureau costs over GraphQL, beside the same from ready sums in bare SQL,
in a small city and in a large one.

python -m tests.bench.measures --cases 1000000
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from statistics import median
from typing import Annotated

import httpx
import typer
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show
from tests.bench.year import year_of_cases

from yousu.case.actor import Actor, ActorKind
from yousu.city import City
from yousu.graphql.limits.limits import Limits
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity, TokenKey
from yousu.runtime.app import build_app

KEY = TokenKey(b"a key that only benchmarks use, long enough")
HOTLINE = Actor(ActorKind.PERSON, "operator", "hotline")
MEASURES = '["response", "resolution", "satisfaction", "on_time", "return_rate"]'
PERIOD = 'period: {first: "2024-01-01", last: "2024-12-31"}'
YEAR = f"""{{ metrics(measures: {MEASURES}, {PERIOD}, groupBy: [MONTH, BUREAU]) {{
  cutOff lines {{ keys {{ code }} values {{ value numerator denominator excluded }} }}
}} }}"""
EARLIER = YEAR.replace("groupBy", 'asOf: "2024-12-01T12:00:00+08:00", groupBy')
MEDIAN = YEAR.replace(MEASURES, '["median_to_answer"]')
BEHIND = f"""{{ metrics(measures: ["on_time"], {PERIOD}) {{
  total {{ values {{ cases(first: 20) {{ edges {{ node {{ id }} }} }} }} }}
}} }}"""
NOTHING = "{ __typename }"
# The figures of which the five measures are made.
BARE = """
select date_trunc('month', day)::date as month, bureau, attribution, figure, assessed, sum(amount)
from measure_sums
where view = 'bureau' and stretch = 'day' and day between '2024-01-01' and '2024-12-31' and (
    attribution = 'visited' and figure in ('contacted', 'solved', 'basically_solved', 'satisfied',
        'basically_satisfied', 'valid_visits')
    or attribution = 'due' and figure in ('due', 'done_in_time')
    or attribution = 'dispatched' and figure in ('returned', 'dispatched'))
group by 1, 2, 3, 4, 5
"""
Costs = dict[str, float]


def main(
    cases: Annotated[int, typer.Option(help="Cases of the large city")] = 1_000_000,
    few: Annotated[int, typer.Option(help="Cases of the small city")] = 10_000,
    rounds: Annotated[int, typer.Option(help="Rounds of each question")] = 25,
) -> None:
    asyncio.run(_main(cases, few, rounds))


async def _main(cases: int, few: int, rounds: int) -> None:
    async with open_ground() as ground:
        small, large = await year_of_cases(ground, few), await year_of_cases(ground, cases)
        at_few = await _costs(ground, small, rounds)
        at_many = await _costs(ground, large, rounds)
    growth = at_many["GraphQL"] / at_few["GraphQL"]
    show(
        f"A year by month and bureau, five measures; median of {rounds} rounds",
        *(
            Line(f"{name}: {few:,} | {cases:,} cases", f"{at_few[name]:.1f} | {cost:.1f} ms")
            for name, cost in at_many.items()
        ),
        Line("GraphQL / bare", f"{at_many['GraphQL'] / at_many['bare SQL']:.2f}", "at most 3"),
        Line(f"{cases:,} / {few:,} cases", f"{growth:.2f}", "at most 1.2"),
    )


async def _costs(ground: Ground, name: str, rounds: int) -> Costs:
    """Milliseconds, of each question."""
    async with ground.city(name) as city, _client(city) as client:
        async with city.engine.connect() as connection:
            # As a server has met it before it answers anybody.
            await city.hosts.current(connection)
        asked: dict[str, Callable[[], Awaitable[None]]] = {
            "bare SQL": lambda: _bare(city.engine),
            "GraphQL": lambda: _ask(client, YEAR),
            "a question of nothing": lambda: _ask(client, NOTHING),
        }
        costs = {name: list[float]() for name in asked}
        for question in asked.values():
            await question()
        for _ in range(rounds):
            for about, question in asked.items():
                costs[about].append(await _milliseconds(question))
        dear = {"as of an instant": EARLIER, "a median": MEDIAN, "cases behind": BEHIND}
        for about, document in dear.items():
            costs[about] = [await _milliseconds(lambda d=document: _ask(client, d))]
    return {about: median(told) for about, told in costs.items()}


async def _milliseconds(question: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await question()
    return (time.perf_counter() - began) * 1000


async def _bare(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        assert (await connection.execute(text(BARE))).all()


async def _ask(client: httpx.AsyncClient, document: str) -> None:
    answer = (await client.post("/graphql", json={"query": document})).json()
    assert "errors" not in answer, answer["errors"]


def _client(city: City) -> httpx.AsyncClient:
    """Asks the real application, in this process: what is measured is ours and not the loopback."""
    limits = Limits(calls_of_people=10**9)
    app = build_app(city, Schemas(), Identity(city.engine, KEY), dev=False, limits=limits)
    headers = {"authorization": f"Bearer {KEY.issue(HOTLINE)}"}
    transport = httpx.ASGITransport(app=app)
    return httpx.AsyncClient(
        transport=transport, base_url="http://city", headers=headers, timeout=120
    )


if __name__ == "__main__":
    typer.run(main)
