"""One process owns the embedded servers, the others join it, and a killed owner is cleared up."""

import asyncio
import fcntl
import os
import signal
from asyncio.subprocess import Process
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis.asyncio import Redis
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from yousu.runtime.embedded import embedded_parts
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.parts import Offer, read_offer
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings

Own = Callable[[Settings], Awaitable[Process]]
Lives = Callable[[int], bool]


@contextmanager
def silent_owner(folders: Folders) -> Iterator[None]:
    """Holds the lock and offers nothing."""
    folders.data.mkdir()
    with folders.lock.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


async def test_a_second_process_joins(redis_only: Settings, folders: Folders, own: Own) -> None:
    owner = await own(redis_only)
    async with embedded_parts(redis_only):
        offer = read_offer(folders.offer)
        assert offer is not None
        assert offer.owner == owner.pid


async def test_servers_outlive_a_joiner(redis_only: Settings, own: Own) -> None:
    await own(redis_only)
    async with embedded_parts(redis_only):
        pass
    async with embedded_parts(redis_only) as parts, Redis.from_url(parts.redis_url) as client:
        assert await client.ping()


async def test_an_owner_that_ends_offers_nothing_more(
    redis_only: Settings, folders: Folders
) -> None:
    async with embedded_parts(redis_only):
        pass
    assert not folders.offer.exists()


async def test_who_waits_owns_when_the_owner_goes(redis_only: Settings, folders: Folders) -> None:
    async def joined() -> int | None:
        async with embedded_parts(redis_only):
            offer = read_offer(folders.offer)
            return None if offer is None else offer.owner

    with silent_owner(folders):
        waiting = asyncio.create_task(joined())
        await asyncio.sleep(0)
    assert await waiting == os.getpid()


async def test_waiting_for_an_owner_has_an_end(redis_only: Settings, folders: Folders) -> None:
    with silent_owner(folders), pytest.raises(StartProblem) as raised:
        async with embedded_parts(redis_only, wait_seconds=0.1):
            pass
    assert raised.value.code is StartProblemCode.OWNER_NOT_READY


async def test_the_offer_of_a_dead_owner_is_not_taken(
    redis_only: Settings, folders: Folders, dead_pid: int
) -> None:
    with silent_owner(folders):
        Offer(dead_pid, redis_url="unix:///gone").write(folders.offer)
        with pytest.raises(StartProblem) as raised:
            async with embedded_parts(redis_only, wait_seconds=0.1):
                pass
    assert raised.value.code is StartProblemCode.OWNER_NOT_READY


async def test_an_owner_without_the_part_is_told(redis_only: Settings, folders: Folders) -> None:
    async with embedded_parts(redis_only):
        with pytest.raises(StartProblem, match="given DATABASE_URL") as raised:
            async with embedded_parts(Settings(data_folder=folders.data)):
                pass
    assert raised.value.code is StartProblemCode.OWNER_LACKS_PART


async def test_rows_outlive_a_killed_owner(settings: Settings, own: Own) -> None:
    owner = await own(settings)
    async with embedded_parts(settings) as parts:
        engine = create_async_engine(parts.database_url, poolclass=NullPool)
        async with engine.begin() as connection:
            await connection.execute(text("create table kept as select 7 as n"))
    owner.kill()
    await owner.wait()
    async with embedded_parts(settings), engine.connect() as connection:
        assert (await connection.execute(text("select n from kept"))).scalar() == 7
    await engine.dispose()


async def test_keys_outlive_a_killed_owner(redis_only: Settings, own: Own) -> None:
    owner = await own(redis_only)
    async with embedded_parts(redis_only) as parts, Redis.from_url(parts.redis_url) as client:
        await client.set("kept", "7")
    owner.kill()
    await owner.wait()
    async with embedded_parts(redis_only) as parts, Redis.from_url(parts.redis_url) as client:
        assert await client.get("kept") == b"7"


async def test_servers_of_a_killed_owner_are_stopped(
    settings: Settings,
    folders: Folders,
    own: Own,
    server_pid: Callable[[Path], int],
    lives: Lives,
) -> None:
    owner = await own(settings)
    pid_files = (folders.postgres / "postmaster.pid", folders.redis / "redis.pid")
    orphans = [server_pid(pid_file) for pid_file in pid_files]
    owner.kill()
    await owner.wait()
    assert all(lives(orphan) for orphan in orphans)
    async with embedded_parts(settings):
        assert not any(lives(orphan) for orphan in orphans)


async def test_a_stranger_with_the_pid_of_an_orphan_is_left_alone(
    settings: Settings, folders: Folders, stranger: int, lives: Lives
) -> None:
    async with embedded_parts(settings):
        pass
    (folders.postgres / "postmaster.pid").write_text(f"{stranger}\n{folders.postgres}\n")
    async with embedded_parts(settings):
        assert lives(stranger)


async def test_an_interrupted_owner_ends_its_servers(
    settings: Settings,
    folders: Folders,
    own: Own,
    server_pid: Callable[[Path], int],
    lives: Lives,
) -> None:
    owner = await own(settings)
    server = server_pid(folders.postgres / "postmaster.pid")
    owner.send_signal(signal.SIGINT)
    async with asyncio.timeout(20):
        await owner.wait()
    assert not lives(server)
