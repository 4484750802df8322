"""A thousand followers of one document, beside a bare broadcast of the same bytes.

python -m tests.bench.fanout --followers 1000 --events 200 --rounds 5

Deliveries a second are those of a burst: so many events committed at once. Lateness is that of
events that come one by one, from just before each is written, until each follower has it.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median
from typing import Annotated
from uuid import UUID

import httpx
import typer
from tests.bench.ground import Ground, open_ground
from tests.bench.many_sockets import Crowd, crowd
from tests.bench.served import environment, free_port, process
from tests.bench.table import Line, show
from tests.bursts import burst
from tests.town import MONDAY_MORNING, Town

from yousu.case.actor import Actor, ActorKind
from yousu.city import City
from yousu.runtime.secrets import token_key
from yousu.store.clock import set_clock

FOLLOW = (
    '{"id":"1","type":"subscribe","payload":{"query":"subscription { caseUpdates { cursor'
    ' event { __typename version at } case { id number state title } } }"}}'
)
INIT = '{"type":"connection_init"}'
KIB = 1024
SECONDS_BETWEEN = 0.1


@dataclass(frozen=True)
class Measured:
    """Deliveries a second, lateness at the median and at p99 in seconds, and KiB a connection."""

    rate: float
    late: float
    late_99: float
    weight: float


def main(
    followers: Annotated[int, typer.Option(help="Who follow.")] = 1000,
    events: Annotated[int, typer.Option(help="Events of a burst, and one by one.")] = 200,
    rounds: Annotated[int, typer.Option(help="How often, in turn.")] = 5,
) -> None:
    asyncio.run(_main(followers, events, rounds))


async def _main(followers: int, events: int, rounds: int) -> None:
    ours, bare = list[Measured](), list[Measured]()
    async with open_ground() as ground, ground.city(await ground.empty_database()) as city:
        for _ in range(rounds):
            told, measured = await _ours(ground, city, followers, events)
            ours.append(measured)
            bare.append(await _bare(followers, events, told))
    _show(ours, bare)


async def _ours(ground: Ground, city: City, followers: int, events: int) -> tuple[bytes, Measured]:
    """What a follower was told, and how it went."""
    case = await _case(city)
    actor = Actor(ActorKind.PERSON, "operator", "hotline")
    token = token_key(ground.folder / "server").issue(actor)
    port, env = free_port(), environment(ground, city)
    async with process(port, env, "-m", "yousu", "serve", "--port", str(port)) as server:
        light = server.memory_info().rss
        headers = f"Authorization: Bearer {token}\r\n"
        async with crowd(
            port, "/graphql", followers, protocol="graphql-transport-ws", headers=headers
        ) as all_:
            await _greet(all_)
            weight = (server.memory_info().rss - light) / followers / KIB

            async def write(count: int) -> None:
                await burst(city, case, count)

            return await _measured(all_, events, weight, write)


async def _greet(all_: Crowd) -> None:
    for one in all_.clients:
        one.send(INIT)
        one.send(FOLLOW)
    await all_.have(1)
    await asyncio.sleep(1)
    all_.forget()


async def _bare(followers: int, events: int, told: bytes) -> Measured:
    port = free_port()
    async with (
        process(port, os.environ, "-m", "tests.bench.bare_broadcast", str(port)) as server,
        httpx.AsyncClient(timeout=120) as http,
    ):
        light = server.memory_info().rss
        async with crowd(port, "/", followers) as all_:
            weight = (server.memory_info().rss - light) / followers / KIB

            async def send(count: int) -> None:
                url = f"http://127.0.0.1:{port}/send"
                await http.post(url, params={"times": count}, content=told)

            return (await _measured(all_, events, weight, send))[1]


async def _measured(
    all_: Crowd, events: int, weight: float, send: Callable[[int], Awaitable[None]]
) -> tuple[bytes, Measured]:
    all_.sent = [time.monotonic()] * events
    await send(events)
    await all_.have(events)
    rate, told = events * len(all_.clients) / all_.seconds(), all_.clients[0].first
    all_.forget()
    for number in range(events):
        all_.sent.append(time.monotonic())
        await send(1)
        await all_.have(number + 1)
        await asyncio.sleep(SECONDS_BETWEEN)
    late = all_.latencies()
    return told, Measured(rate, median(late), late[int(len(late) * 0.99)], weight)


async def _case(city: City) -> UUID:
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)
    return await Town(city).open("education.fees")


def _show(ours: list[Measured], bare: list[Measured]) -> None:
    rates = [one.rate / other.rate for one, other in zip(ours, bare, strict=True)]
    late = [one.late_99 / other.late_99 for one, other in zip(ours, bare, strict=True)]
    show(
        "A document that all follow",
        Line("deliveries a second", f"{median(one.rate for one in ours):,.0f}"),
        Line("bare broadcast", f"{median(one.rate for one in bare):,.0f}"),
        Line("ratio", f"{median(rates):.2f}", "at least 0.7"),
        Line("late, p50 and p99", _both(ours)),
        Line("bare broadcast", _both(bare)),
        Line("ratio at p99", f"{median(late):.2f}", "at most 2"),
        Line("a connection", f"{median(one.weight for one in ours):.0f} KiB", "at most 50 KiB"),
        Line("bare broadcast", f"{median(one.weight for one in bare):.0f} KiB"),
    )


def _both(all_: list[Measured]) -> str:
    p50, p99 = median(one.late for one in all_), median(one.late_99 for one in all_)
    return f"{p50 * 1000:.1f} ms, {p99 * 1000:.1f} ms"


if __name__ == "__main__":
    typer.run(main)
