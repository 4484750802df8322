"""`yousu migrate`: bring the database's tables to this version."""

from rich.console import Console

from yousu.runtime.embedded import embedded_parts
from yousu.runtime.reach import reach_database
from yousu.runtime.running import run
from yousu.runtime.settings import Settings
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate, newest_revision


def migrate_command() -> None:
    """Bring the database's tables to this version; harmless when they are."""
    run(_migrate)
    Console().print(f"The database is at revision {newest_revision()}.")


async def _migrate(settings: Settings) -> None:
    async with embedded_parts(settings) as parts:
        await reach_database(parts.database_url)
        engine = open_engine(parts.database_url)
        try:
            await migrate(engine)
        finally:
            await engine.dispose()
