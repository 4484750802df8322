"""`yousu ledger`: the ledger as files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from yousu.city import City
from yousu.graphql.filter_parameters import filter_of
from yousu.graphql.problems import BadRequest
from yousu.ledger.about import About
from yousu.ledger.formats import FORMATS, LedgerFormat
from yousu.ledger.written import written
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings
from yousu.store.case_list import count_cases
from yousu.store.ledger import snapshot


def ledger(
    asked: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME=VALUE]...",
            help="Which cases, by the fields of GraphQL's CaseFilter, as in bureau=housing; all if"
            " left out.",
        ),
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a CSV file here.")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="Write a workbook here.")] = None,
) -> None:
    """Write the ledger, a line a case, newest receipt first; a file shows one instant."""
    wanted = {"csv": csv, "xlsx": xlsx}
    files = [(path, FORMATS[suffix]) for suffix, path in wanted.items() if path]
    if not files:
        end_with("NO_FILE: say where to: --csv FILE, --xlsx FILE or both.")
    pairs = [_pair(text) for text in asked or ()]
    try:
        counts = run(lambda settings: _write(settings, pairs, files))
    except BadRequest as problem:
        end_with(f"{(problem.extensions or {})['code']}: {problem.message}")
    for (path, _), count in zip(files, counts, strict=True):
        Console().print(f"{count:,} lines in {path}.")


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


async def _write(
    settings: Settings,
    asked: Sequence[tuple[str, str]],
    files: Sequence[tuple[Path, LedgerFormat]],
) -> list[int]:
    """How many cases each file holds."""
    async with migrated_city(settings) as city:
        return [await _write_one(city, asked, path, format) for path, format in files]


async def _write_one(
    city: City, asked: Sequence[tuple[str, str]], path: Path, format: LedgerFormat
) -> int:
    """The file takes the place of an older one when it is whole."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    directory = city.host.directory
    wanted = filter_of(asked).wanted(directory, None)
    async with snapshot(city.engine, wanted) as cases:
        about = About(asked, cases.cut_off, await count_cases(cases.connection, wanted))
        with format(about) as ledger, unfinished.open("wb") as file:
            async for piece in written(cases, directory, ledger):
                file.write(piece)
    unfinished.replace(path)
    return about.count
