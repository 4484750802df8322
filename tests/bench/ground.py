"""Where benchmarks run: servers of their own, a city with one case, and copies of that case.

The servers run as in production: fsync is on, nothing is tuned. Commit times are kept, so that
lateness is measured up to the instant at which an effect stands.
"""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from redis.asyncio import Redis
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from yousu.city import City
from yousu.plugins import Hosts, Installed
from yousu.runtime.embedded import Parts, embedded_parts
from yousu.runtime.open_city import renew
from yousu.runtime.settings import Settings
from yousu.sealing import KeyFile
from yousu.store.calendars import Calendars
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate


@dataclass(frozen=True)
class Ground:
    """Running servers, and the data folder that is theirs.

    All its cities have the same calendar and one memory of it, as the one city of a worker has: to
    compare two calendars day by day is dear.
    """

    parts: Parts
    folder: Path
    calendars: Calendars = field(default_factory=Calendars)

    def url(self, database: str) -> str:
        before, mark, after = self.parts.database_url.partition("?")
        return f"{before.rpartition('/')[0]}/{database}{mark}{after}"

    @asynccontextmanager
    async def city(self, database: str) -> AsyncIterator[City]:
        engine = open_engine(self.url(database))
        redis = Redis.from_url(self.parts.redis_url)
        secret = b"a benchmark's secret"
        installed = Installed()
        # As a server does before it begins: to load plugins takes longer than what is measured.
        installed.host()
        keys = KeyFile(self.folder / "personal.keys")
        yield City(
            engine, redis, Hosts(installed), secret=secret, keys=keys, calendars=self.calendars
        )
        await redis.aclose()
        await engine.dispose()

    async def empty_database(self) -> str:
        """The name of a fresh, migrated database."""
        name = f"bench_{uuid4().hex[:8]}"
        await self.on_server(f"create database {name}")
        async with self.city(name) as city:
            await migrate(city.engine)
            await renew(city)
        return name

    async def tidy(self, database: str) -> None:
        """Leaves the database as autovacuum would in time."""
        engine = create_async_engine(self.url(database), isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text("vacuum analyze"))
        await engine.dispose()

    async def copy_of(self, database: str) -> str:
        """The name of a database with the same rows, which nobody else uses."""
        name = f"bench_{uuid4().hex[:8]}"
        await self.on_server(
            f"create database {name} template {database} strategy file_copy", "checkpoint"
        )
        return name

    async def drop(self, database: str) -> None:
        await self.on_server(f"drop database {database} with (force)")

    async def on_server(self, *statements: str) -> None:
        engine = create_async_engine(self.parts.database_url, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            for statement in statements:
                await connection.execute(text(statement))
        await engine.dispose()


@asynccontextmanager
async def open_ground() -> AsyncIterator[Ground]:
    """Embedded servers in a temporary folder, for the length of the block."""
    with tempfile.TemporaryDirectory(prefix="yousu-bench-") as folder:
        settings = Settings(data_folder=Path(folder), database_url=None, redis_url=None)
        async with embedded_parts(settings) as parts:
            await Ground(parts, Path(folder)).on_server(
                "alter system set track_commit_timestamp = on"
            )
        async with embedded_parts(settings) as parts:
            yield Ground(parts, Path(folder))
