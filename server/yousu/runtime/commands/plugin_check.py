"""`yousu plugin check`: whether a plugin keeps the contract."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from yousu.kit.examine import Verdict, examine
from yousu.kit.find import PluginNotFound, find_plugin


def check(
    name: Annotated[str, typer.Argument(help="The plugin's name, such as parks.")],
    folder: Annotated[
        Path | None,
        typer.Option(help="Where its project lies; if left out, an installed plugin comes first."),
    ] = None,
) -> None:
    """Check that a plugin keeps every promise of the contract; exit 1 when it breaks one."""
    console = Console()
    try:
        entry = find_plugin(name, folder)
    except PluginNotFound as fault:
        Console(stderr=True).print(Text(str(fault), style="red"))
        raise typer.Exit(1) from None
    verdicts = examine(entry)
    for verdict in verdicts:
        console.print(_shown(verdict))
    broken = sum(not verdict.is_kept for verdict in verdicts)
    console.print(_summary(name, len(verdicts), broken))
    if broken:
        raise typer.Exit(1)


def _shown(verdict: Verdict) -> Text:
    if verdict.is_kept:
        return Text.assemble(("✓ ", "green"), verdict.promise.name)
    faults = "".join(f"\n    {fault}" for fault in verdict.faults)
    remedy = f"\n    → {verdict.promise.remedy}"
    return Text.assemble(("✗ ", "red"), verdict.promise.name, faults, (remedy, "yellow"))


def _summary(name: str, promises: int, broken: int) -> Text:
    if broken:
        return Text(f"{name} breaks {broken} of {promises} promises.", style="bold red")
    return Text(f"{name} keeps all {promises} promises.", style="bold green")
