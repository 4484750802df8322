"""The `yousu` program, run as a process of its own."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path

import pytest

from yousu.runtime.embedded import Parts

YOUSU = (sys.executable, "-m", "yousu")


@dataclass(frozen=True)
class Ended:
    """What a command said, and how it ended."""

    status: int
    said: str
    complained: str


@dataclass(frozen=True)
class Yousu:
    """The `yousu` program with its settings."""

    env: dict[str, str]

    async def run(self, *arguments: str, **env: str) -> Ended:
        """Runs a command to its end, twenty seconds at most."""
        process = await asyncio.create_subprocess_exec(
            *YOUSU, *arguments, env=self.env | env, stdin=DEVNULL, stdout=PIPE, stderr=PIPE
        )
        try:
            async with asyncio.timeout(20):
                said, complained = await process.communicate()
        finally:
            await end(process)
        assert process.returncode is not None
        return Ended(process.returncode, said.decode(), complained.decode())


async def end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


@pytest.fixture
def yousu(tmp_path: Path) -> Yousu:
    """Without a database or Redis of its own, unless a test names them."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DATABASE_URL", "REDIS_URL") and not name.startswith("YOUSU_")
    }
    return Yousu(kept | {"YOUSU_DATA": str(tmp_path / "data"), "COLUMNS": "80"})


@pytest.fixture
def yousu_in_city(yousu: Yousu, database: str, parts: Parts) -> Yousu:
    """On the city's own servers, in a wide window."""
    servers = {"DATABASE_URL": database, "REDIS_URL": parts.redis_url}
    return Yousu(yousu.env | servers | {"COLUMNS": "200"})
