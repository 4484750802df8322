"""A real `yousu worker`, and what it weighs."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import psutil
from tests.bench.ground import Ground

SAMPLE_SECONDS = 0.2


@dataclass
class Weighed:
    """A running worker and the most memory that it has had so far, in bytes."""

    process: Process
    most: int = field(default=0)

    async def weigh_for_ever(self) -> None:
        worker = psutil.Process(self.process.pid)
        while True:
            self.most = max(self.most, worker.memory_info().rss)
            await asyncio.sleep(SAMPLE_SECONDS)


@asynccontextmanager
async def running_worker(ground: Ground, database: str) -> AsyncIterator[Weighed]:
    """A worker of this database for the length of the block."""
    env = os.environ | {
        "DATABASE_URL": ground.url(database),
        "REDIS_URL": ground.parts.redis_url,
        "YOUSU_DATA": str(ground.folder),
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "yousu", "worker"), env=env, stdout=DEVNULL, stderr=DEVNULL
    )
    worker = Weighed(process)
    weighing = asyncio.create_task(worker.weigh_for_ever())
    try:
        yield worker
    finally:
        weighing.cancel()
        process.terminate()
        await process.wait()
