"""What graphql-cop looks for at a server: each of its checks, with what is answered here."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.graphql.conftest import KEY, Client

from yousu.graphql.limits.limits import Limits
from yousu.identity import Identity
from yousu.runtime.app import build_app

INTROSPECTION = "{ __schema { types " + "{ fields { type " * 8 + "{ name }" + " } }" * 8 + " } }"


@pytest.fixture
async def outer(city, schemas, clients) -> AsyncIterator[Client]:
    """Somebody without a token, at a server as it is run for others."""
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False)
    transport = httpx.ASGITransport(app=app, client=("203.0.113.7", 443))
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield replace(clients.stranger, http=http)


def errors_of(told: dict[str, Any]) -> list[str]:
    assert told.get("data") is None
    return [error["extensions"]["code"] for error in told["errors"]]


async def test_alias_overloading(outer) -> None:
    document = "{ " + " ".join(f"alias{n}: __typename" for n in range(101)) + " }"
    assert errors_of(await outer.send(document)) == ["TOO_MUCH_ASKED"]


async def test_array_based_batches(outer) -> None:
    batch = [{"query": "{ __typename }"}] * 10
    answer = await outer.http.post("/graphql", json=batch)
    assert (answer.status_code, errors_of(answer.json())) == (400, ["BAD_REQUEST"])


async def test_circular_introspection(outer) -> None:
    assert errors_of(await outer.send(INTROSPECTION)) == ["TOO_MUCH_ASKED"]


async def test_directive_overloading(outer) -> None:
    document = "{ __typename " + "@aa" * 500 + " }"
    assert errors_of(await outer.send(document)) == ["TOO_MUCH_ASKED"]


async def test_field_duplication(outer) -> None:
    document = "{ " + "__typename " * 500 + "}"
    assert errors_of(await outer.send(document)) == ["TOO_MUCH_ASKED"]


async def test_mutations_by_get(outer) -> None:
    answer = await outer.http.get("/graphql", params={"query": "mutation { __typename }"})
    assert (answer.status_code, errors_of(answer.json())) == (400, ["BAD_REQUEST"])


async def test_queries_by_get(outer) -> None:
    answer = await outer.http.get("/graphql", params={"query": "{ __typename }"})
    assert (answer.status_code, errors_of(answer.json())) == (400, ["BAD_REQUEST"])


async def test_forms(outer) -> None:
    answer = await outer.http.post("/graphql", data={"query": "{ __typename }"})
    assert (answer.status_code, errors_of(answer.json())) == (415, ["UNSUPPORTED_MEDIA_TYPE"])


@pytest.mark.parametrize("path", ["/graphql", "/graphiql", "/playground", "/console"])
async def test_explorers(outer, path) -> None:
    answer = await outer.http.get(path, headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "graphiql" not in answer.text.lower()


async def test_tracing(outer) -> None:
    body = {"query": "{ __typename }"}
    asking = {"x-apollo-tracing": "1", "apollo-federation-include-trace": "ftv1"}
    answer = await outer.http.post("/graphql", json=body, headers=asking)
    assert answer.json() == {"data": {"__typename": "Query"}, "extensions": {"cost": 1}}


async def test_faults_tell_nothing_of_what_is_inside(outer) -> None:
    told = await outer.send("qwerty cop { abc }")
    assert errors_of(told) == ["GRAPHQL_PARSE_FAILED"]
    assert set(told["errors"][0]["extensions"]) == {"code"}


async def test_suggestions(limited_to) -> None:
    """As long as the schema is told to nobody."""
    async with limited_to(Limits(introspection=False)) as client:
        told = await client.send("{ viewwer { kind } }")
    assert told["errors"][0]["message"] == "Cannot query field 'viewwer' on type 'Query'."
