"""The same subscriptions as server-sent events, for whom a socket is too much."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from tests.graphql.feed.test_case_updates import OPENING, UPDATES

START = "MC4w"


@asynccontextmanager
async def events(
    address: str, token: str | None, document: str = UPDATES, **variables: object
) -> AsyncIterator[AsyncIterator[tuple[str, Any]]]:
    """The events of a stream, each with its data."""
    headers = {"accept": "text/event-stream", "content-type": "application/json"}
    if token:
        headers["authorization"] = f"Bearer {token}"
    body = json.dumps({"query": document, "variables": variables})
    url = f"http://{address}/graphql"
    async with (
        httpx.AsyncClient(timeout=10) as http,
        http.stream("POST", url, content=body, headers=headers) as answer,
    ):
        assert answer.status_code == 200
        yield _read(answer)


async def _read(answer: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    name = ""
    async for line in answer.aiter_lines():
        kind, _, rest = line.partition(":")
        if kind == "event":
            name = rest.strip()
        elif kind == "data":
            yield name, json.loads(rest) if rest.strip() else None


async def take(stream: AsyncIterator[tuple[str, Any]], count: int) -> list[Any]:
    async with asyncio.timeout(10):
        return [(await anext(stream))[1]["data"]["caseUpdates"] for _ in range(count)]


async def test_updates_come_as_events(clients, address) -> None:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    async with events(address, clients.hotline.token, after=START) as stream:
        [update] = await take(stream, 1)
    assert (update["case"]["id"], update["event"]["__typename"]) == (case, "CaseOpened")


async def test_a_stream_goes_on_behind_a_cursor(clients, address) -> None:
    cases = [(await clients.hotline.act("caseOpen", **OPENING))["case"]["id"] for _ in range(3)]
    async with events(address, clients.hotline.token, after=START) as stream:
        [first] = await take(stream, 1)
    async with events(address, clients.hotline.token, after=first["cursor"]) as stream:
        rest = await take(stream, 2)
    assert [one["case"]["id"] for one in rest] == cases[1:]


async def test_a_stranger_is_told_so(clients, address) -> None:
    async with events(address, None) as stream:
        _, told = await anext(stream)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
