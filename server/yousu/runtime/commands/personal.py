"""`yousu personal`: the keys under which reporters' data lies in the database."""

import typer
from rich.console import Console

from yousu.rotation import Rotated
from yousu.rotation import rotate as rotated
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings


def personal_commands() -> typer.Typer:
    app = typer.Typer(help="The keys of reporters' data.", no_args_is_help=True)
    app.command("rotate")(rotate)
    return app


def rotate() -> None:
    """Make a new key, and seal all reporters' data under it; safe to break off and to repeat."""
    done = run(_rotate)
    Console().print(f"{done.sealed:,} reporters are sealed under the new key.")
    if done.shut:
        end_with(
            f"PERSONAL_KEY_MISSING: {done.shut:,} reporters are sealed under keys that are not in"
            " personal.keys: restore that file of the data folder from a backup, and repeat."
        )


async def _rotate(settings: Settings) -> Rotated:
    async with migrated_city(settings) as city:
        return await rotated(city)
