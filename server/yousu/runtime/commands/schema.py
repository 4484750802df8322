"""`yousu schema`: the GraphQL contract as text."""

from pathlib import Path
from typing import Annotated

import typer

from yousu.graphql.schema import build_schema


def schema(
    write: Annotated[Path | None, typer.Option(help="A folder to write core.graphql to.")] = None,
) -> None:
    """Print the schema, or write it to a folder."""
    text = build_schema().as_str() + "\n"
    if write is None:
        typer.echo(text, nl=False)
    else:
        write.mkdir(parents=True, exist_ok=True)
        (write / "core.graphql").write_text(text, encoding="utf-8")
