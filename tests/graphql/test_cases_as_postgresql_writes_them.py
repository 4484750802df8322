"""What columns tell is told by PostgreSQL as one text, and is what is told field by field."""

import json
from enum import StrEnum
from typing import Any

import pytest
from sqlalchemy import text
from tests.graphql.conftest import Client, Clients
from tests.town import Staff, Town

from yousu.case.actor import ActorKind
from yousu.case.vocabulary import CaseState, Channel, Nature
from yousu.city import City

NODE = """
  __typename id number version state channel nature receivedAt closedAt problemSince externalId
  returns again: rehandlings title text place
  category { __typename id code title { zh english: en } }
  lead { __typename handler bureau { __typename id code title { __typename zh } } }
  events { __typename version at actor { __typename kind id post unit bureau } }
  last: events(last: 2) { version }
"""
PAGE = "__typename totalCount pageInfo { __typename hasNextPage startCursor more: endCursor }"
# What is asked with a directive is carried out field by field.
ONE_BY_ONE = "@include(if: true)"
# What PostgreSQL writes has a blank before the colon.
WRITTEN = '"number" :'


def document(node: str, directive: str = "", page: str = PAGE) -> str:
    return (
        f"{{ cases(first: 4) {{ {page} edges {{ __typename cursor"
        f" node {{ {node} number {directive} }} }} }} }}"
    )


@pytest.fixture
async def lived(town: Town, city: City) -> None:
    """Cases that are open, in hand, closed, and one whose words were erased."""
    staff = Staff("education", "finance")
    await town.open(None)
    in_hand, closed = await town.open("education.fees"), await town.open("education.fees")
    await town.hand_to_handler(in_hand, staff)
    await town.advance(hours=1, microseconds=120_300)
    await town.hand_to_handler(closed, staff)
    await town.reply(closed, staff)
    await town.visit(closed)
    await town.close(closed)
    erased = await town.open("education.fees")
    async with city.engine.begin() as connection:
        await connection.execute(text("delete from appeals where case_id = :id"), {"id": erased})


async def answer(client: Client, asked: str) -> str:
    """As it stands on the wire."""
    headers = {"authorization": f"Bearer {client.token}"}
    told = await client.http.post("/graphql", json={"query": asked}, headers=headers)
    return told.text


async def test_it_is_what_is_told_field_by_field(clients: Clients, lived: None) -> None:
    written = await answer(clients.hotline, document(NODE.replace("number", "")))
    one_by_one = await answer(clients.hotline, document(NODE.replace("number", ""), ONE_BY_ONE))
    assert (WRITTEN in written, WRITTEN in one_by_one) == (True, False)
    assert shown(written) == shown(one_by_one)


def shown(answer: str) -> Any:
    """The data with its fields in their order."""
    return json.loads(answer, object_pairs_hook=list)[0]


@pytest.mark.parametrize(
    "node",
    [
        "stateTitle { zh }",
        "returns @skip(if: false)",
        "... on Node { id }",
        "category { words }",
        "lead { unit { code } }",
        "events { __typename ... on Dispatched { assignment } }",
        # PostgreSQL's functions take a hundred arguments.
        f"events {{ {' '.join(f'a{number}: at' for number in range(49))} version at }}",
    ],
)
async def test_what_columns_do_not_tell_is_told_field_by_field(clients, lived, node) -> None:
    told = await answer(clients.hotline, document(node))
    assert (WRITTEN in told, "errors" in json.loads(told)) == (False, False)


async def test_fragments_are_read_where_they_stand(clients, lived) -> None:
    asked = document("... { returns } ...Version") + " fragment Version on Case { version }"
    told = await answer(clients.hotline, asked)
    [first, *_] = json.loads(told)["data"]["cases"]["edges"]
    assert WRITTEN in told
    assert list(first["node"]) == ["returns", "version", "number"]


async def test_a_page_of_nothing_has_no_places(clients: Clients) -> None:
    told = json.loads(await answer(clients.hotline, document("id")))["data"]["cases"]
    assert (told["edges"], told["pageInfo"]["more"], told["totalCount"]) == ([], None, 0)


@pytest.mark.parametrize("kind", [CaseState, Channel, Nature, ActorKind])
def test_the_name_of_a_value_is_the_value_in_capitals(kind: type[StrEnum]) -> None:
    assert [one.value.upper() for one in kind] == [one.name for one in kind]


async def test_a_page_that_is_asked_for_again_shows_what_has_come_since(
    clients: Clients, town: Town
) -> None:
    counted = []
    for _ in range(2):
        await town.open("education.fees")
        told = await answer(clients.hotline, document("id"))
        counted.append(told.count(WRITTEN))
    assert counted == [1, 2]


async def test_each_filter_has_a_page_of_its_own(clients: Clients, town: Town) -> None:
    """The same document, whose statement is kept for each filter, order and place."""
    numbered = [await town.open("education.fees") for _ in range(3)]
    asked = (
        "query($filter: CaseFilter, $order: CaseOrder! = NEWEST, $first: Int, $last: Int)"
        " { cases(filter: $filter, order: $order, first: $first, last: $last)"
        " { edges { node { id number } } } }"
    )
    told = [
        len((await clients.hotline.ask(asked, **given))["cases"]["edges"])
        for given in (
            {"first": 2},
            {"last": 1},
            {"filter": {"bureau": "housing"}},
            {"filter": {"receivedBefore": "2000-01-01T00:00:00Z"}},
            {"first": 3, "order": "OLDEST"},
        )
    ]
    assert (len(numbered), told) == (3, [2, 1, 0, 0, 3])
