"""Every list is a connection that is read from either end."""

from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    build_schema,
    get_named_type,
)
from tests.graphql.test_reading import open_titled

CITY = Path(__file__).parents[2] / "schema" / "city.graphql"
PAGE = """
query($first: Int, $after: String, $last: Int, $before: String) {
  cases(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


async def page(clients, **asked: object) -> dict[str, Any]:
    told: dict[str, Any] = (await clients.hotline.ask(PAGE, **asked))["cases"]
    return told


def titles(page: dict[str, Any]) -> list[str]:
    return [edge["node"]["title"] for edge in page["edges"]]


def around(page: dict[str, Any]) -> tuple[bool, bool]:
    """Whether there is more before and behind."""
    return page["pageInfo"]["hasPreviousPage"], page["pageInfo"]["hasNextPage"]


@pytest.fixture
async def five(clients) -> list[str]:
    """The titles of five cases, newest first."""
    for number in range(5):
        await open_titled(clients, f"case {number}")
    return [f"case {number}" for number in (4, 3, 2, 1, 0)]


async def test_the_last_are_shown_in_the_order_of_the_list(clients, five) -> None:
    end = await page(clients, last=2)
    assert (titles(end), around(end)) == (five[3:], (True, False))


async def test_pages_from_the_end_lead_to_the_beginning(clients, five) -> None:
    seen: list[str] = []
    before = None
    while True:
        told = await page(clients, last=2, before=before)
        seen = titles(told) + seen
        before = told["pageInfo"]["startCursor"]
        if not told["pageInfo"]["hasPreviousPage"]:
            break
    assert seen == five


async def test_a_page_in_the_middle_tells_of_both_sides(clients, five) -> None:
    begin = await page(clients, first=1)
    middle = await page(clients, first=2, after=begin["pageInfo"]["endCursor"])
    assert (titles(middle), around(middle)) == (five[1:3], (True, True))
    back = await page(clients, last=1, before=middle["pageInfo"]["startCursor"])
    assert (titles(back), around(back)) == (five[:1], (False, True))


async def test_a_page_ends_at_the_cursor_before_which_it_was_asked(clients, five) -> None:
    every = await page(clients)
    told = await page(clients, first=10, before=every["edges"][3]["cursor"])
    assert (titles(told), around(told)) == (five[:3], (False, False))


async def test_first_and_last_together_are_refused(clients) -> None:
    told = await clients.hotline.send(PAGE, first=1, last=1)
    assert told["errors"][0]["extensions"]["code"] == "PAGE_OF_BOTH_ENDS"


async def test_a_cursor_of_another_list_is_refused(clients) -> None:
    told = await clients.hotline.send(PAGE, before="bm9uc2Vuc2U=")
    assert told["errors"][0]["extensions"]["code"] == "CURSOR_BROKEN"


def test_every_connection_is_paged_both_ways_and_counted() -> None:
    found = connections(build_schema(CITY.read_text()).type_map.values())
    assert len(found) > 20
    for name, field in found:
        assert {"first", "after", "last", "before"} <= set(field.args), name
        assert "totalCount" in get_named_type(field.type).fields, name


def connections(types) -> list[tuple[str, GraphQLField]]:
    return [
        (f"{type_.name}.{name}", field)
        for type_ in types
        if isinstance(type_, GraphQLObjectType)
        for name, field in type_.fields.items()
        if is_connection(get_named_type(field.type))
    ]


def is_connection(type_: GraphQLNamedType) -> bool:
    return type_.name.endswith("Connection")
