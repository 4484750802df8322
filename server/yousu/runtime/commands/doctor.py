"""`yousu doctor`: what this machine has, and how to get what is missing."""

import asyncio
from collections.abc import Iterable

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from yousu.runtime.doctor import examine
from yousu.runtime.findings import Finding, State
from yousu.runtime.problems import StartProblem
from yousu.runtime.settings import load_settings

COLOURS = {State.OK: "green", State.MISSING: "yellow", State.FAILED: "red"}


def doctor() -> None:
    """Say what yousu found on this machine, and how to get what is missing."""
    console = Console()
    try:
        settings = load_settings()
    except StartProblem as problem:
        console.print(Text(problem.message, style="red"))
        raise typer.Exit(1) from None
    findings = asyncio.run(examine(settings))
    console.print(_table(findings))
    if any(finding.blocks for finding in findings):
        raise typer.Exit(1)


def _table(findings: Iterable[Finding]) -> Table:
    table = Table("", "State", "Found", "What to do")
    for finding in findings:
        table.add_row(
            finding.name,
            Text(finding.state, style=COLOURS[finding.state]),
            Text(finding.found),
            Text(finding.remedy),
        )
    return table
