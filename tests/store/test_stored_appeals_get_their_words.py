"""A city that has appeals already is brought to the version that keeps their words."""

from collections.abc import AsyncIterator

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.databases import Postgres

from yousu.store.engine import open_engine
from yousu.store.migrate import _config, migrate

CASES = """
insert into cases (id, number, version, state, bureaus, nature, channel, reporter, received_at,
    changed_at, body)
select gen_random_uuid(), n, 1, 'received', '{}', 'help', 'hotline', gen_random_uuid(),
    '2024-03-31T23:30:00Z', now(), '{}'
from generate_series(1, 4100) n
"""
APPEALS = "insert into appeals select id, '电梯', '停运', '天桥' from cases"


@pytest.fixture
async def older(postgres: Postgres) -> AsyncIterator[AsyncEngine]:
    """A database of the version before, with more appeals than one batch takes."""
    async with postgres.database() as name:
        engine = open_engine(postgres.url(name))
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0002"))
            await connection.execute(text(CASES))
            await connection.execute(text(APPEALS))
        yield engine
        await engine.dispose()


async def test_every_stored_appeal_gets_its_words(older: AsyncEngine) -> None:
    await migrate(older)
    async with older.connect() as connection:
        kept = text("select words, received_at, count(*) from appeals group by 1, 2")
        [row] = await connection.execute(kept)
    assert (sorted(row.words), row.count) == (["停运", "天桥", "电梯"], 4100)
    assert row.received_at.isoformat() == "2024-03-31T23:30:00+00:00"
