"""Waiting for what somebody else does, without sleeping longer than it takes."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text

from yousu.city import City


async def until(condition: Callable[[], Awaitable[object]], seconds: float = 20) -> None:
    """Returns as soon as the condition holds; fails when it does not within the seconds."""
    async with asyncio.timeout(seconds):
        while True:
            if await condition():
                return
            await asyncio.sleep(0.01)


@pytest.fixture
def someone_waits(city: City) -> Callable[[], Awaitable[None]]:
    """Returns as soon as somebody in the database waits for somebody else's lock."""

    async def waiting() -> object:
        query = text(
            "select 1 from pg_stat_activity"
            " where datname = current_database() and wait_event_type = 'Lock'"
        )
        async with city.engine.connect() as connection:
            return (await connection.execute(query)).first()

    return lambda: until(waiting)
