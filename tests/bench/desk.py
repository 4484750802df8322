"""The first cases of a bureau as a desk shows them, beside a bare handler that sends the same rows.

python -m tests.bench.desk --cases 200000 --rounds 7
"""

import asyncio
import json
import time
from datetime import timedelta
from statistics import median
from typing import Annotated

import typer
from tests.bench.copies import copy_case, waiting_case
from tests.bench.ground import Ground, open_ground
from tests.bench.served import environment, free_port, process
from tests.bench.table import Line, show

from yousu.case.actor import Actor, ActorKind
from yousu.city import City
from yousu.runtime.secrets import token_key

LIST = """
query Desk($bureau: String!) {
  cases(filter: {bureau: $bureau}, first: 50) { edges { node {
    id number version title state channel nature receivedAt closedAt returns
    lead { bureau { code } }
    events(last: 3) { __typename version at }
  } } }
}
"""
BUREAU = "education"
OPERATOR = Actor(ActorKind.PERSON, "operator", "hotline")


def main(
    cases: Annotated[int, typer.Option(help="Cases of the bureau.")] = 200_000,
    calls: Annotated[int, typer.Option(help="Calls of a round.")] = 400,
    at_once: Annotated[int, typer.Option(help="Connections that call, each again and again.")] = 4,
    rounds: Annotated[int, typer.Option(help="How often, in turn.")] = 7,
) -> None:
    asyncio.run(_main(cases, calls, at_once, rounds))


async def _main(cases: int, calls: int, at_once: int, rounds: int) -> None:
    async with open_ground() as ground:
        name = await _many_cases(ground, cases)
        async with ground.city(name) as city:
            ours, bare = await _rates(ground, city, calls, at_once, rounds)
    ratios = [one / other for one, other in zip(ours, bare, strict=True)]
    show(
        f"The first 50 of {cases:,} cases of a bureau; {rounds} rounds of {calls} calls",
        Line("GraphQL, calls a second", f"{median(ours):,.0f}"),
        Line("a bare handler", f"{median(bare):,.0f}"),
        Line("ratio", f"{median(ratios):.2f}", "at least 0.5"),
    )


async def _many_cases(ground: Ground, cases: int) -> str:
    name = await ground.empty_database()
    async with ground.city(name) as city:
        original = await waiting_case(city)
        async with city.engine.begin() as connection:
            step = timedelta(seconds=1)
            await copy_case(connection, original, cases, original.deadline, step)
    await ground.tidy(name)
    return name


async def _rates(
    ground: Ground, city: City, calls: int, at_once: int, rounds: int
) -> tuple[list[float], list[float]]:
    """Calls a second, of each round."""
    env, served, listening = environment(ground, city), free_port(), free_port()
    async with (
        process(served, env, "-m", "yousu", "serve", "--port", str(served)),
        process(listening, env, "-m", "tests.bench.bare_desk", str(listening)),
    ):
        token = token_key(ground.folder / "server").issue(OPERATOR)
        asked = {"query": LIST, "variables": {"bureau": BUREAU}}
        ours = _call("/graphql", asked, f"authorization: Bearer {token}\r\n")
        bare = _call("/", {"bureau": BUREAU})
        told = list[float](), list[float]()
        for _ in range(rounds + 1):
            told[0].append(await _rate(served, ours, calls, at_once))
            told[1].append(await _rate(listening, bare, calls, at_once))
    # What a first round takes is made ready in it.
    return told[0][1:], told[1][1:]


def _call(path: str, body: object, headers: str = "") -> bytes:
    sent = json.dumps(body).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n{headers}"
        f"content-length: {len(sent)}\r\n\r\n"
    )
    return head.encode() + sent


async def _rate(port: int, call: bytes, calls: int, at_once: int) -> float:
    began = time.perf_counter()
    await asyncio.gather(*(_caller(port, call, calls // at_once) for _ in range(at_once)))
    return calls // at_once * at_once / (time.perf_counter() - began)


async def _caller(port: int, call: bytes, calls: int) -> None:
    """Calls again and again over one connection, and checks that all fifty cases have come."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(calls):
        writer.write(call)
        body = await _answer(reader)
        assert body.count(b'"number"') == 50, body[:500]
    writer.close()
    await writer.wait_closed()


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    _, _, rest = head.partition(b"content-length:")
    return await reader.readexactly(int(rest.split(b"\r\n")[0]))


if __name__ == "__main__":
    typer.run(main)
