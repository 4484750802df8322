"""`yousu schema`: the GraphQL contract as text."""

from pathlib import Path
from typing import Annotated

import typer
from graphql import build_schema

from yousu.graphql.contract import contract
from yousu.graphql.reference import reference
from yousu.plugins import Installed

REFERENCE = "reference"


def schema(
    write: Annotated[
        Path | None,
        typer.Option(help="A folder for core.graphql, city.graphql, a file a bureau, and pages."),
    ] = None,
) -> None:
    """Print the city's schema, or write the whole contract to a folder."""
    texts = contract(Installed().host().active)
    if write is None:
        typer.echo(texts["city.graphql"], nl=False)
        return
    pages = reference(build_schema(texts["city.graphql"]))
    (write / REFERENCE).mkdir(parents=True, exist_ok=True)
    texts |= {f"{REFERENCE}/{name}": page for name, page in pages.items()}
    for name, text in texts.items():
        (write / name).write_text(text, encoding="utf-8")
