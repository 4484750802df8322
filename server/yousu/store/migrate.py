"""Brings a database's tables to this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from yousu.store.calendars import issue_state_calendar

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, if no other program locks it: one migration at a time.
LOCK = 12345_2024


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str | None:
    """The revision that this version of the code needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


async def current_revision(engine: AsyncEngine) -> str | None:
    """The revision that the database is at; None for an empty one."""
    async with engine.connect() as connection:
        return await revision_seen(connection)


async def revision_seen(connection: AsyncConnection) -> str | None:
    """The revision at which a transaction sees the database; None for an empty one."""
    return await connection.run_sync(
        lambda sync: MigrationContext.configure(sync).get_current_revision()
    )


async def migrate(engine: AsyncEngine) -> None:
    """Applies what is missing, the first calendar too. Several processes may call it at once; one
    does the work."""
    async with engine.begin() as connection:
        await connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        await connection.run_sync(lambda sync: command.upgrade(_config(sync), "head"))
        await issue_state_calendar(connection)
