"""Bodies that are too large, and such as do not come."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from starlette.types import Message, Receive

from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.requests import within

SMALL = Limits(body_bytes=2_000)


@pytest.mark.parametrize("length", [None, 3_000])
async def test_a_body_that_is_too_large(limited_to, length) -> None:
    """Whether it says so beforehand or not."""

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" " * 100

    content = pieces() if length is None else b" " * length
    headers = {"content-type": "application/json"}
    async with limited_to(SMALL) as client:
        answer = await client.http.post("/graphql", content=content, headers=headers)
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
