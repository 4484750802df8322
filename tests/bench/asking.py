"""What asking the bureaus' plugins costs the commands that ask: their rules for an order that
starts, and their guards.

python -m tests.bench.asking --cases 300
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Annotated, TypeVar, cast

import typer
from sqlalchemy.ext.asyncio import AsyncConnection
from tests.bench.ground import open_ground
from tests.bench.table import Line, show
from tests.town import Town
from uuid_utils.compat import uuid7

from yousu.bureau.hooks import CaseFacts, Refusal
from yousu.case.commands import Command, Dispatch, RecordDetail
from yousu.case.rules import Directory, RuleSet
from yousu.case.state import Case
from yousu.plugins import Hosts, PluginHost

Answer = TypeVar("Answer")
TARGET = 0.05


@dataclass
class TimedHost:
    """A host that keeps how long its plugins were asked."""

    host: PluginHost
    seconds: float = 0.0

    @property
    def directory(self) -> Directory:
        return self.host.directory

    def rule_set(self, bureau: str, case: CaseFacts) -> RuleSet:
        return self._timed(lambda: self.host.rule_set(bureau, case))

    def completed(self, command: RecordDetail) -> RecordDetail:
        return self.host.completed(command)

    def guard(self, bureau: str, case: Case, command: Command) -> Refusal | None:
        return self._timed(lambda: self.host.guard(bureau, case, command))

    def _timed(self, asked: Callable[[], Answer]) -> Answer:
        began = time.perf_counter()
        try:
            return asked()
        finally:
            self.seconds += time.perf_counter() - began


@dataclass(frozen=True)
class TimedHosts:
    """The one host, whatever is arranged."""

    newest: TimedHost

    async def at(self, _connection: AsyncConnection, _revision: int) -> TimedHost:
        return self.newest


@dataclass
class Costs:
    """Seconds of each dispatch, and those of them in which plugins were asked."""

    commands: list[float] = field(default_factory=list)
    asking: list[float] = field(default_factory=list)

    @property
    def share(self) -> float:
        return median(self.asking) / median(self.commands)


def main(cases: Annotated[int, typer.Option(help="Dispatches to each bureau")] = 300) -> None:
    asyncio.run(_main(cases))


async def _main(cases: int) -> None:
    async with open_ground() as ground:
        name = await ground.empty_database()
        async with ground.city(name) as city:
            host = TimedHost(city.host)
            town = Town(replace(city, hosts=cast(Hosts, TimedHosts(host))))
            costs = {bureau: Costs() for bureau in host.directory.bureaus}
            for _ in range(cases):
                for bureau, cost in costs.items():
                    await _dispatch(town, host, bureau, cost)
    lines = [_line(bureau, cost) for bureau, cost in costs.items()]
    show(f"Asking a bureau as a case is dispatched; medians of {cases}", *lines)


async def _dispatch(town: Town, host: TimedHost, bureau: str, cost: Costs) -> None:
    of = host.directory.bureau_of_category
    category = next(code for code in host.directory.categories if of[code] == bureau)
    case = await town.open(category)
    host.seconds, began = 0.0, time.perf_counter()
    await town.do(case, Dispatch(uuid7()), town.hotline)
    cost.commands.append(time.perf_counter() - began)
    cost.asking.append(host.seconds)


def _line(bureau: str, cost: Costs) -> Line:
    whole, asking = median(cost.commands) * 1000, median(cost.asking) * 1_000_000
    figure = f"{asking:.0f} µs of {whole:.1f} ms: {cost.share:.1%}"
    return Line(bureau, figure, f"at most {TARGET:.0%}")


if __name__ == "__main__":
    typer.run(main)
