"""Whether the doctor says that somebody keeps the city's promises of time."""

import os
from pathlib import Path

from sqlalchemy import text
from uuid_utils.compat import uuid7

from yousu.city import City
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.parts import Offer
from yousu.runtime.findings import State
from yousu.runtime.settings import Settings
from yousu.runtime.workers_finding import workers_finding
from yousu.store.workers import beat


async def hear_of_a_worker(city: City, seconds_ago: int = 0) -> None:
    async with city.engine.begin() as connection:
        await beat(connection, uuid7(), "0.1.0")
        earlier = text("update workers set beaten_at = now() - make_interval(secs => :ago)")
        await connection.execute(earlier, {"ago": seconds_ago})


async def test_one_that_is_alive(city: City, database: str) -> None:
    await hear_of_a_worker(city)
    finding = await workers_finding(Settings(database_url=database))
    assert (finding.state, finding.found[:19]) == (State.OK, "1 alive, yousu 0.1.")


async def test_one_that_fell_silent(city: City, database: str) -> None:
    await hear_of_a_worker(city, seconds_ago=30)
    finding = await workers_finding(Settings(database_url=database))
    assert (finding.state, finding.found) == (State.MISSING, "none alive")


async def test_none(database: str) -> None:
    finding = await workers_finding(Settings(database_url=database))
    assert (finding.state, finding.found, finding.blocks) == (State.MISSING, "none", False)


async def test_none_where_no_database_runs(tmp_path: Path) -> None:
    finding = await workers_finding(Settings(database_url=None, data_folder=tmp_path))
    assert finding.found == "none, since no database runs"


async def test_none_where_the_tables_are_missing(running_database: str) -> None:
    finding = await workers_finding(Settings(database_url=running_database))
    assert finding.found == "none, since no migrated database answers"


async def test_one_of_the_embedded_database_that_runs(
    city: City, database: str, tmp_path: Path
) -> None:
    await hear_of_a_worker(city)
    settings = Settings(database_url=None, data_folder=tmp_path)
    offer = Folders(settings.data_folder).offer
    Offer(os.getpid(), database_url=database).write(offer)
    assert (await workers_finding(settings)).state is State.OK
