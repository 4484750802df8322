"""`yousu plugin check`: whether a plugin keeps the contract."""

import typer
from rich.console import Console
from rich.text import Text

from yousu.kit.examine import Verdict, examine
from yousu.runtime.commands.plugin_named import PluginName, ProjectFolder, plugin_named


def check(name: PluginName, folder: ProjectFolder = None) -> None:
    """Check that a plugin keeps every promise of the contract; exit 1 when it breaks one."""
    console, verdicts = Console(), examine(plugin_named(name, folder))
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
