"""A socket that closes while something is told on it is no fault of the server."""

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnected
from tests.graphql.feed.test_case_updates import OPENING, UPDATES


async def test_it_is_not_told_of_as_one(clients, talk, monkeypatch) -> None:
    """As another operation of the same socket finds it, which sends behind the first to notice."""
    await clients.hotline.act("caseOpen", **OPENING)
    send, told = WebSocket.send, asyncio.Event()

    async def closed(socket: WebSocket, message: Mapping[str, Any]) -> None:
        if '"type":"next"' in message.get("text", ""):
            told.set()
            raise WebSocketDisconnected("A close message has been sent.")
        await send(socket, message)

    monkeypatch.setattr(WebSocket, "send", closed)
    async with talk(clients.hotline.token) as talking:
        await talking.subscribe("1", UPDATES, after="MC4w")
        async with asyncio.timeout(10):
            await told.wait()
        await talking.say("ping")
        assert await talking.hear() == {"type": "pong"}
