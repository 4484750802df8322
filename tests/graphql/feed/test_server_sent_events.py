"""The same subscriptions as server-sent events, for whom a socket is too much."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import httpx
from graphql import parse, print_ast
from tests.graphql.conftest import KEY
from tests.graphql.feed.test_case_updates import OPENING, UPDATES

from yousu.case.actor import Actor, ActorKind

START = "MC4w"
HOTLINE = Actor(ActorKind.PERSON, "operator", "hotline")


@dataclass(frozen=True)
class Event:
    """What stands between two empty lines."""

    name: str = ""
    id: str = ""
    data: Any = None


@asynccontextmanager
async def events(
    address: str,
    token: str | None,
    document: str = UPDATES,
    last: str | None = None,
    **variables: object,
) -> AsyncIterator[AsyncIterator[Event]]:
    """The events of a stream; of one that comes again, behind the `last` that it has."""
    headers = _headers(token) | ({"last-event-id": last} if last else {})
    body = {"query": document, "variables": variables}
    async with (
        httpx.AsyncClient(timeout=10) as http,
        http.stream("POST", f"http://{address}/graphql", json=body, headers=headers) as answer,
    ):
        assert answer.status_code == 200
        yield _read(answer)


def _headers(token: str | None) -> dict[str, str]:
    shown = {"authorization": f"Bearer {token}"} if token else {}
    return {"accept": "text/event-stream"} | shown


async def _read(answer: httpx.Response) -> AsyncIterator[Event]:
    event = Event()
    async for line in answer.aiter_lines():
        kind, _, rest = line.partition(":")
        if not line and event != Event():
            yield event
            event = Event()
        elif kind == "data":
            event = replace(event, data=json.loads(rest) if rest.strip() else None)
        elif kind in ("id", "event"):
            event = replace(event, **{"name" if kind == "event" else "id": rest.strip()})


async def following(stream: AsyncIterator[Event]) -> AsyncIterator[Event]:
    """The events that a reader is told: those with data."""
    async for event in stream:
        if event.name:
            yield event


async def take(stream: AsyncIterator[Event], count: int) -> list[Any]:
    async with asyncio.timeout(10):
        told = following(stream)
        return [(await anext(told)).data["data"]["caseUpdates"] for _ in range(count)]


async def opened(clients) -> str:
    case: str = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    return case


async def test_updates_come_as_events(clients, address) -> None:
    case = await opened(clients)
    async with events(address, clients.hotline.token, after=START) as stream:
        [update] = await take(stream, 1)
    assert (update["case"]["id"], update["event"]["__typename"]) == (case, "CaseOpened")


async def test_a_stream_goes_on_behind_a_cursor(clients, address) -> None:
    cases = [await opened(clients) for _ in range(3)]
    async with events(address, clients.hotline.token, after=START) as stream:
        [first] = await take(stream, 1)
    async with events(address, clients.hotline.token, after=first["cursor"]) as stream:
        rest = await take(stream, 2)
    assert [one["case"]["id"] for one in rest] == cases[1:]


async def test_each_event_s_id_is_the_cursor_behind_it(clients, address) -> None:
    await opened(clients)
    async with events(address, clients.hotline.token, after=START) as stream:
        event = await anext(stream)
    assert event.id == event.data["data"]["caseUpdates"]["cursor"]


async def test_a_browser_that_comes_again_misses_nothing(clients, address) -> None:
    """It sends the same document, and the id of the last event that it has."""
    cases = [await opened(clients) for _ in range(3)]
    async with events(address, clients.hotline.token, after=START) as stream:
        first = await anext(stream)
    async with events(address, clients.hotline.token, last=first.id, after=START) as stream:
        rest = await take(stream, 2)
    assert [one["case"]["id"] for one in rest] == cases[1:]


async def test_who_was_told_nothing_yet_can_come_again_too(clients, address) -> None:
    async with events(address, clients.hotline.token) as stream:
        beginning = await anext(stream)
    case = await opened(clients)
    async with events(address, clients.hotline.token, last=beginning.id) as stream:
        [update] = await take(stream, 1)
    assert (beginning.name, update["case"]["id"]) == ("", case)


async def test_a_stream_and_a_socket_share_one_execution(
    clients, address, socket_to, executions
) -> None:
    token, document = clients.hotline.token, print_ast(parse(UPDATES))
    async with (
        events(address, token, document) as stream,
        socket_to.follow(token, UPDATES) as updates,
    ):
        await anext(stream)
        waiting = asyncio.create_task(anext(updates))
        while not waiting.done():
            await opened(clients)
        [update] = await take(stream, 1)
    assert (update, len(executions)) == ((await waiting)["caseUpdates"], 1)


async def test_a_query_is_one_event_and_complete(clients, address) -> None:
    async with events(address, clients.hotline.token, "{ viewer { actor } }") as stream:
        answer, end = [event async for event in stream]
    assert answer.data["data"] == {"viewer": {"actor": "operator"}}
    assert (answer.name, answer.id, end) == ("next", "", Event("complete"))


async def test_a_browser_asks_by_its_address(clients, address) -> None:
    case = await opened(clients)
    document = UPDATES.replace("after: $after", f'after: "{START}"').replace("$after: String", "")
    headers, url = _headers(clients.hotline.token), f"http://{address}/graphql"
    async with (
        httpx.AsyncClient(timeout=10) as http,
        http.stream("GET", url, params={"query": document}, headers=headers) as answer,
    ):
        [update] = await take(_read(answer), 1)
    assert update["case"]["id"] == case


async def test_an_address_changes_nothing(clients, address) -> None:
    document = 'mutation { caseClose(input: {case: "x"}) { problems { code } } }'
    headers, url = _headers(clients.hotline.token), f"http://{address}/graphql"
    async with httpx.AsyncClient(timeout=10) as http:
        answer = await http.get(url, params={"query": document}, headers=headers)
    assert "Send a mutation by POST." in answer.text


async def test_who_sends_no_document_is_told_so(clients, address) -> None:
    async with events(address, clients.hotline.token, "") as stream:
        told = await anext(stream)
    assert told.data["errors"][0]["extensions"]["code"] == "OPERATION_INVALID"


async def test_what_is_no_request_is_refused(clients, address) -> None:
    async with httpx.AsyncClient(timeout=10) as http:
        url, headers = f"http://{address}/graphql", _headers(clients.hotline.token)
        told = [
            await http.post(url, content=b"{", headers=headers | {"content-type": kind})
            for kind in ("application/json", "text/plain")
        ]
        told.append(await http.put(url, headers=headers))
    assert [one.status_code for one in told] == [400, 415, 405]


async def test_a_token_that_expires_ends_its_stream(clients, address) -> None:
    async with events(address, KEY.issue(HOTLINE, timedelta(seconds=2))) as stream:
        beginning = await anext(stream)
        told = [event async for event in stream]
    [error] = told[0].data["errors"]
    assert error["extensions"] == {"code": "UNAUTHENTICATED", "cursor": beginning.id}
    assert [event.name for event in told] == ["next", "complete"]


async def test_a_stranger_is_told_so(clients, address) -> None:
    async with events(address, None) as stream:
        told = [event async for event in stream]
    assert told[0].data["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert told[1] == Event("complete")
