"""A city that has cases already is brought to the version that finds what waits for a desk."""

import pytest
from sqlalchemy import text
from tests.migrating import migrate_again
from tests.town import Staff

from yousu.timers.waits import tell_some

MARKS = text("select id, waits_for from cases order by id")
UNIT = Staff("housing", "property_management")


async def marks(city) -> list[tuple[object, ...]]:
    async with city.engine.connect() as connection:
        return [tuple(row) for row in await connection.execute(MARKS)]


@pytest.mark.own_database
async def test_workers_tell_of_stored_cases_what_acts_tell_of_others(town) -> None:
    for _ in range(3):
        await town.open("housing.property_management")
    await town.hand_to_handler(await town.open("housing.property_management"), UNIT)
    known = await marks(town.city)
    async with town.city.engine.begin() as connection:
        await connection.execute(text("alter table cases drop column waits_for"))
    await town.city.engine.dispose()
    await migrate_again(town.city.engine, "0032", "0033")
    assert {told for _, told in await marks(town.city)} == {None}
    assert [await tell_some(town.city, limit=3) for _ in range(3)] == [3, 1, 0]
    assert await marks(town.city) == known
