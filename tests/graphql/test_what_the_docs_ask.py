"""What docs/appraisal.md shows of GraphQL can be asked."""

from itertools import groupby
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

ROOT = Path(__file__).parents[2]
INDENT = "    "


def documents() -> list[str]:
    """The page's indented blocks."""
    lines = (ROOT / "docs/appraisal.md").read_text().splitlines()
    blocks = groupby(lines, key=lambda line: line.startswith(INDENT))
    return ["\n".join(block) for is_shown, block in blocks if is_shown]


@pytest.mark.parametrize("document", documents())
def test_it_is_valid_by_the_schema(document: str) -> None:
    schema = build_schema((ROOT / "schema/core.graphql").read_text())
    assert validate(schema, parse(document)) == []
