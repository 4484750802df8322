"""What keeping sums costs those who act: lives from open to closed with and without the deltas
that each act writes, and with the sums being made ready beside them.

python -m tests.bench.keeping_sums
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from statistics import median
from typing import Annotated
from unittest.mock import patch

import typer
from tests.bench.ground import open_ground
from tests.bench.lifecycle import live
from tests.bench.table import Line, show
from tests.town import Town

from yousu.timers.look import look_for_ever
from yousu.timers.sums import add_up_some

LIVES_A_ROUND = 20


def main(
    rounds: Annotated[int, typer.Option(help="Rounds of twenty lives each way")] = 25,
) -> None:
    asyncio.run(_main(rounds))


async def _main(rounds: int) -> None:
    without, deltas, ready = list[float](), list[float](), list[float]()
    async with open_ground() as ground, ground.city(await ground.empty_database()) as city:
        town = Town(city)
        await _seconds_a_life(town)
        for _ in range(rounds):
            with _nothing_counted():
                without.append(await _seconds_a_life(town))
            deltas.append(await _seconds_a_life(town))
            async with _made_ready(town):
                ready.append(await _seconds_a_life(town))
    bare, counted, added = (median(told) * 1000 for told in (without, deltas, ready))
    show(
        f"A case from open to closed, nine commands; median of {rounds} rounds",
        Line("nothing is counted", f"{bare:.1f} ms"),
        Line("deltas are written", f"{counted:.1f} ms"),
        Line("and sums made ready beside them", f"{added:.1f} ms"),
        Line("deltas take of the throughput", f"{1 - bare / counted:.0%}", "at most 15 %"),
        Line("with the sums", f"{1 - bare / added:.0%}", "at most 15 %"),
    )


async def _seconds_a_life(town: Town) -> float:
    began = time.perf_counter()
    for _ in range(LIVES_A_ROUND):
        await live(town)
    return (time.perf_counter() - began) / LIVES_A_ROUND


@contextmanager
def _nothing_counted() -> Iterator[None]:
    """No case adds anything; the statement that would write it is sent with no rows."""
    with patch("yousu.batch.can_count", lambda _: False):
        yield


@asynccontextmanager
async def _made_ready(town: Town) -> AsyncIterator[None]:
    """As a worker does beside those who act, in the same process."""
    making = asyncio.create_task(look_for_ever(add_up_some, town.city, asyncio.Event()))
    try:
        yield
    finally:
        making.cancel()


if __name__ == "__main__":
    typer.run(main)
