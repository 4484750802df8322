"""What a server of the outer world is asked: each with a clear answer, and it lives on."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import httpx
import pytest
from starlette.types import Message, Receive
from tests.graphql.conftest import KEY, Client
from tests.graphql.test_a_case_over_graphql import OPENING

from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.requests import within
from yousu.identity import Identity
from yousu.runtime.app import build_app

SMALL = Limits(body_bytes=2_000, calls_of_people=3, calls_of_strangers=2)
JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
TEXT = {"content-type": "text/plain; charset=application/json"}


def code_of(answer: httpx.Response) -> str:
    """Why a request was refused."""
    [error] = answer.json()["errors"]
    code: str = error["extensions"]["code"]
    return code


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
    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError("nothing comes")

    limited = within(never, replace(SMALL, body_seconds=0.01))
    with pytest.raises(Exception, match="within 0.01 seconds"):
        await limited()


async def test_a_body_that_comes_for_ever_in_small_pieces() -> None:
    async def piece() -> Message:
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b"", "more_body": True}

    limited = within(piece, replace(SMALL, body_seconds=0.01))
    with pytest.raises(Exception, match="within 0.01 seconds"):
        await everything(limited)


async def everything(receive: Receive) -> None:
    while True:
        await receive()


async def test_who_calls_too_often_is_told_when_to_go_on(limited) -> None:
    answers = [
        await limited.http.post(
            "/graphql",
            json={"query": "{ viewer { actor } }"},
            headers={"authorization": f"Bearer {limited.token}"},
        )
        for _ in range(4)
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer.headers["ratelimit"] for answer in answers[:3]] == [
        f'"person";r={left}' for left in (2, 1, 0)
    ]
    assert 1 <= int(answers[3].headers["retry-after"]) <= 60
    assert code_of(answers[3]) == "RATE_LIMITED"


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
    ("content", "headers", "status", "code"),
    [
        (b"{", JSON, 400, "JSON_UNREADABLE"),
        (b"[" * 100_000, JSON, 400, "JSON_UNREADABLE"),
        (b'{"query": "{ __typename }", "variables": {"a": NaN}}', JSON, 400, "JSON_UNREADABLE"),
        (b"[]", JSON, 400, "BAD_REQUEST"),
        (b'[{"query": "{ __typename }"}]', JSON, 400, "BAD_REQUEST"),
        (b'{"query": 7}', JSON, 400, "BAD_REQUEST"),
        (b'{"query": "{ __typename }", "variables": []}', JSON, 400, "BAD_REQUEST"),
        (b'{"query": "query A { __typename }", "operationName": "B"}', JSON, 400, "BAD_REQUEST"),
        (b"{}", JSON, 400, "BAD_REQUEST"),
        (b"query=%7B__typename%7D", FORM, 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b'{"query": "{ __typename }"}', TEXT, 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b'{"query": "{ __typename }"}', {}, 415, "UNSUPPORTED_MEDIA_TYPE"),
    ],
)
async def test_what_is_no_request(clients, content, headers, status, code) -> None:
    answer = await clients.hotline.http.post("/graphql", content=content, headers=headers)
    assert (answer.status_code, code_of(answer)) == (status, code)


async def test_a_form_of_several_parts_is_no_request(clients) -> None:
    """A page of another site could send it with a person's cookies."""
    answer = await clients.hotline.http.post("/graphql", files={"operations": b"{}"})
    assert answer.status_code == 415


@pytest.mark.parametrize("document", ["{ __typename }", "mutation { __typename }"])
async def test_nothing_is_asked_by_get(clients, document) -> None:
    answer = await clients.hotline.http.get("/graphql", params={"query": document})
    assert (answer.status_code, code_of(answer)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_no_other_method_is_known(clients, method) -> None:
    answer = await clients.hotline.http.request(method, "/graphql")
    assert (answer.status_code, code_of(answer)) == (405, "METHOD_NOT_ALLOWED")


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: Int!) { cases(first: $n) { totalCount } }", "BAD_USER_INPUT"),
        ('{ node(id: "of nobody") { id } }', "BAD_USER_INPUT"),
        (r'{ cases(filter: {bureau: "a\u0000"}) { totalCount } }', "BAD_USER_INPUT"),
        ("query A { __typename } query B { __typename }", "OPERATION_NOT_NAMED"),
    ],
)
async def test_a_document_that_is_wrong_is_told_by_code(clients, document, code) -> None:
    told = await clients.hotline.send(document)
    assert [error["extensions"]["code"] for error in told["errors"]] == [code]


@pytest.fixture
async def hasty(city, schemas, clients) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server that takes its time for nothing."""
    limits = Limits(request_seconds=0.3)
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield replace(clients.hotline, http=http)


@pytest.mark.parametrize(
    ("accept", "status"), [("application/json", 504), ("text/event-stream", 200)]
)
async def test_an_answer_that_takes_too_long(city, hasty, accept, status) -> None:
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("lock table cases in access exclusive mode")
        answer = await hasty.http.post(
            "/graphql",
            json={"query": "{ cases { totalCount } }"},
            headers={"authorization": f"Bearer {hasty.token}", "accept": accept},
        )
    assert answer.status_code == status
    assert "TIMED_OUT" in answer.text


async def test_an_act_that_takes_too_long_is_broken_off_with_its_transaction(
    city, clients, hasty
) -> None:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]
    dispatch = (
        f'mutation {{ caseDispatch(input: {{case: "{case["id"]}"}}) {{ problems {{ code }} }} }}'
    )
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("lock table cases in exclusive mode")
        told = await hasty.send(dispatch)
        waiting = "select count(*) from pg_stat_activity where datname = current_database()"
        locked = await connection.exec_driver_sql(f"{waiting} and wait_event_type = 'Lock'")
        assert locked.scalar_one() == 0
    assert told["errors"][0]["extensions"]["code"] == "TIMED_OUT"
    version = f'{{ node(id: "{case["id"]}") {{ ... on Case {{ version }} }} }}'
    assert (await clients.hotline.ask(version))["node"]["version"] == case["version"]
