"""A real PostgreSQL and a real Redis for the whole run, a fresh city for each test."""

import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
from redis.asyncio import Redis
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from yousu.city import City
from yousu.plugins import Hosts, Installed, PluginHost
from yousu.runtime.embedded import Parts, embedded_parts
from yousu.runtime.settings import Settings
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate


@pytest.fixture(scope="session")
async def parts() -> AsyncIterator[Parts]:
    """Servers of this run's own, or those that DATABASE_URL and REDIS_URL name.

    Our own need not outlive a power cut: without fsync a fresh database costs a tenth.
    """
    # Not under tmp_path: a second pytest would close the folders above it to the server's account.
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        settings = Settings(data_folder=Path(folder))
        async with embedded_parts(settings) as parts:
            if settings.database_url is None:
                await _on_server(parts, "alter system set fsync = off")
                await _on_server(parts, "select pg_reload_conf()")
            yield parts


@pytest.fixture(scope="session")
async def template(parts: Parts) -> AsyncIterator[str]:
    """The name of a migrated database that each test copies."""
    name = f"template_{uuid4().hex[:8]}"
    await _on_server(parts, f"create database {name}")
    engine = open_engine(_url(parts, name))
    await migrate(engine)
    await engine.dispose()
    yield name
    await _on_server(parts, f"drop database {name} with (force)")


@pytest.fixture
async def database(parts: Parts, template: str) -> AsyncIterator[str]:
    """The URL of a fresh, migrated database."""
    name = f"test_{uuid4().hex[:8]}"
    await _on_server(parts, f"create database {name} template {template} strategy wal_log")
    yield _url(parts, name)
    await _on_server(parts, f"drop database {name} with (force)")


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
    """A city with every installed bureau, on the world's clock unless a test sets it."""
    engine = open_engine(database)
    redis = Redis.from_url(parts.redis_url)
    yield City(engine, redis, Hosts(installed), secret=b"a test's secret")
    await redis.aclose()
    await engine.dispose()


async def _on_server(parts: Parts, statement: str) -> None:
    engine = create_async_engine(parts.database_url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


def _url(parts: Parts, name: str) -> str:
    before, mark, after = parts.database_url.partition("?")
    return f"{before.rpartition('/')[0]}/{name}{mark}{after}"
