"""What the docs show of GraphQL can be asked."""

from itertools import groupby
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

ROOT = Path(__file__).parents[2]
INDENT = "    "


def documents() -> list[str]:
    """The pages' indented blocks, but for what is of a client's program."""
    found = [block for page in ("appraisal", "following") for block in blocks(page)]
    return [block for block in found if "const" not in block]


def blocks(page: str) -> list[str]:
    lines = (ROOT / f"docs/{page}.md").read_text().splitlines()
    grouped = groupby(lines, key=lambda line: line.startswith(INDENT))
    return ["\n".join(block) for is_shown, block in grouped if is_shown]


@pytest.mark.parametrize("document", documents())
def test_it_is_valid_by_the_schema(document: str) -> None:
    schema = build_schema((ROOT / "schema/core.graphql").read_text())
    assert validate(schema, parse(document)) == []
