"""`yousu simulate`: a made-up quarter in seconds, every step checked."""

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console

from yousu.calendar.state_calendar import state_calendar
from yousu.plugins import Installed
from yousu.runtime.running import end_with
from yousu.runtime.simulated import figures_shown
from yousu.simulation.broken import InvariantBroken
from yousu.simulation.run import Plan
from yousu.simulation.run import simulate as run


def simulate(
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days.")] = 90,
    cases: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many cases.")] = 5000,
    seed: Annotated[int, typer.Option(help="The same seed tells the same story.")] = 7,
    crash_every: Annotated[
        int, typer.Option(min=0, help="One batch in so many dies on the way; 0 for none.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Run the rules and the calendar over a made-up quarter, without any server; say what each
    ladder did. Exit 1 when an invariant does not hold, naming the case."""
    try:
        figures = run(Plan(days, cases, seed, crash_every), Installed().host(), state_calendar())
    except InvariantBroken as broken:
        end_with(str(broken))
    if as_json:
        typer.echo(json.dumps(asdict(figures), ensure_ascii=False))
    else:
        Console().print(figures_shown(figures))
