"""Who issues a bulletin is killed half-way: it leaves none, and the next leaves a whole one."""

import asyncio
from asyncio.subprocess import DEVNULL

from sqlalchemy import text
from tests.program import YOUSU, Yousu, end


async def test_a_job_that_is_killed_half_way_leaves_nothing_by_halves(
    publishing, yousu_in_city: Yousu, someone_waits
) -> None:
    command = (*YOUSU, "bulletin", "issue", "weekly", "2024-03-13")
    async with publishing.city.engine.connect() as connection, connection.begin():
        await connection.execute(text("lock table warnings in access exclusive mode"))
        process = await asyncio.create_subprocess_exec(
            *command, env=yousu_in_city.env, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
        )
        await someone_waits()
        await end(process)
        assert await publishing.rows() == []
    edition = await publishing.issued()
    assert [(row.edition, row.digest) for row in await publishing.rows()] == [(1, edition.digest)]
