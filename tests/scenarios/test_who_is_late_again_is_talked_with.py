"""A section or a handler of the housing bureau that was late several times has a reminder talk
(提醒谈话) with the discipline office."""

import asyncio
from dataclasses import replace

import pytest
from redis.asyncio import Redis
from sqlalchemy import text as sql
from tests.scenarios.lateness import HANDLER, PROPERTY, configure, late, read_on, talks
from tests.town import text
from tests.waiting import until
from uuid_utils.compat import uuid7

from yousu import reminder_talks
from yousu.case.commands import AppealAppraisal
from yousu.case.lateness import AtFault
from yousu.case.rules import UnitName
from yousu.case.vocabulary import Satisfaction, Solved
from yousu.city import City
from yousu.notices import Deliveries
from yousu.reminder_talks import READER, consider
from yousu.store.readers import move_on
from yousu.timers.worker import work


async def test_two_late_cases_make_no_talk(town) -> None:
    await late(town, 2)
    assert await talks(town) == []


async def test_the_third_makes_one_with_the_section(town) -> None:
    *_, third = await late(town, 3)
    [talk] = await talks(town)
    assert (talk.case, talk.ground) == (third, "repeatedly_late")
    assert (talk.unit, talk.person, talk.post) == (
        "property_management",
        None,
        "discipline_office",
    )


async def test_and_one_with_the_handler(town) -> None:
    *_, third = await late(town, 3)
    [talk] = await talks(town, HANDLER)
    assert (talk.case, talk.person) == (third, town.housing.handler.id)


async def test_the_discipline_office_and_the_head_are_told(town) -> None:
    *_, third = await late(town, 3)
    query = "select post, unit from outbox where case_id = :case and subject = 'Registered'"
    async with town.city.engine.connect() as connection:
        told = (await connection.execute(sql(query), {"case": third})).all()
    for_each = [("discipline_office", "property_management"), ("unit_head", "property_management")]
    assert sorted(tuple(notice) for notice in told) == sorted(for_each * 2)


async def test_a_fourth_makes_none(town) -> None:
    await late(town, 4)
    assert len(await talks(town)) == 1


async def test_three_more_make_another(town) -> None:
    *_, sixth = await late(town, 6)
    newest, _ = await talks(town)
    assert newest.case == sixth


async def test_a_case_that_is_late_again_when_it_is_handled_again_may_make_another(town) -> None:
    await configure(town, talk_after_late_cases=2)
    *_, second = await late(town, 2)
    await late(town)
    await town.reply(second, town.housing)
    await town.visit(second, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    await town.advance(days=7)
    await read_on(town)
    assert [talk.case for talk in await talks(town)] == [second, second]


async def test_three_that_were_due_at_one_time_make_one_talk(town) -> None:
    for _ in range(3):
        await town.hand_to_handler(await town.open(PROPERTY), town.housing)
    await town.advance(days=14)
    await read_on(town)
    assert len(await talks(town)) == 1


async def test_a_talk_with_one_handler_is_none_with_another(town) -> None:
    await late(town, 2, "zhao")
    await late(town, 3, "qian")
    await late(town, 1, "zhao")
    assert [talk.person for talk in await talks(town, HANDLER)] == ["zhao", "qian"]


async def test_read_twice_it_is_one_talk(town) -> None:
    await late(town, 3)
    async with town.city.engine.begin() as connection:
        await move_on(connection, READER, stamp=0, position=-1)
    await read_on(town)
    assert len(await talks(town)) == 1


@pytest.fixture
async def annulled(town):
    """The talk with the section is appealed against, and annulled."""
    *_, third = await late(town, 3)
    [talk] = await talks(town)
    appeal = AppealAppraisal(uuid7(), talk.id, text("当日系统故障，并非超期。"))
    await town.do(third, appeal, town.housing.head)
    await town.grant(third, town.housing.at("leader_in_charge"))
    await town.grant(third, town.hotline)
    return third


async def test_an_annulled_talk_is_not_entered_again_on_its_case(town, annulled) -> None:
    await consider(town.city, AtFault(UnitName("housing", "property_management")))
    assert len(await talks(town)) == 1


async def test_after_an_annulled_talk_the_count_goes_on(town, annulled) -> None:
    [fourth] = await late(town)
    newest, _ = await talks(town)
    assert newest.case == fourth


async def test_a_worker_enters_it_by_itself(town, tmp_path) -> None:
    for _ in range(3):
        await town.dispatch(await town.open(PROPERTY))
    await town.advance(days=14)

    async def is_entered() -> bool:
        return bool(await talks(town))

    stop, nowhere = asyncio.Event(), Redis(unix_socket_path=str(tmp_path / "no.sock"))
    alone = replace(town.city, redis=nowhere)
    working = asyncio.create_task(work(alone, Deliveries((), {}), stop))
    try:
        await until(is_entered)
    finally:
        stop.set()
        await working


async def test_a_section_that_cannot_be_looked_at_holds_up_no_other(town, monkeypatch) -> None:
    for category in (PROPERTY, "housing.resettlement_homes"):
        for _ in range(3):
            await town.dispatch(await town.open(category))
    await town.advance(days=21)

    async def failing(city: City, whom: AtFault) -> None:
        if whom.unit.unit == "housing_security":
            raise RuntimeError("this section is broken")
        await consider(city, whom)

    monkeypatch.setattr(reminder_talks, "consider", failing)
    await read_on(town)
    [talk] = await talks(town)
    assert talk.unit == "property_management"
