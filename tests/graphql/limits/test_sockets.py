"""What is sent over a socket, and what is not taken."""

import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests.graphql.conftest import KEY, served, token
from tests.waiting import until
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

from yousu.graphql.limits.limits import Limits
from yousu.identity import Identity
from yousu.runtime.app import build_app

PROTOCOL = Subprotocol("graphql-transport-ws")
INIT = '{"type": "connection_init"}'
HOTLINE = {
    "type": "connection_init",
    "payload": {"authorization": f"Bearer {token('hotline', 'operator')}"},
}


@dataclass(frozen=True)
class Door:
    """Where sockets are opened."""

    url: str

    def opened(self, origin: str | None = None) -> connect:
        return connect(self.url, subprotocols=[PROTOCOL], origin=Origin(origin) if origin else None)

    async def closed_by(self, message: str) -> int | None:
        """The code by which a socket is closed on which this is sent."""
        async with self.opened() as socket:
            await socket.send(message)
            await socket.wait_closed()
            return socket.close_code


@pytest.fixture
def door(address: str) -> Door:
    return Door(f"ws://{address}/graphql")


async def answer(socket: ClientConnection) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(await socket.recv())
    return told


@pytest.mark.parametrize(
    "message",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"type": 7}',
        '{"type": "connection_init", "payload": {"authorization": 7}}',
        '{"type": "subscribe", "id": [], "payload": 7}',
        '{"type": "made up"}',
    ],
)
async def test_a_message_that_is_none_closes_its_socket(door, message) -> None:
    assert await door.closed_by(message) == 4400


async def test_a_page_of_another_origin_opens_no_socket(door) -> None:
    with pytest.raises(InvalidStatus, match="403"):
        async with door.opened("https://elsewhere.example"):
            pass


@pytest.fixture
async def small(city, schemas) -> AsyncIterator[Door]:
    """A server that takes two sockets of a caller, three in all, one other origin, and little
    time."""
    limits = Limits(
        sockets=3,
        sockets_of_caller=2,
        origins=("https://desk.example",),
        request_seconds=0.3,
        subscriptions=2,
    )
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
    async with served(app) as address:
        yield Door(f"ws://{address}/graphql")


async def test_a_page_of_an_origin_that_is_named_opens_one(small) -> None:
    async with small.opened("https://desk.example") as socket:
        assert await greeted(socket) == {"type": "connection_ack"}


async def test_a_caller_has_so_many_sockets_and_again_once_one_is_closed(small) -> None:
    async with small.opened() as first:
        await greeted(first)
        async with small.opened() as second:
            await greeted(second)
            assert await closed_as_too_many(small)

    async def there_is_room() -> bool:
        return not await closed_as_too_many(small)

    await until(there_is_room)


async def test_an_event_stream_is_one_of_a_callers_sockets(small) -> None:
    async with small.opened() as first, small.opened() as second:
        await greeted(first)
        await greeted(second)
        told = await follow_as_a_stranger(small)
    assert (told.status_code, told.json()["errors"][0]["extensions"]["code"]) == (
        503,
        "TOO_MANY_FOLLOWERS",
    )


async def follow_as_a_stranger(door: Door) -> httpx.Response:
    asked = {"query": "subscription { warnings { __typename } }"}
    async with httpx.AsyncClient(timeout=10) as http:
        url, headers = door.url.replace("ws:", "http:"), {"accept": "text/event-stream"}
        return await http.post(url, json=asked, headers=headers)


async def test_a_process_has_so_many_sockets_and_takes_no_other(small) -> None:
    async with small.opened(), small.opened(), small.opened():
        with pytest.raises(InvalidStatus, match="403"):
            async with small.opened():
                pass


async def closed_as_too_many(door: Door) -> bool:
    async with door.opened() as socket:
        await greeted(socket)
        await socket.send('{"type": "ping"}')
        try:
            await socket.recv()
        except ConnectionClosed:
            return socket.close_code == 1013
        return False


async def greeted(socket: ClientConnection) -> dict[str, Any]:
    await socket.send(INIT)
    return await answer(socket)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ " + "a: __typename " * 51 + "}", "TOO_MUCH_ASKED"),
        ("query A { __typename } query B { __typename }", "OPERATION_NOT_NAMED"),
    ],
)
async def test_an_operation_that_is_wrong_costs_the_others_nothing(door, document, code) -> None:
    async with door.opened() as socket:
        await socket.send(INIT)
        assert await answer(socket) == {"type": "connection_ack"}
        subscribe = {"type": "subscribe", "id": "1", "payload": {"query": document}}
        await socket.send(json.dumps(subscribe))
        told = await answer(socket)
        assert (told["type"], told["payload"][0]["extensions"]["code"]) == ("error", code)
        await socket.send('{"type": "ping"}')
        assert await answer(socket) == {"type": "pong"}


async def test_an_operation_that_takes_too_long_costs_its_socket_nothing(city, small) -> None:
    subscribe = {"type": "subscribe", "id": "1", "payload": {"query": "{ cases { totalCount } }"}}
    async with small.opened() as socket:
        await socket.send(json.dumps(HOTLINE))
        assert await answer(socket) == {"type": "connection_ack"}
        async with city.engine.begin() as connection:
            await connection.exec_driver_sql("lock table cases in access exclusive mode")
            await socket.send(json.dumps(subscribe))
            told = await answer(socket)
        assert told["payload"][0]["extensions"]["code"] == "TIMED_OUT"
        await socket.send('{"type": "ping"}')
        assert await answer(socket) == {"type": "pong"}


async def test_a_socket_carries_so_many_operations_at_a_time(small) -> None:
    follow = {"query": "subscription { warnings { __typename } }"}
    async with small.opened() as socket:
        await socket.send(json.dumps(HOTLINE))
        await answer(socket)
        for id in ("1", "2", "3"):
            await socket.send(json.dumps({"type": "subscribe", "id": id, "payload": follow}))
        told = await answer(socket)
        assert (told["id"], told["type"]) == ("3", "error")
        assert told["payload"][0]["extensions"]["code"] == "TOO_MANY_OPERATIONS"


@pytest.fixture
async def strict(city, schemas) -> AsyncIterator[Door]:
    """A server that takes a call a minute of a stranger, and two of a person."""
    limits = Limits(calls_of_strangers=1, calls_of_people=2)
    app = build_app(city, schemas, Identity(city.engine, KEY), dev=False, limits=limits)
    async with served(app) as address:
        yield Door(f"ws://{address}/graphql")


async def greeting(door: Door, message: str) -> str | int | None:
    """How a greeting is answered, or the code by which the socket is closed."""
    async with door.opened() as socket:
        await socket.send(message)
        await socket.send('{"type": "ping"}')
        with suppress(ConnectionClosed):
            await socket.recv()
            return str((await answer(socket))["type"])
        return socket.close_code


async def test_desks_behind_one_address_all_come_again_after_a_restart(strict) -> None:
    payloads = [{"authorization": f"Bearer {token('hotline', str(uuid4()))}"} for _ in range(5)]
    greetings = [json.dumps({"type": "connection_init", "payload": one}) for one in payloads]
    assert [await greeting(strict, one) for one in greetings] == ["pong"] * 5


async def test_a_socket_is_a_call_of_whoever_has_it(strict) -> None:
    payload = {"authorization": f"Bearer {token('hotline', str(uuid4()))}"}
    mine = json.dumps({"type": "connection_init", "payload": payload})
    assert [await greeting(strict, mine) for _ in range(3)] == ["pong", "pong", 1013]
    assert (await greeting(strict, INIT), await greeting(strict, INIT))[1] == 1013
