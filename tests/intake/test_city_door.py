"""Past cases come into a real city through the one door."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from yousu.case.commands import Appeal, Location
from yousu.case.vocabulary import CaseState, Channel, Nature, Significance
from yousu.intake.city_door import CityDoor
from yousu.intake.door import AlreadyThere, BatchFailed, Imported, Refusal
from yousu.intake.translate import PastCase
from yousu.store.case_list import CaseFilter, list_cases
from yousu.store.engine import open_engine
from yousu.store.writings import appeals_of

RECEIVED = datetime(2018, 1, 1, 8, tzinfo=UTC)
POTHOLE = PastCase(
    source="elsewhere",
    external_id="1-23",
    appeal=Appeal("路面坑洼", "路口有一个大坑。"),
    channel=Channel.PHONE,
    nature=Nature.HELP,
    category=None,
    significance=Significance.GENERAL,
    received_at=RECEIVED,
    closed_at=RECEIVED + timedelta(days=3),
)


async def stored(city):
    async with city.engine.connect() as connection:
        return await list_cases(connection, CaseFilter(), None, 10)


async def test_a_closed_case_keeps_its_times_and_its_number_there(city) -> None:
    await CityDoor(city).import_batch([POTHOLE])
    [case] = await stored(city)
    assert (case.state, case.received_at, case.closed_at, case.external_id) == (
        CaseState.CLOSED,
        POTHOLE.received_at,
        POTHOLE.closed_at,
        "1-23",
    )


async def test_a_case_keeps_where_it_was(city) -> None:
    there = replace(POTHOLE.appeal, location=Location(36.62, 101.77))
    await CityDoor(city).import_batch([replace(POTHOLE, appeal=there, district="chengxi")])
    [case] = await stored(city)
    async with city.engine.connect() as connection:
        kept = await appeals_of(connection, [case.id])
    assert (case.district, kept[case.id].location) == ("chengxi", there.location)


async def test_a_district_that_the_city_does_not_have_keeps_a_case_out(city) -> None:
    [refused] = await CityDoor(city).import_batch([replace(POTHOLE, district="atlantis")])
    assert isinstance(refused, Refusal)
    assert refused.code == "UNKNOWN_DISTRICT"


async def test_an_open_case_waits_for_dispatch(city) -> None:
    await CityDoor(city).import_batch([replace(POTHOLE, closed_at=None)])
    [case] = await stored(city)
    assert case.state is CaseState.RECEIVED


async def test_what_is_imported_twice_is_in_once(city) -> None:
    first = await CityDoor(city).import_batch([POTHOLE])
    again = await CityDoor(city).import_batch([POTHOLE])
    assert (first, again, len(await stored(city))) == ([Imported()], [AlreadyThere()], 1)


async def test_two_rows_with_one_id_are_one_case(city) -> None:
    assert await CityDoor(city).import_batch([POTHOLE, POTHOLE]) == [Imported(), AlreadyThere()]


async def test_another_systems_equal_id_is_another_case(city) -> None:
    other = replace(POTHOLE, source="yet another")
    assert await CityDoor(city).import_batch([POTHOLE, other]) == [Imported(), Imported()]


async def test_a_refused_case_leaves_the_others_in(city) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    late = replace(POTHOLE, external_id="1-24", received_at=tomorrow, closed_at=None)
    refused, imported = await CityDoor(city).import_batch([late, POTHOLE])
    assert isinstance(refused, Refusal)
    assert (refused.code, imported) == ("TIME_IN_FUTURE", Imported())


async def test_without_the_database_the_batch_fails_as_a_whole(city) -> None:
    away = replace(city, engine=open_engine("postgresql+asyncpg://nobody@127.0.0.1:1/none"))
    with pytest.raises(BatchFailed, match="away"):
        await CityDoor(away).import_batch([POTHOLE])
    await away.engine.dispose()
