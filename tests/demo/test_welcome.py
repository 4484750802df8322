"""What the terminal prints can be pasted as it is."""

import json
import shlex

import pytest
from graphql import parse, validate
from rich.console import Console

from yousu.case.vocabulary import Title
from yousu.demo.queries import QUERIES, Query
from yousu.demo.welcome import curl, welcome
from yousu.graphql.schema import build_schema

URL = "http://127.0.0.1:8000"
TOKENS = [(Title("12345热线", "12345 hotline"), "first"), (Title("负责人", "head"), "second")]


@pytest.fixture(scope="module")
def schema():
    return build_schema()


@pytest.fixture
def printed() -> str:
    console = Console(width=40, soft_wrap=True)
    with console.capture() as capture:
        console.print(welcome(URL, TOKENS))
    return capture.get()


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.title.en)
def test_every_query_is_valid(schema, query: Query) -> None:
    assert validate(schema._schema, parse(query.document)) == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.title.en)
def test_a_pasted_command_stands_on_one_line_and_sends_the_query(printed, query: Query) -> None:
    command = curl(query, f"{URL}/graphql", "first")
    assert command in printed.splitlines()
    words = shlex.split(command)
    assert "Authorization: Bearer first" in words
    sent = json.loads(words[-1])
    assert sent["query"].split() == query.document.split()


def test_the_address_the_tokens_and_the_way_out_are_printed(printed) -> None:
    assert f"{URL}/graphql" in printed
    assert [line for line in printed.splitlines() if line in ("first", "second")]
    assert "负责人  head" in printed
    assert "Ctrl+C" in printed
    assert "yousu bulletin show quarterly 2024-01-01" in printed
