"""`yousu import`: bring in the cases of another system from a file."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from yousu.intake.city_door import CityDoor
from yousu.intake.importer import Summary, import_file
from yousu.intake.mapping_file import read_map
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.open_city import open_city
from yousu.runtime.running import run
from yousu.runtime.settings import Settings
from yousu.store.migrate import migrate


def import_command(
    file: Annotated[Path, typer.Argument(help="A CSV or XLSX file.")],
    map: Annotated[Path, typer.Option(help="A TOML file that maps its columns.")],
    report: Annotated[
        Path | None, typer.Option(help="Where refused rows go; beside the file if left out.")
    ] = None,
) -> None:
    """Import a file; run it again as often as you like, nothing comes in twice."""
    refusals = report or file.with_suffix(".refused.csv")

    async def main(settings: Settings) -> Summary:
        return await _import(settings, file, map, refusals)

    summary = run(main)
    Console().print(
        f"{summary.imported} imported, {summary.already_there} already there, "
        f"{summary.refused} refused (see {refusals})."
    )


async def _import(settings: Settings, file: Path, map: Path, report: Path) -> Summary:
    async with embedded_parts(settings) as parts, open_city(settings, parts) as city:
        import_map = read_map(map, city.host.directory.categories)
        await migrate(city.engine)
        with _progress() as progress:
            task = progress.add_task(file.name, total=None)

            def on_progress(line: int, total: int | None) -> None:
                progress.update(task, completed=line, total=max(line, total) if total else None)

            door = CityDoor(city)
            return await import_file(file, import_map, door, report=report, on_progress=on_progress)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    )
