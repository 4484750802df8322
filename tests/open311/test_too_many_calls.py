"""Calls over GeoReport are those of the caller, as over GraphQL."""

from uuid import uuid4

import httpx
import pytest
from tests.open311.conftest import Tool, registered

from yousu import clients
from yousu.graphql.limits.limits import Limits
from yousu.identity import Identity
from yousu.runtime.app import build_app


@pytest.fixture
async def few(city, schemas, morning):
    """A server that takes two calls a minute of a client, and one of a stranger."""
    limits = Limits(calls_of_clients=2, calls_of_strangers=1)
    app = build_app(city, schemas, Identity(city.engine, None), dev=False, limits=limits)
    transport = httpx.ASGITransport(app=app, client=(str(uuid4()), 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://city") as http:
        yield http


async def test_one_too_many_is_told_when_to_go_on(few, city) -> None:
    tool = await registered(few, city, clients.Wanted(f"tool-{uuid4()}", "街道巡查系统"))
    answers = [await tool.get("requests.json") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[2].headers["retry-after"]) <= 60
    assert answers[2].json()[0]["code"] == "429"


async def test_neither_may_a_stranger_try_one_key_after_the_other(few) -> None:
    guesses = [await Tool(few, f"yck_{uuid4()}").get("requests.json") for _ in range(2)]
    assert [answer.status_code for answer in guesses] == [403, 429]
