"""Whether given servers answer."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from yousu.runtime import reach
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.reach import reach_database, reach_redis
from yousu.runtime.settings import Settings


@pytest.fixture
async def silent_port() -> AsyncIterator[int]:
    """A port where someone listens and says nothing."""

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(listen, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1]


async def test_a_database_tells_its_version(running_database: str) -> None:
    reached = await reach_database(running_database)
    assert (reached.product, reached.version[0]) == ("PostgreSQL", 18)


async def test_a_redis_tells_its_version(redis_only: Settings) -> None:
    async with embedded_parts(redis_only) as parts:
        assert (await reach_redis(parts.redis_url)).version >= (6,)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("postgresql+asyncpg://u:hidden@127.0.0.1:1/d", id="nobody listens"),
        pytest.param("postgresql+asyncpg://u:hidden@nowhere.invalid/d", id="no such host"),
        pytest.param("postgresql+asyncpg://u:p@hidden@127.0.0.1:hidden/d", id="no such port"),
        pytest.param("postgresql+asyncpg://u:hidden@h/d?sslmode=on", id="unknown option"),
        pytest.param("hidden", id="no URL"),
    ],
)
async def test_a_database_away_is_told_without_the_url(url: str) -> None:
    with pytest.raises(StartProblem) as raised:
        await reach_database(url)
    assert (raised.value.code, "hidden" in str(raised.value)) == (
        StartProblemCode.DATABASE_AWAY,
        False,
    )


async def test_a_database_that_does_not_exist_is_named(running_database: str) -> None:
    with pytest.raises(StartProblem, match='"absent" does not exist'):
        await reach_database(running_database.replace("@/yousu?", "@/absent?"))


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("redis://:hidden@127.0.0.1:1", id="nobody listens"),
        pytest.param("redis://:hidden@nowhere.invalid", id="no such host"),
        pytest.param("redis://:hidden@127.0.0.1:hidden", id="no such port"),
        pytest.param("hidden", id="no URL"),
    ],
)
async def test_a_redis_away_is_told_without_the_url(url: str) -> None:
    with pytest.raises(StartProblem) as raised:
        await reach_redis(url)
    assert (raised.value.code, "hidden" in str(raised.value)) == (
        StartProblemCode.REDIS_AWAY,
        False,
    )


async def test_a_silent_redis_is_not_waited_for_long(
    silent_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reach, "SECONDS_TO_ANSWER", 0.1)
    with pytest.raises(StartProblem, match=r"nothing within 0.1 s"):
        await reach_redis(f"redis://127.0.0.1:{silent_port}")


async def test_a_silent_database_is_not_waited_for_long(
    silent_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reach, "SECONDS_TO_ANSWER", 0.1)
    with pytest.raises(StartProblem, match=r"nothing within 0.1 s"):
        await reach_database(f"postgresql+asyncpg://u@127.0.0.1:{silent_port}/d")
