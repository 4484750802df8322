"""`yousu plugins`: what became of each installed plugin."""

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from yousu.graphql.parts.check import check_schema
from yousu.plugins import Installed, PluginState

COLOURS = {PluginState.ACTIVE: "green", PluginState.OFF: "yellow", PluginState.FAILED: "red"}


def plugins() -> None:
    """List the installed plugins; exit 1 when one of them failed."""
    reports = Installed(None, check_schema).host().reports
    table = Table("Plugin", "Version", "State", "Reason")
    for report in reports:
        state = Text(report.state, style=COLOURS[report.state])
        table.add_row(report.name, report.version, state, report.reason or "")
    Console().print(table)
    if any(report.state is PluginState.FAILED for report in reports):
        raise typer.Exit(1)
