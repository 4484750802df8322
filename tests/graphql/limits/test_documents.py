"""Documents that ask for too much, or for what nobody is told."""

from collections.abc import AsyncIterator

import pytest
from tests.graphql.conftest import Client

from yousu.graphql.limits.limits import Limits


async def refusal(client: Client, document: str) -> str:
    told = await client.send(document)
    assert told.get("data") is None
    return told["errors"][0]["message"]


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("{ " + " ".join(f"a{n}: __typename" for n in range(51)) + " }", "aliases"),
        ("{ " + "__typename " * 1_001 + "}", "fields"),
        ("{ viewer " + "@skip(if: false) " * 51 + "{ actor } }", "directives"),
        ("{ " + " ".join(f"__typename @made_up_{n}" for n in range(500)) + " }", "directives"),
        ("{ " + " ".join(f"viewer{n}: viewer {{ actor }}" for n in range(31)) + " }", "root"),
        (
            "{ __schema { types " + "{ fields { type " * 8 + "{ name }" + " } }" * 8 + " } }",
            "levels",
        ),
        (
            "{ cases(first: 100) { edges { node { matter { cases(first: 100) { edges { node {"
            " number } } } } } } } }",
            "cost",
        ),
        ("{ " + "viewer { actor } " * 2_000 + "}", "token"),
        (
            "{ ...F } fragment F on Query { "
            + " ".join(f"viewer{n}: viewer {{ actor }}" for n in range(31))
            + " }",
            "root",
        ),
        ("{ __typename } fragment F on Viewer { " + "actor " * 1_001 + "}", "fields"),
        (
            "{ ...F0 }"
            + "".join(f" fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(400))
            + " fragment F400 on Query { __typename }",
            "fragments",
        ),
        (
            "{ ...F0 }"
            + "".join(
                f" fragment F{n} on Query {{ {'... { ' * 10} ...F{n + 1} {' }' * 10} }}"
                for n in range(99)
            )
            + " fragment F99 on Query { __typename }",
            "nested",
        ),
    ],
)
async def test_a_document_that_asks_for_too_much(clients, document, told) -> None:
    assert told in await refusal(clients.hotline, document)


async def test_a_million_aliases_are_refused_by_their_size(clients) -> None:
    document = "{ " + " ".join(f"a{n}: __typename" for n in range(100_000)) + " }"
    body = {"query": document}
    answer = await clients.hotline.http.post("/graphql", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (
        413,
        "BODY_TOO_LARGE",
    )


async def test_every_answer_tells_its_cost(clients) -> None:
    told = await clients.hotline.send("{ cases(first: 10) { edges { node { id } } } }")
    assert told["extensions"] == {"cost": 1 + 10 * 3}


async def test_introspection_as_tools_do_it_is_within_the_limits(clients) -> None:
    from graphql import get_introspection_query

    told = await clients.hotline.send(get_introspection_query(input_value_deprecation=True))
    assert told["data"]["__schema"]


@pytest.fixture
async def closed(limited_to) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server that tells nothing of its schema."""
    async with limited_to(Limits(introspection=False)) as client:
        yield client


async def test_a_closed_schema_is_told_to_nobody(closed) -> None:
    assert "introspection" in await refusal(closed, "{ __schema { types { name } } }")
    assert await refusal(closed, "{ viewwer { actor } }") == (
        "Cannot query field 'viewwer' on type 'Query'."
    )
