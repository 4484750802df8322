"""What a server of the outer world is asked: each with a clear answer, and it lives on."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import httpx
import pytest
from tests.graphql.conftest import KEY, Client

from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.requests import within
from yousu.identity import Identity
from yousu.runtime.app import build_app

SMALL = Limits(body_bytes=2_000, calls_of_people=3, calls_of_strangers=2)
JSON = {"content-type": "application/json"}


@pytest.fixture
async def limited(city, schemas, clients) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server with small limits."""
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=SMALL)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield replace(clients.at("hotline", f"operator-{uuid4()}"), http=http)


@pytest.fixture
async def closed(city, schemas, clients) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server that tells nothing of its schema."""
    limits = Limits(introspection=False)
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield replace(clients.hotline, http=http)


async def refusal(client: Client, document: str, **variables: object) -> str:
    told = await client.send(document, **variables)
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


@pytest.mark.parametrize("length", [None, 3_000])
async def test_a_body_that_is_too_large(limited, length) -> None:
    """Whether it says so beforehand or not."""

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" " * 100

    content = pieces() if length is None else b" " * length
    answer = await limited.http.post("/graphql", content=content, headers=JSON)
    assert answer.status_code == 413


async def test_a_body_that_does_not_come() -> None:
    limited = within(asyncio.Event().wait, replace(SMALL, body_seconds=0.01))  # type: ignore[arg-type]
    with pytest.raises(Exception, match="within 0.01 seconds"):
        await limited()


async def test_who_calls_too_often_waits_a_minute(limited) -> None:
    answers = [
        await limited.http.post(
            "/graphql",
            json={"query": "{ viewer { actor } }"},
            headers={"authorization": f"Bearer {limited.token}"},
        )
        for _ in range(4)
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[3].headers["retry-after"] == "60"
    assert answers[3].json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"


async def test_one_who_calls_too_often_keeps_nobody_else_from_it(limited, clients) -> None:
    for _ in range(4):
        await limited.http.post("/graphql", json={"query": "{ __typename }"})
    assert (await limited.ask("{ viewer { kind } }"))["viewer"] == {"kind": "PERSON"}


async def test_a_closed_schema_is_told_to_nobody(closed) -> None:
    assert "introspection" in await refusal(closed, "{ __schema { types { name } } }")
    assert await refusal(closed, "{ viewwer { actor } }") == (
        "Cannot query field 'viewwer' on type 'Query'."
    )


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"{", JSON, 400),
        (b"[]", JSON, 400),
        (b'[{"query": "{ __typename }"}]', JSON, 400),
        (b'{"query": 7}', JSON, 400),
        (b'{"query": "{ __typename }", "variables": []}', JSON, 400),
        (b"query=%7B__typename%7D", {"content-type": "application/x-www-form-urlencoded"}, 400),
        (b"query", {"content-type": "text/plain"}, 400),
        (b"{}", JSON, 400),
    ],
)
async def test_what_is_no_request(clients, content, headers, status) -> None:
    answer = await clients.hotline.http.post("/graphql", content=content, headers=headers)
    assert answer.status_code == status


async def test_a_form_of_several_parts_is_no_request(clients) -> None:
    """A page of another site could send it with a person's cookies."""
    answer = await clients.hotline.http.post("/graphql", files={"operations": b"{}"})
    assert answer.status_code == 400


@pytest.mark.parametrize("document", ["{ __typename }", "mutation { __typename }"])
async def test_nothing_is_asked_by_get(clients, document) -> None:
    answer = await clients.hotline.http.get("/graphql", params={"query": document})
    assert answer.status_code == 400


async def test_an_answer_that_takes_too_long(city, schemas, clients, monkeypatch) -> None:
    limits = Limits(request_seconds=0.05)
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("lock table cases in access exclusive mode")
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
            client = replace(clients.hotline, http=http)
            told = await client.send("{ cases { totalCount } }")
    assert told["errors"][0]["extensions"]["code"] == "TIMED_OUT"
