"""The Python client gql asks and acts over httpx, follows a socket, and goes on where it was."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from gql import Client, GraphQLRequest
from gql.client import AsyncClientSession
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXAsyncTransport

OPEN = """mutation($input: CaseOpenInput!) {
  caseOpen(input: $input) { case { number } problems { code } }
}"""
UPDATES = """subscription($after: String) {
  caseUpdates(after: $after) { cursor case { number } }
}"""
BEGINNING = "MC4w"


@pytest.fixture
async def session(address: str, clients: Any) -> AsyncIterator[AsyncClientSession]:
    """The hotline, over HTTP."""
    transport = HTTPXAsyncTransport(
        url=f"http://{address}/graphql",
        headers={"authorization": f"Bearer {clients.hotline.token}"},
    )
    async with Client(transport=transport) as session:
        yield session


async def test_gql_comes_again_and_has_the_whole_log(session, socket_to, clients) -> None:
    opened = [await open_case(session, f"case {number}") for number in range(4)]
    first = await followed(socket_to, clients.hotline.token, BEGINNING, 2)
    opened.append(await open_case(session, "opened while nobody followed"))
    rest = await followed(socket_to, clients.hotline.token, first[-1]["cursor"], 3)
    assert [update["case"]["number"] for update in first + rest] == opened


async def test_gql_reads_what_it_has_opened(session) -> None:
    number = await open_case(session, "street lamp")
    told = await session.execute(
        GraphQLRequest("{ cases(first: 1) { edges { node { number } } } }")
    )
    assert told == {"cases": {"edges": [{"node": {"number": number}}]}}


async def test_gql_is_told_what_is_wrong(session) -> None:
    with pytest.raises(TransportQueryError, match="nothing"):
        await session.execute(GraphQLRequest("{ nothing }"))


async def open_case(session: AsyncClientSession, title: str) -> str:
    input = {
        "title": title,
        "text": "整条街都黑着。",
        "reporter": {},
        "channel": "WECHAT",
        "nature": "HELP",
    }
    told = await session.execute(GraphQLRequest(OPEN, variable_values={"input": input}))
    assert told["caseOpen"]["problems"] == []
    number: str = told["caseOpen"]["case"]["number"]
    return number


async def followed(socket_to: Any, token: str, after: str, count: int) -> list[dict[str, Any]]:
    """As many updates behind a cursor, on a socket of their own."""
    async with socket_to.follow(token, UPDATES, after=after) as updates:
        async with asyncio.timeout(10):
            return [(await anext(updates))["caseUpdates"] for _ in range(count)]
