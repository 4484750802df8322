"""Who calls too often is told when to go on."""

from collections.abc import AsyncIterator

import pytest
from tests.graphql.conftest import Client
from tests.graphql.limits.conftest import code_of

from yousu.graphql.limits.limits import Limits


@pytest.fixture
async def limited(limited_to) -> AsyncIterator[Client]:
    """Somebody at the hotline of a server that takes few calls."""
    async with limited_to(Limits(calls_of_people=3, calls_of_strangers=2)) as client:
        yield client


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
