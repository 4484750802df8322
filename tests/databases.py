"""Databases for tests. One is emptied after each test: a new one costs a hundred times as much."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg
from redis.asyncio import Redis
from sqlmodel import SQLModel

from yousu.city import City
from yousu.plugins import Hosts, Installed
from yousu.runtime.embedded import Parts
from yousu.sealing import KeyFile
from yousu.store.engine import open_engine

APPEND_ONLY = ("events", "bulletins", "access_log", "custody")


@dataclass(frozen=True)
class Postgres:
    """The PostgreSQL server of the run."""

    parts: Parts

    def url(self, name: str) -> str:
        before, mark, after = self.parts.database_url.partition("?")
        return f"{before.rpartition('/')[0]}/{name}{mark}{after}"

    async def do(self, *statements: str) -> None:
        async with connected(self.parts.database_url) as connection:
            for statement in statements:
                await connection.execute(statement)

    @asynccontextmanager
    async def database(self, template: str = "template1") -> AsyncIterator[str]:
        """The name of a database that is like the template, with which nobody may be connected."""
        name = f"test_{uuid4().hex[:8]}"
        await self.do(f"create database {name} template {template}")
        yield name
        await self.do(f"drop database {name} with (force)")


@dataclass(frozen=True)
class Shared:
    """A database for one test after the other: its columns, and what makes it as it was."""

    url: str
    columns: str
    restore: str

    async def restored(self) -> None:
        async with connected(self.url) as connection:
            assert await connection.fetchval(_COLUMNS) == self.columns, _CHANGED
            await connection.execute(self.restore)


async def shared(url: str) -> Shared:
    """Of a database that was just migrated: what is in it now will be in it again."""
    async with connected(url) as connection:
        tables = [table.name for table in reversed(SQLModel.metadata.sorted_tables)]
        filled = [t for t in tables if await connection.fetchval(f"select exists(table {t})")]
        await connection.execute("create schema fresh")
        for table in filled:
            await connection.execute(f"create table fresh.{table} as table {table}")
        places = [row[0] for row in await connection.fetch(_PLACES)]
        columns: str = await connection.fetchval(_COLUMNS)
    restore = [
        _OTHERS_END,
        *(f"alter table {table} disable trigger append_only" for table in APPEND_ONLY),
        *(f"delete from {table}" for table in tables),
        *(f"insert into {table} table fresh.{table}" for table in filled),
        *(f"alter table {table} enable trigger append_only" for table in APPEND_ONLY),
        *places,
    ]
    return Shared(url, columns, ";".join(restore))


@asynccontextmanager
async def city_at(url: str, parts: Parts, installed: Installed) -> AsyncIterator[City]:
    """A city on a database, on the world's clock unless a test sets it."""
    engine, redis = open_engine(url), Redis.from_url(parts.redis_url)
    with TemporaryDirectory() as folder:
        keys = KeyFile(Path(folder) / "personal.keys")
        yield City(engine, redis, Hosts(installed), secret=b"a test's secret", keys=keys)
    await redis.aclose()
    await engine.dispose()


@asynccontextmanager
async def fresh_city(
    postgres: Postgres, template: str, installed: Installed
) -> AsyncIterator[City]:
    """A city on a database of its own."""
    async with (
        postgres.database(template) as name,
        city_at(postgres.url(name), postgres.parts, installed) as city,
    ):
        yield city


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(url.replace("postgresql+asyncpg", "postgresql"))
    try:
        yield connection
    finally:
        await connection.close()


_CHANGED = "A test that changes tables needs a database of its own: mark it `own_database`."
_COLUMNS = """
    select md5(string_agg(format('%s %s %s', attrelid, attname, attisdropped), ','
        order by attrelid, attnum))
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace
"""
_PLACES = """
    select format('select setval(%L, %s, %L)', sequencename, coalesce(last_value, 1),
        last_value is not null)
    from pg_sequences
"""
# Whoever is still connected would go on in the next test.
_OTHERS_END = """
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
"""
