"""What is promised of the embedded PostgreSQL and Redis themselves."""

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from tests.waiting import until

from yousu.runtime.embedded import embedded_parts
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.open_city import open_redis
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings
from yousu.timers.queue import queue_in


async def ask(url: str, *statements: str) -> object:
    """The first value of the last statement."""
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            for statement in statements:
                answer = await connection.execute(text(statement))
            return answer.scalar() if answer.returns_rows else None
    finally:
        await engine.dispose()


async def ping(url: str) -> bool:
    async with Redis.from_url(url) as client:
        return bool(await client.ping())


async def test_rows_outlive_a_restart(settings: Settings) -> None:
    async with embedded_parts(settings) as parts:
        await ask(parts.database_url, "create table kept (n int)", "insert into kept values (7)")
    async with embedded_parts(settings) as parts:
        assert await ask(parts.database_url, "select n from kept") == 7


async def test_keys_outlive_a_restart(redis_only: Settings) -> None:
    async with embedded_parts(redis_only) as parts, Redis.from_url(parts.redis_url) as client:
        await client.set("kept", "7")
    async with embedded_parts(redis_only) as parts, Redis.from_url(parts.redis_url) as client:
        assert await client.get("kept") == b"7"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("fsync", "on"),
        ("server_encoding", "UTF8"),
        ("timezone", "UTC"),
        ("max_connections", "200"),
        ("idle_in_transaction_session_timeout", "1min"),
    ],
)
async def test_postgres_is_set_up(running_database: str, setting: str, value: str) -> None:
    assert await ask(running_database, f"show {setting}") == value


async def test_likeness_sees_chinese_letters(running_database: str) -> None:
    likeness = "select similarity('小区夜间施工噪音', '小区夜间施工')"
    extension = "create extension if not exists pg_trgm"
    assert float(str(await ask(running_database, extension, likeness))) > 0.5


async def test_a_refused_row_leaves_nothing_of_itself_in_the_log(
    settings: Settings, folders: Folders
) -> None:
    async with embedded_parts(settings) as parts:
        await ask(parts.database_url, "create table people (phone text primary key)")
        insert = "insert into people values ('13800138000')"
        with pytest.raises(DBAPIError, match="unique"):
            await ask(parts.database_url, insert, insert)
    assert "13800138000" not in (folders.logs / "postgres.log").read_text()


def listening(server: psutil.Process) -> list[object]:
    """Where a server listens; one of PostgreSQL's own that has just ended listens nowhere."""
    try:
        return [c for c in server.net_connections("inet") if not c.raddr]
    except psutil.NoSuchProcess:
        return []


async def test_no_port_is_opened(settings: Settings) -> None:
    async with embedded_parts(settings):
        servers = psutil.Process().children(recursive=True)
        assert [c for server in servers for c in listening(server)] == []


async def test_other_accounts_cannot_reach_the_sockets(
    redis_only: Settings, folders: Folders
) -> None:
    async with embedded_parts(redis_only):
        assert folders.sockets.stat().st_mode & 0o077 == 0


async def test_arq_understands_the_redis_url(redis_only: Settings) -> None:
    async with embedded_parts(redis_only) as parts:
        queue = queue_in(open_redis(parts.redis_url))
        try:
            assert await queue.ping()
        finally:
            await queue.aclose()


async def test_a_killed_postgres_is_started_again(
    settings: Settings, folders: Folders, server_pid: Callable[[Path], int]
) -> None:
    async with embedded_parts(settings) as parts:
        os.kill(server_pid(folders.postgres / "postmaster.pid"), signal.SIGKILL)

        async def answers() -> bool:
            try:
                return await ask(parts.database_url, "select 7") == 7
            except (OSError, DBAPIError):
                return False

        await until(answers)


async def test_a_killed_redis_is_started_again(
    redis_only: Settings, folders: Folders, server_pid: Callable[[Path], int]
) -> None:
    async with embedded_parts(redis_only) as parts:
        os.kill(server_pid(folders.redis / "redis.pid"), signal.SIGKILL)

        async def answers() -> bool:
            try:
                return await ping(parts.redis_url)
            except RedisConnectionError:
                return False

        await until(answers)


@pytest.mark.parametrize("name", ["long" * 25, "a folder", "百分之百%"])
async def test_any_data_folder_will_do(folders: Folders, name: str) -> None:
    settings = Settings(data_folder=folders.data / name)
    async with embedded_parts(settings) as parts:
        assert (await ping(parts.redis_url), await ask(parts.database_url, "select 7")) == (True, 7)


async def test_a_temporary_socket_folder_goes_with_its_owner(folders: Folders) -> None:
    settings = Settings(data_folder=folders.data / "a folder", database_url="postgresql://given/")
    async with embedded_parts(settings) as parts:
        socket_folder = Path(parts.redis_url.removeprefix("unix://").partition("?")[0]).parent
        assert socket_folder.is_dir()
    assert not socket_folder.exists()


async def test_without_a_redis_binary_the_remedy_is_told(
    redis_only: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("yousu.runtime.embedded.redis.wheel_folder", lambda package: None)
    with pytest.raises(StartProblem, match="set REDIS_URL, or install") as raised:
        async with embedded_parts(redis_only):
            pass
    assert raised.value.code is StartProblemCode.REDIS_BINARY_MISSING


async def test_a_cluster_of_another_version_tells_the_end_of_the_log(
    settings: Settings, folders: Folders
) -> None:
    async with embedded_parts(settings):
        pass
    (folders.postgres / "PG_VERSION").write_text("12\n")
    with pytest.raises(StartProblem) as raised:
        async with embedded_parts(settings):
            pass
    assert (raised.value.code, "incompatible" in raised.value.detail) == (
        StartProblemCode.EMBEDDED_START_FAILED,
        True,
    )


async def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StartProblem) as raised:
        async with embedded_parts(Settings(data_folder=tmp_path / "file" / "data")):
            pass
    assert raised.value.code is StartProblemCode.DATA_FOLDER_NOT_WRITABLE


async def test_given_servers_leave_the_data_folder_alone(folders: Folders) -> None:
    settings = Settings(
        data_folder=folders.data, database_url="postgresql://given/", redis_url="redis://given/"
    )
    async with embedded_parts(settings) as parts:
        assert (parts.redis_url, folders.data.exists()) == ("redis://given/", False)


async def test_an_unfinished_first_start_is_cleared_away(
    settings: Settings, folders: Folders
) -> None:
    unfinished = folders.data / "initdb-killed" / "base"
    unfinished.mkdir(parents=True)
    async with embedded_parts(settings):
        assert not unfinished.exists()


async def test_servers_end_with_their_owner(redis_only: Settings, folders: Folders) -> None:
    async with embedded_parts(redis_only):
        pass
    with socket.socket(socket.AF_UNIX) as client, pytest.raises(FileNotFoundError):
        client.connect(str(folders.sockets / "redis.sock"))
