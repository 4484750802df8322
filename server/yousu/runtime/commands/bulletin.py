"""`yousu bulletin`: what each bureau did in a period, and the city."""

from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console

from yousu.definitions import basis_of
from yousu.measures.bulletin import Bulletin
from yousu.measures.bulletin import bulletin as of_period
from yousu.measures.period import Period, PeriodRefused
from yousu.runtime.bulletin_shown import bulletin_json, bulletin_shown
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings

DAY = ["%Y-%m-%d"]


def bulletin(
    first: Annotated[datetime, typer.Option("--from", formats=DAY, help="The first day.")],
    last: Annotated[datetime, typer.Option("--to", formats=DAY, help="The last day.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Print what each bureau received and closed in a period, with its rates; days are the
    city's, both in."""
    try:
        period = Period(first.date(), last.date())
    except PeriodRefused as fault:
        end_with(f"{fault.code}: {fault}")
    found = run(lambda settings: _bulletin(settings, period))
    if as_json:
        typer.echo(bulletin_json(found))
    else:
        Console().print(bulletin_shown(found))


async def _bulletin(settings: Settings, period: Period) -> Bulletin:
    async with migrated_city(settings) as city, city.engine.connect() as connection:
        return await of_period(connection, await basis_of(city, connection), period)
