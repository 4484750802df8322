"""A city that has appeals already is brought to the version that knows their spots."""

from collections.abc import AsyncIterator

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.databases import Postgres

from yousu.store.engine import open_engine
from yousu.store.migrate import _config, migrate

APPEALS = """
insert into appeals (case_id, title, body, place, received_at, words)
select gen_random_uuid(), '电梯', '停运', case when n % 2 = 0 then '阳光花园' || n || '号楼' end,
    now(), '{}'
from generate_series(1, 12000) n
"""


@pytest.fixture
async def older(postgres: Postgres) -> AsyncIterator[AsyncEngine]:
    """A database of the version before, with more places than one batch takes."""
    async with postgres.database() as name:
        engine = open_engine(postgres.url(name))
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0018"))
            await connection.execute(text(APPEALS))
        yield engine
        await engine.dispose()


async def test_every_stored_appeal_with_a_place_gets_its_spot(older: AsyncEngine) -> None:
    await migrate(older)
    async with older.connect() as connection:
        kept = text("select spot, count(*) from appeals group by 1 order by 1 nulls last")
        rows = [tuple(row) for row in await connection.execute(kept)]
    assert rows == [("阳光花园", 6000), (None, 6000)]
