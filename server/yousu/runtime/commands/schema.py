"""`yousu schema`: the GraphQL contract as text."""

from pathlib import Path
from typing import Annotated

import typer

from yousu.graphql.contract import contract
from yousu.plugins import Installed


def schema(
    write: Annotated[
        Path | None,
        typer.Option(help="A folder for core.graphql, city.graphql and a file a bureau."),
    ] = None,
) -> None:
    """Print the city's schema, or write the whole contract to a folder."""
    texts = contract(Installed().host().active)
    if write is None:
        typer.echo(texts["city.graphql"], nl=False)
        return
    write.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (write / name).write_text(text, encoding="utf-8")
