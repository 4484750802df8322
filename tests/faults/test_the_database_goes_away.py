"""The database ends and comes back under a worker, which goes on by itself."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.faults.conftest import exit_status, stop
from tests.faults.own_servers import OwnDatabase
from tests.faults.slept_through import slept_through
from tests.late_town import LateTown
from tests.waiting import until

from yousu.city import City
from yousu.plugins import Hosts, Installed
from yousu.sealing import KeyFile
from yousu.store.engine import open_engine


@pytest.fixture
async def city(
    own_database: OwnDatabase, installed: Installed, nowhere: str, tmp_path: Path
) -> AsyncIterator[City]:
    """A city whose database the test may end."""
    engine, redis = open_engine(own_database.url), Redis.from_url(nowhere)
    keys = KeyFile(tmp_path / "personal.keys")
    yield City(engine, redis, Hosts(installed), secret=b"a test's secret", keys=keys)
    await redis.aclose()
    await engine.dispose()


@pytest.fixture
async def working(worker, own_redis, own_database, pulse):
    """A worker of this city that has fired its first timer."""
    process = await worker(own_redis.url, own_database.url)
    await pulse.beats(within=20)
    return process


async def restart(own_database: OwnDatabase, late_town: LateTown, how: signal.Signals) -> None:
    """The server ends, and answers again."""
    ended = own_database.end(how)

    async def is_back() -> bool:
        return not ended.is_running() and await answers(late_town)

    await until(is_back, seconds=20)


async def answers(late_town: LateTown) -> bool:
    try:
        return bool(await late_town.rows("select 1"))
    except (DBAPIError, OSError):
        return False


@pytest.mark.parametrize(
    "how", [signal.SIGINT, signal.SIGQUIT], ids=["in good order", "in the middle of everything"]
)
async def test_the_worker_goes_on(working, own_database, late_town, pulse, how) -> None:
    await restart(own_database, late_town, how)
    await pulse.beats(within=10)
    assert working.returncode is None


async def test_in_the_middle_of_much_work_every_timer_fires_once(
    worker, own_redis, own_database, late_town
) -> None:
    slept = await slept_through(late_town)
    await worker(own_redis.url, own_database.url)
    await until(lambda: slept.has_got_on(0), seconds=30)
    await restart(own_database, late_town, signal.SIGQUIT)
    await until(slept.is_done, seconds=40)
    await until(slept.nothing_is_due, seconds=15)
    await slept.assert_each_fired_once()


async def test_a_worker_that_waits_for_the_database_can_be_stopped(
    working, own_database, late_town
) -> None:
    restarting = asyncio.create_task(restart(own_database, late_town, signal.SIGINT))
    stop(working)
    status = await exit_status(working, within=5)
    await restarting
    assert status == 0


async def test_a_worker_whose_connections_are_cut_goes_on(working, late_town, pulse) -> None:
    cut = text(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )
    async with late_town.city.engine.begin() as connection:
        await connection.execute(cut)
    await until(lambda: answers(late_town))
    await pulse.beats(within=10)
    assert working.returncode is None
