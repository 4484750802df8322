"""/readyz while a part of the city is away, hangs, or was never there; it comes back by itself."""

import signal
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest
from redis.asyncio import Redis
from sqlalchemy.engine import make_url
from tests.faults.conftest import Server, exit_status, stop
from tests.waiting import until

from yousu.city import City
from yousu.plugins import Hosts, Installed
from yousu.sealing import KeyFile
from yousu.store.engine import open_engine

CHECKS = {"process", "database", "migrations", "worker", "timers", "redis"}
ALL_WELL = (HTTPStatus.OK, set[str]())


@dataclass(frozen=True)
class Probe:
    """Asks a process whether it is ready."""

    url: str

    async def told(self, **query: str) -> tuple[int, set[str]]:
        """The status, and the names of the checks that are not well."""
        async with httpx.AsyncClient(timeout=10) as http:
            answer = await http.get(f"{self.url}/readyz", params=query)
        checks = answer.json()["checks"]
        assert {one["name"] for one in checks} <= CHECKS
        return answer.status_code, {one["name"] for one in checks if one["status"] != "ok"}

    async def tells(self, status: int, *names: str, within: float = 20) -> None:
        """Until just these checks are not well."""

        async def does() -> bool:
            return await self.told() == (status, set(names))

        await until(does, within)


@pytest.fixture
async def probe(serve, own_redis) -> Probe:
    """Of a server that has no worker yet."""
    server: Server = await serve(own_redis.url)
    return Probe(server.url)


async def test_with_a_worker_all_is_well(probe, worker, own_redis) -> None:
    await worker(own_redis.url)
    await probe.tells(200)


async def test_without_a_worker_nobody_keeps_the_promises_of_time(probe) -> None:
    assert await probe.told() == (503, {"worker"})


async def test_who_only_wants_answers_may_do_without_a_worker(probe) -> None:
    assert await probe.told(exclude="worker") == ALL_WELL


async def test_a_worker_that_freezes_and_goes_on(probe, worker, own_redis) -> None:
    process = await worker(own_redis.url)
    await probe.tells(200)
    process.send_signal(signal.SIGSTOP)
    await probe.tells(503, "worker")
    process.send_signal(signal.SIGCONT)
    await probe.tells(200)


async def test_a_database_that_lets_nobody_in(probe, worker, own_redis, postgres, database) -> None:
    await worker(own_redis.url)
    await probe.tells(200)
    name = make_url(database).database
    try:
        await postgres.do(
            f"alter database {name} with allow_connections false",
            f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'",
        )
        await probe.tells(503, "database", "migrations", "worker", "timers")
    finally:
        await postgres.do(f"alter database {name} with allow_connections true")
    await probe.tells(200)


async def test_without_redis_it_is_ready_though_degraded(probe, worker, own_redis) -> None:
    await worker(own_redis.url)
    await probe.tells(200)
    own_redis.freeze()
    await probe.tells(200, "redis")
    own_redis.thaw()
    await probe.tells(200)


async def test_a_worker_answers_probes_at_a_port_of_its_own(worker, own_redis) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
    await worker(own_redis.url, YOUSU_WORKER_PORT=str(port))
    probe = Probe(f"http://127.0.0.1:{port}")

    async def is_ready() -> bool:
        try:
            return await probe.told() == ALL_WELL
        except httpx.TransportError:
            return False

    await until(is_ready)


async def test_a_server_that_was_told_to_stop_says_so_and_answers_until_others_have_left(
    serve, own_redis
) -> None:
    server: Server = await serve(own_redis.url, YOUSU_LEAVE_SECONDS="5")
    probe = Probe(server.url)
    stop(server.process)
    await probe.tells(503, "worker", "process", within=4)
    assert await server.answers()
    assert await exit_status(server.process, within=12) == 0


class TestOfADatabaseOfItsOwn:
    """One that may be frozen and ended."""

    @pytest.fixture
    async def city(
        self, own_database, installed: Installed, nowhere, tmp_path: Path
    ) -> AsyncIterator[City]:
        engine, redis = open_engine(own_database.url), Redis.from_url(nowhere)
        keys = KeyFile(tmp_path / "personal.keys")
        yield City(engine, redis, Hosts(installed), secret=b"a test's secret", keys=keys)
        await redis.aclose()
        await engine.dispose()

    @pytest.fixture
    async def probe(self, serve, worker, own_redis, own_database) -> Probe:
        server: Server = await serve(own_redis.url, own_database.url)
        await worker(own_redis.url, own_database.url)
        probe = Probe(server.url)
        await probe.tells(200)
        return probe

    async def test_a_database_that_hangs_hangs_no_probe(self, probe, own_database) -> None:
        own_database.freeze()
        try:
            await probe.tells(503, "database", "migrations", "worker", "timers")
        finally:
            own_database.thaw()
        await probe.tells(200)
