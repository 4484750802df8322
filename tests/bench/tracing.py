"""What traces cost a dispatch: nothing while nobody collects them, and what while somebody does.

python -m tests.bench.tracing --rounds 15
"""

import asyncio
import time
from dataclasses import replace
from statistics import median
from typing import Annotated

import typer
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import NoOpTracer, Tracer
from tests.bench.ground import open_ground
from tests.bench.table import Line, show
from tests.town import Town
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch
from yousu.operation.spans import span

CATEGORY = "housing.property_management"
CASES_A_ROUND = 40
SPANS_A_DISPATCH = 2


def main(rounds: Annotated[int, typer.Option(help="Rounds of forty dispatches")] = 15) -> None:
    asyncio.run(_main(rounds))


async def _main(rounds: int) -> None:
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(InMemorySpanExporter()))
    silent, told = list[float](), list[float]()
    async with open_ground() as ground, ground.city(await ground.empty_database()) as city:
        off = Town(replace(city, tracer=NoOpTracer()))
        on = Town(replace(city, tracer=provider.get_tracer("bench")))
        await _seconds_a_dispatch(off), await _seconds_a_dispatch(on)
        for _ in range(rounds):
            silent.append(await _seconds_a_dispatch(off))
            told.append(await _seconds_a_dispatch(on))
    provider.shutdown()
    without, with_ = median(silent), median(told)
    off_costs = SPANS_A_DISPATCH * _seconds_a_span(NoOpTracer()) / without
    show(
        f"A dispatch and its traces; median of {rounds} rounds of {CASES_A_ROUND}",
        Line("nobody collects them", f"{without * 1000:.2f} ms"),
        Line("of that, spans that nobody keeps", f"{off_costs:.2%}", "at most 0.5%"),
        Line("somebody does", f"{with_ * 1000:.2f} ms"),
        Line("ratio", f"{with_ / without:.3f}", "at most 1.05"),
    )


async def _seconds_a_dispatch(town: Town) -> float:
    cases = [await town.open(CATEGORY) for _ in range(CASES_A_ROUND)]
    began = time.perf_counter()
    for case in cases:
        await town.do(case, Dispatch(uuid7()), town.hotline)
    return (time.perf_counter() - began) / CASES_A_ROUND


def _seconds_a_span(tracer: Tracer, times: int = 100_000) -> float:
    attributes = {"yousu.case.id": "a case's", "yousu.actor.kind": "person"}
    began = time.perf_counter()
    for _ in range(times):
        with span(tracer, "Dispatch", attributes):
            pass
    return (time.perf_counter() - began) / times


if __name__ == "__main__":
    typer.run(main)
