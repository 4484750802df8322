"""Real processes, real servers, and everything that can be done to them by force."""

import asyncio
import signal
import socket
import tempfile
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import httpx
import pytest
from tests.databases import Postgres
from tests.faults.own_servers import OwnDatabase, OwnRedis
from tests.faults.pulse import Pulse
from tests.late_town import LateTown
from tests.program import YOUSU, Yousu, end
from tests.waiting import until

from yousu.runtime.embedded import embedded_parts
from yousu.runtime.settings import Settings
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate

# Only Redis is embedded; the database that these settings give is never asked.
ELSEWHERE = "postgresql+asyncpg://elsewhere/yousu"


@pytest.fixture
async def empty_database(postgres: Postgres) -> AsyncIterator[str]:
    """The URL of a database in which nothing is, not even a table."""
    async with postgres.database() as name:
        yield postgres.url(name)


@pytest.fixture
async def own_redis() -> AsyncIterator[OwnRedis]:
    # Not under tmp_path: as root the server's account must pass through.
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(data_folder=Path(folder), database_url=ELSEWHERE, redis_url=None)
        async with embedded_parts(settings) as parts:
            redis = OwnRedis(parts.redis_url, Path(folder) / "redis" / "redis.pid")
            yield redis
            redis.thaw()


@pytest.fixture(scope="module")
async def own_database() -> AsyncIterator[OwnDatabase]:
    # Not under tmp_path: as root the server's account must pass through.
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(
            data_folder=Path(folder), database_url=None, redis_url="redis://elsewhere"
        )
        async with embedded_parts(settings) as parts:
            engine = open_engine(parts.database_url)
            await migrate(engine)
            await engine.dispose()
            yield OwnDatabase(parts.database_url, Path(folder) / "postgres" / "postmaster.pid")


class StartWorker(Protocol):
    async def __call__(
        self, redis_url: str, database_url: str = ..., **settings: str
    ) -> Process: ...


@pytest.fixture
async def worker(database: str, yousu: Yousu, tmp_path: Path) -> AsyncIterator[StartWorker]:
    """Starts `yousu worker` processes, which end with the test."""
    async with AsyncExitStack() as stack:
        log = stack.enter_context((tmp_path / "workers.log").open("ab"))

        async def start(redis_url: str, database_url: str = database, **settings: str) -> Process:
            env = yousu.env | {"DATABASE_URL": database_url, "REDIS_URL": redis_url} | settings
            process = await asyncio.create_subprocess_exec(
                *YOUSU, "worker", env=env, stdin=DEVNULL, stdout=log, stderr=log
            )
            stack.push_async_callback(end, process)
            return process

        yield start


@dataclass(frozen=True)
class Server:
    """A server process, and the port on which it answers."""

    process: Process
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def answers(self) -> bool:
        try:
            # Without certificates, which take longer to load than everything else.
            async with httpx.AsyncClient(verify=False) as http:
                return (await http.get(f"{self.url}/healthz")).is_success
        except httpx.TransportError:
            return False


class StartServer(Protocol):
    async def __call__(
        self, redis_url: str, database_url: str = ..., port: int = ..., **settings: str
    ) -> Server: ...


@pytest.fixture
async def serve(database: str, yousu: Yousu, tmp_path: Path) -> AsyncIterator[StartServer]:
    """Starts `yousu serve` processes that answer, and end with the test."""
    async with AsyncExitStack() as stack:
        log = stack.enter_context((tmp_path / "servers.log").open("ab"))

        async def start(
            redis_url: str, database_url: str = database, port: int = 0, **settings: str
        ) -> Server:
            with socket.create_server(("127.0.0.1", port)) as listener:
                port = int(listener.getsockname()[1])
            env = yousu.env | {"DATABASE_URL": database_url, "REDIS_URL": redis_url} | settings
            process = await asyncio.create_subprocess_exec(
                *(*YOUSU, "serve", "--port", str(port)),
                env=env,
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
            )
            stack.push_async_callback(end, process)
            server = Server(process, port)
            await until(server.answers, seconds=20)
            return server

        yield start


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """The URL of a Redis that is not there."""
    return f"unix://{tmp_path}/no.sock?db=0"


@pytest.fixture
def pulse(late_town: LateTown) -> Pulse:
    return Pulse(late_town)


@pytest.fixture
async def working(worker: StartWorker, own_redis: OwnRedis, pulse: Pulse) -> Process:
    """A worker that has fired its first timer."""
    process = await worker(own_redis.url)
    await pulse.beats(within=20)
    return process


@pytest.fixture
def nothing_waits(late_town: LateTown) -> Callable[[], Awaitable[bool]]:
    """Whether every notice has been sent, but for those that a dead worker took with it."""

    async def ask() -> bool:
        query = (
            "select 1 from outbox left join deliveries on notice_id = id"
            " where routed_at is null or (sent_at is null and taken_until is null) limit 1"
        )
        return not await late_town.rows(query)

    return ask


async def exit_status(process: Process, within: float) -> int:
    async with asyncio.timeout(within):
        return await process.wait()


def stop(process: Process) -> None:
    process.send_signal(signal.SIGTERM)


def kill(process: Process) -> None:
    process.send_signal(signal.SIGKILL)
