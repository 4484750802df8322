"""A city that has reporters already is brought to the version that seals them."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from tests.databases import Postgres

from yousu.case.commands import Reporter
from yousu.sealing import KeyFile
from yousu.store.engine import open_engine
from yousu.store.migrate import _config, migrate
from yousu.store.reporters import reporters_of, reseal_reporters

WANG = Reporter(UUID(int=1), '王"某"', "13900000001")
NOBODY = Reporter(UUID(int=2))


@pytest.fixture
async def older(postgres: Postgres) -> AsyncIterator[AsyncEngine]:
    """A database of the version before."""
    async with postgres.database() as name:
        engine = open_engine(postgres.url(name))
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0025"))
            for one in (WANG, NOBODY):
                row = {"id": one.id, "name": one.name, "phone": one.phone}
                stored = text("insert into reporters (id, name, phone) values (:id, :name, :phone)")
                await connection.execute(stored, row)
        yield engine
        await engine.dispose()


async def test_every_stored_reporter_is_still_known(older: AsyncEngine, tmp_path: Path) -> None:
    await migrate(older)
    async with older.connect() as connection:
        known = await reporters_of(connection, KeyFile(tmp_path / "keys"), [WANG.id, NOBODY.id])
    assert known == {WANG.id: WANG, NOBODY.id: NOBODY}


async def test_what_the_migration_could_not_seal_is_sealed(
    older: AsyncEngine, tmp_path: Path
) -> None:
    keys = KeyFile(tmp_path / "keys")
    await migrate(older)
    async with older.begin() as connection:
        assert (await reseal_reporters(connection, keys, None, 10)).sealed == 2
    async with older.connect() as connection:
        rows = (await connection.execute(text("select key, sealed from reporters"))).all()
        known = await reporters_of(connection, keys, [WANG.id])
    assert {row.key for row in rows} == {keys.current}
    assert not any(b"13900000001" in row.sealed for row in rows)
    assert known == {WANG.id: WANG}
