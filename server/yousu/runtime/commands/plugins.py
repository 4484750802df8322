"""`yousu plugins`: what became of each installed plugin, and what went wrong with it since."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from yousu.calendar import CITY_ZONE
from yousu.graphql.parts.check import check_schema
from yousu.plugins import Installed, PluginReport, PluginState
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import run
from yousu.runtime.settings import Settings
from yousu.store.plugin_faults import CountedFault, all_faults

COLOURS = {PluginState.ACTIVE: "green", PluginState.OFF: "yellow", PluginState.FAILED: "red"}


def plugins(
    city: Annotated[
        bool,
        typer.Option("--city", help="As the city has arranged them, and what it counted."),
    ] = False,
) -> None:
    """List the installed plugins; exit 1 when one of them failed to load."""
    if city:
        reports, faults = run(_in_the_city)
        Console().print(_listed(reports))
        Console().print(_counted(faults))
    else:
        reports = Installed(None, check_schema).host().reports
        Console().print(_listed(reports))
    if any(report.state is PluginState.FAILED for report in reports):
        raise typer.Exit(1)


async def _in_the_city(
    settings: Settings,
) -> tuple[tuple[PluginReport, ...], tuple[CountedFault, ...]]:
    async with migrated_city(settings) as city, city.engine.connect() as connection:
        host = await city.hosts.current(connection)
        return host.reports, await all_faults(connection)


def _listed(reports: Iterable[PluginReport]) -> Table:
    table = Table("Plugin", "Version", "State", "Reason")
    for report in reports:
        state = Text(report.state, style=COLOURS[report.state])
        table.add_row(report.name, report.version, state, report.reason or "")
    return table


def _counted(faults: Iterable[CountedFault]) -> Table:
    table = Table("Plugin", "Hook", "Fault", "Times", "Last", "Reason")
    for counted in faults:
        fault, last = counted.fault, counted.last_at.astimezone(CITY_ZONE)
        times, when = str(counted.times), f"{last:%Y-%m-%d %H:%M:%S}"
        table.add_row(fault.plugin, fault.hook, fault.kind, times, when, fault.reason)
    return table
