"""`yousu up` brings a whole city up, keeps it up, and takes it down."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
import psutil
import pytest
from tests.waiting import until

from yousu.runtime.ports import claim_port

PATIENCE_SECONDS = 60


@pytest.fixture
def port() -> int:
    """A port that nobody listens on at this moment."""
    return claim_port("127.0.0.1", None)


@pytest.fixture
async def up(tmp_path: Path, port: int) -> AsyncIterator[Process]:
    """A city without the demo, on servers of its own; ended with the test."""
    env = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "yousu", "up", "--no-demo", "--port", str(port)),
        env=env | {"YOUSU_DATA": str(tmp_path / "data")},
        stdout=asyncio.subprocess.DEVNULL,
    )
    await in_time(lambda: answers(port))
    yield process
    if process.returncode is None:
        process.terminate()
        await process.wait()


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=1).status_code == 200
    except httpx.TransportError:
        return False


async def in_time(condition: Callable[[], bool]) -> None:
    await until(lambda: asyncio.to_thread(condition), PATIENCE_SECONDS)


def child(up: Process, command: str) -> psutil.Process | None:
    """The child process that runs the given command of yousu."""
    children = psutil.Process(up.pid).children()
    return next((c for c in children if command in words_of(c)), None)


def words_of(process: psutil.Process) -> list[str]:
    """Its command line; nothing when it has just ended."""
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


async def test_sigterm_takes_everything_down_cleanly(up: Process) -> None:
    family = psutil.Process(up.pid).children(recursive=True)
    up.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(up.wait(), PATIENCE_SECONDS) == 0
    assert not psutil.wait_procs(family, timeout=5)[1]


async def test_a_killed_server_answers_again(up: Process, port: int) -> None:
    server = child(up, "serve")
    assert server is not None
    server.kill()
    await in_time(lambda: (child(up, "serve") or server).pid != server.pid and answers(port))


async def test_a_browser_finds_the_explorer(up: Process, port: int) -> None:
    async with httpx.AsyncClient() as browser:
        page = await browser.get(
            f"http://127.0.0.1:{port}/graphql", headers={"accept": "text/html"}
        )
    assert "GraphiQL" in page.text
