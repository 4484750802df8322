"""What is sent over a socket, and what is not taken."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin, Subprotocol

PROTOCOL = Subprotocol("graphql-transport-ws")
INIT = '{"type": "connection_init"}'


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
