"""Whatever happened before: who is erased leaves every fold and every figure as it was."""

import random
from collections.abc import AsyncIterator

import pytest
from tests.databases import Postgres, fresh_city
from tests.door.conftest import Archive
from tests.door.random_life import RandomLife
from tests.reporters.conftest import OFFICER
from tests.town import MONDAY_MORNING, Town

from yousu.case.apply import fold
from yousu.counting import verify
from yousu.plugins import Installed
from yousu.reporters import erase
from yousu.store.cases import row_of
from yousu.store.clock import set_clock


@pytest.fixture(params=[4, 5])
async def life(
    request: pytest.FixtureRequest, postgres: Postgres, template: str, installed: Installed
) -> AsyncIterator[RandomLife]:
    async with fresh_city(postgres, template, installed) as city:
        async with city.engine.begin() as connection:
            await set_clock(connection, MONDAY_MORNING, speed=0)
        life = RandomLife(Town(city), random.Random(request.param))
        await life.go_on(80)
        yield life


async def test_folds_and_figures_stay_and_life_goes_on(life: RandomLife) -> None:
    town, archive = life.town, Archive(life.town.city)
    cases = await archive.cases()
    before = {id: row_of(await town.case(id)) for id in cases}
    figures = await archive.tables("measure_deltas", "measure_sums")
    for id in cases[::2]:
        await erase(town.city, OFFICER, id, "本人申请")
    assert {id: row_of(fold(await town.history(id))) for id in cases} == before
    assert await archive.tables("measure_deltas", "measure_sums") == figures
    await life.go_on(40)
    assert (await verify(town.city)).holds
