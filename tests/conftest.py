"""A real PostgreSQL and a real Redis for the whole run, a fresh city for each test."""

import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tests.databases import Postgres, Shared, city_at, shared

from yousu.calendar import Calendar
from yousu.calendar.state_calendar import state_calendar
from yousu.city import City
from yousu.plugins import Installed, PluginHost
from yousu.runtime.embedded import Parts, embedded_parts
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.settings import Settings
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate

pytest_plugins = [
    "tests.waiting",
    "tests.town",
    "tests.late_town",
    "tests.program",
    "tests.receiver",
]


def pytest_collection_finish() -> None:
    """As long-lived processes do: else the collector stops a hook that has milliseconds, to walk
    over thousands of tests."""
    keep_what_is_loaded()


@pytest.fixture(scope="session")
async def parts() -> AsyncIterator[Parts]:
    """Servers of this run's own, or those that DATABASE_URL and REDIS_URL name.

    Our own need not outlive a power cut, and learn no statistics that one test leaves to another.
    """
    # Not under tmp_path: a second pytest would close the folders above it to the server's account.
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(data_folder=Path(folder))
        async with embedded_parts(settings) as parts:
            if settings.database_url is None:
                await Postgres(parts).do(
                    "alter system set fsync = off",
                    "alter system set autovacuum = off",
                    "select pg_reload_conf()",
                )
            yield parts


@pytest.fixture(scope="session")
def postgres(parts: Parts) -> Postgres:
    return Postgres(parts)


@pytest.fixture(scope="session")
async def template(postgres: Postgres) -> AsyncIterator[str]:
    """The name of a migrated database to be copied."""
    async with postgres.database() as name:
        engine = open_engine(postgres.url(name))
        await migrate(engine)
        await engine.dispose()
        yield name


@pytest.fixture(scope="session")
async def shared_database(postgres: Postgres, template: str) -> AsyncIterator[Shared]:
    async with postgres.database(template) as name:
        yield await shared(postgres.url(name))


@pytest.fixture
async def database(
    request: pytest.FixtureRequest, postgres: Postgres, template: str, shared_database: Shared
) -> AsyncIterator[str]:
    """The URL of a database that is as if it had just been migrated."""
    if request.node.get_closest_marker("own_database"):
        async with postgres.database(template) as name:
            yield postgres.url(name)
    else:
        yield shared_database.url
        await shared_database.restored()


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The state's calendar."""
    return state_calendar()


@pytest.fixture(scope="session")
def installed() -> Installed:
    """Every installed bureau's plugin; read once, since what it says never changes."""
    return Installed()


@pytest.fixture(scope="session")
def host(installed: Installed) -> PluginHost:
    """Every installed bureau, as nobody has arranged it."""
    return installed.host()


@pytest.fixture
async def city(parts: Parts, database: str, installed: Installed) -> AsyncIterator[City]:
    """A city with every installed bureau."""
    async with city_at(database, parts, installed) as city:
        yield city
