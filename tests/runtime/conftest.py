"""Data folders, and second processes that own them."""

import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Protocol

import psutil
import pytest

from yousu.runtime.embedded import embedded_parts
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.kinds import POSTGRES, REDIS
from yousu.runtime.embedded.orphans import stop_orphan
from yousu.runtime.settings import Settings

# A shell that starts us in the background has SIGINT ignored, and children inherit that.
OWNER = """
import asyncio, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.settings import Settings

async def main():
    async with embedded_parts(Settings()):
        print("ready", flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in ("DATABASE_URL", "REDIS_URL") or name.startswith("YOUSU_"):
            monkeypatch.delenv(name)


@pytest.fixture
async def folders() -> AsyncIterator[Folders]:
    # Not under tmp_path: as root the servers' account must pass through, and a second pytest
    # closes the folders above tmp_path again.
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        folders = Folders(Path(folder) / "data")
        yield folders
        await stop_orphan(POSTGRES, folders.postgres)
        await stop_orphan(REDIS, folders.redis)


@pytest.fixture
def settings(folders: Folders) -> Settings:
    """Nothing is given: both servers are embedded."""
    return Settings(data_folder=folders.data)


@pytest.fixture
def redis_only(folders: Folders) -> Settings:
    """The database is given (and never asked), so that only the quicker Redis is embedded."""
    return Settings(data_folder=folders.data, database_url="postgresql+asyncpg://given/yousu")


class Own(Protocol):
    async def __call__(self, settings: Settings) -> Process: ...


@pytest.fixture
async def own() -> AsyncIterator[Own]:
    """Starts a second process that owns the data folder, and returns when its servers are ready."""
    async with contextlib.AsyncExitStack() as stack:

        async def start(settings: Settings) -> Process:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", OWNER), env=environment(settings), stdout=PIPE
            )
            stack.push_async_callback(kill, process)
            assert process.stdout is not None
            assert await process.stdout.readline() == b"ready\n"
            return process

        yield start


def environment(settings: Settings) -> dict[str, str]:
    given = {} if settings.database_url is None else {"DATABASE_URL": settings.database_url}
    return {**os.environ, **given, "YOUSU_DATA": str(settings.data_folder)}


async def kill(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.communicate()


@pytest.fixture
def server_pid() -> Callable[[Path], int]:
    """The pid in a server's pid file."""

    def read(pid_file: Path) -> int:
        return int(pid_file.read_text().splitlines()[0])

    return read


@pytest.fixture
def stranger() -> Iterator[int]:
    """The pid of a process that has nothing to do with us."""
    with subprocess.Popen((sys.executable, "-c", "input()"), stdin=PIPE) as process:
        yield process.pid
        process.communicate(b"\n")


@pytest.fixture
def dead_pid() -> int:
    """The pid of a process that has ended."""
    with subprocess.Popen((sys.executable, "-c", "")) as process:
        process.wait()
        return process.pid


@pytest.fixture
def lives() -> Callable[[int], bool]:
    """Whether the process runs; one that ended and waits to be reaped does not."""

    def ask(pid: int) -> bool:
        try:
            return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False

    return ask


@pytest.fixture(scope="session")
async def running_database() -> AsyncIterator[str]:
    """The URL of an embedded database that several tests only ask."""
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(data_folder=Path(folder), database_url=None, redis_url="redis://x/")
        async with embedded_parts(settings) as parts:
            yield parts.database_url
