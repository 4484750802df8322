"""A city whose idempotency keys all stood for acts on cases is brought to a later version."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.databases import Postgres

from yousu.store.engine import open_engine
from yousu.store.keys import Key, claim_keys
from yousu.store.migrate import _config, migrate

CASE = UUID(int=7)
KEY = "insert into idempotency_keys values ('person:operator', 'a', 'opened', :case, now())"


@pytest.fixture
async def older(postgres: Postgres) -> AsyncIterator[AsyncEngine]:
    """A database of the version before, with a key of an act on a case."""
    async with postgres.database() as name:
        engine = open_engine(postgres.url(name))
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0027"))
            await connection.execute(text(KEY), {"case": CASE})
        yield engine
        await engine.dispose()


async def test_a_key_that_was_used_still_stands_for_its_case(older: AsyncEngine) -> None:
    await migrate(older)
    asked = Key("person:operator", "a", "opened", UUID(int=8))
    async with older.begin() as connection:
        used = await claim_keys(connection, {asked.name: asked})
    assert used == {asked.name: Key("person:operator", "a", "opened", CASE)}
