"""A city that has cases already is brought to the version that finds them as desks do."""

import pytest
from sqlalchemy import text
from tests.migrating import migrate_again
from tests.town import Staff
from uuid_utils.compat import uuid7

from yousu.calendar import Budget, TimeUnit
from yousu.case.commands import RequestPause, Text
from yousu.case.vocabulary import PauseReason, Urgency

COLUMNS = text("select id, is_paused, urgency, due_at from cases order by id")
UNIT = Staff("housing", "property_management")
NOT_YET = (
    "alter table cases drop column is_paused, drop column urgency",
    "drop index cases_by_due, cases_of_handler, appeals_on_the_map",
)


async def columns(city) -> list[tuple[object, ...]]:
    async with city.engine.connect() as connection:
        return [tuple(row) for row in await connection.execute(COLUMNS)]


@pytest.mark.own_database
async def test_stored_cases_are_found_as_new_ones_are(town) -> None:
    paused = await town.open("housing.property_management", urgency=Urgency.URGENT)
    await town.hand_to_handler(paused, UNIT)
    longest, why = Budget(3, TimeUnit.WORKING_DAYS), Text(uuid7(), "等待供货。")
    wish = RequestPause(uuid7(), PauseReason.WAITING_FOR_CITIZEN, longest, why)
    await town.do(paused, wish, UNIT.handler)
    await town.grant(paused, UNIT.at("leader_in_charge"))
    await town.hand_to_handler(await town.open("housing.property_management"), UNIT)
    await town.open(None, urgency=Urgency.EMERGENCY)
    known = await columns(town.city)
    assert {row[1:3] for row in known} == {(True, 1), (False, 2), (False, 0)}
    async with town.city.engine.begin() as connection:
        for statement in NOT_YET:
            await connection.execute(text(statement))
    await town.city.engine.dispose()
    await migrate_again(town.city.engine, "0031", "0030")
    assert await columns(town.city) == known
