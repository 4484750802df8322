"""Migrations that fill what older versions did not have, carried out once more."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.store.migrate import MIGRATIONS


async def migrate_again(engine: AsyncEngine, behind: str, up_to: str) -> None:
    """Carries out what follows a revision, up to another one, in a database that has all tables."""
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: _migrate(sync, behind, up_to))


def _migrate(connection: Connection, behind: str, up_to: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.stamp(config, behind)
    command.upgrade(config, up_to)
    command.stamp(config, "head")
