"""Calls are counted for all servers together, and go on without Redis."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from yousu.graphql.limits.calls import Calls
from yousu.graphql.limits.counted import Counted
from yousu.graphql.limits.limits import Limits

TWO = Limits(calls_of_strangers=2)


@pytest.fixture
async def hanging(tmp_path: Path) -> AsyncIterator[Redis]:
    """A Redis that takes connections and says nothing."""
    done = asyncio.Event()

    async def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await done.wait()
        writer.close()

    path = tmp_path / "redis.sock"
    async with await asyncio.start_unix_server(say_nothing, path):
        async with Redis(unix_socket_path=str(path)) as redis:
            yield redis
        done.set()


@pytest.fixture
async def nowhere(tmp_path: Path) -> AsyncIterator[Redis]:
    async with Redis(unix_socket_path=str(tmp_path / "no.sock")) as redis:
        yield redis


async def made(calls: Calls, address: str) -> list[bool]:
    return [(await calls.count(None, address)).is_within for _ in range(3)]


async def test_two_servers_count_together(city) -> None:
    one, other, address = Calls(city.redis, TWO), Calls(city.redis, TWO), str(uuid4())
    counted = [await calls.count(None, address) for calls in (one, other, one)]
    assert [each.made for each in counted] == [1, 2, 3]
    assert [each.is_within for each in counted] == [True, True, False]


async def test_what_was_counted_here_alone_is_told_with_a_later_call(city) -> None:
    """Ten calls at once go to Redis with the eleventh; it is the first that half of the budget does
    not cover."""
    limits, address = Limits(calls_of_strangers=20), str(uuid4())
    busy, other = Calls(city.redis, limits), Calls(city.redis, limits)
    assert [(await busy.count(None, address)).made for _ in range(11)] == [*range(1, 12)]
    assert (await other.count(None, address)).made == 12


async def test_each_address_has_its_own(city) -> None:
    calls = Calls(city.redis, TWO)
    for address in (str(uuid4()), str(uuid4())):
        assert await made(calls, address) == [True, True, False]


async def test_without_redis_a_server_counts_for_itself(nowhere) -> None:
    calls = Calls(nowhere, TWO)
    assert await made(calls, "a") == [True, True, False]


async def test_a_redis_that_hangs_holds_up_nobody(hanging) -> None:
    calls = Calls(hanging, TWO)
    async with asyncio.timeout(10):
        assert await made(calls, "a") == [True, True, False]


def test_what_is_left_is_told() -> None:
    assert Counted("client", budget=10, made=4).headers() == {
        "ratelimit-policy": '"client";q=10;w=60',
        "ratelimit": '"client";r=6',
    }


def test_when_to_go_on_is_told_once_it_is_used_up() -> None:
    assert Counted("client", budget=10, made=14, seconds=7.2).headers() == {
        "ratelimit-policy": '"client";q=10;w=60',
        "ratelimit": '"client";r=0;t=8',
        "retry-after": "8",
    }
