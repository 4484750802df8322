"""What has happened has happened: the database itself refuses to rewrite the log."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError


@pytest.mark.parametrize(
    "change",
    [
        "update events set version = version + 1",
        "update events set version = version where false",
        "delete from events",
        "delete from events where false",
        "truncate events",
        "truncate events, cases cascade",
    ],
)
async def test_a_change_is_refused(city, dispatched, change) -> None:
    with pytest.raises(DBAPIError, match="append-only"):
        async with city.engine.begin() as connection:
            await connection.execute(text(change))


async def test_a_second_event_in_the_place_of_another_is_refused(city, dispatched) -> None:
    columns = "case_id, version, bureaus, at, type, shape, actor, fact"
    again = text(f"insert into events ({columns}) select {columns} from events")
    with pytest.raises(DBAPIError, match="events_case_id_version_key"):
        async with city.engine.begin() as connection:
            await connection.execute(again)
