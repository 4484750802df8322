"""Likely duplicates, looked for in a city's stored cases."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from tests.town import MONDAY_MORNING, Town, person

from yousu.case.actor import Actor
from yousu.case.commands import Appeal
from yousu.case.vocabulary import Channel, Nature
from yousu.execute import execute
from yousu.intake.likely_same import LikelySame, likely_same, likely_same_as
from yousu.intake.opening import Opening, opening_requests

LIFTS = "housing.property_management"
LIFT = Appeal("电梯坏了", "3号楼电梯坏了，老人上下楼困难，请尽快修好。", "阳光花园3号楼")
NEIGHBOUR = Appeal("电梯停运无人维修", "我住18层，电梯停了四天，物业不处理。", "阳光花园")
ELSEWHERE = Appeal("电梯坏了", "5号楼电梯坏了，老人上下楼困难。", "翡翠城5号楼")
HOTLINE = Town.hotline
HOUSING = person("leader", "leader_in_charge", "housing")
EDUCATION = person("leader", "leader_in_charge", "education")


class Desk:
    """An operator who receives appeals and asks for those like one."""

    def __init__(self, town: Town) -> None:
        self._town = town

    async def open(self, appeal: Appeal, **days: float) -> UUID:
        """Received so many days ago."""
        opening = Opening(
            title=appeal.title,
            text=appeal.body,
            place=appeal.place,
            channel=Channel.HOTLINE,
            nature=Nature.COMPLAINT,
            category=LIFTS,
            received_at=MONDAY_MORNING - timedelta(**days),
        )
        [request] = await opening_requests(self._town.city, HOTLINE, [(opening, None)])
        return (await execute(self._town.city, request)).case.id

    async def like(
        self, appeal: Appeal, actor: Actor = HOTLINE, limit: int = 5
    ) -> list[LikelySame]:
        async with self._town.city.engine.connect() as connection:
            found = await likely_same(connection, actor, appeal, LIFTS, MONDAY_MORNING, limit)
        return list(found)

    async def like_case(self, case: UUID, actor: Actor = HOTLINE) -> list[UUID]:
        stored = await self._town.case(case)
        async with self._town.city.engine.connect() as connection:
            return [one.case.id for one in await likely_same_as(connection, actor, stored, 5)]


@pytest.fixture
def desk(town: Town) -> Desk:
    return Desk(town)


async def test_a_neighbour_who_reports_the_same_lift_is_suggested(desk) -> None:
    first = await desk.open(LIFT, days=2)
    [found] = await desk.like(NEIGHBOUR)
    assert found.case.id == first
    assert "电梯" in found.likeness.shared_words
    assert found.likeness.days_apart == 2


async def test_a_lift_in_another_estate_is_not_suggested(desk) -> None:
    await desk.open(ELSEWHERE)
    assert await desk.like(LIFT) == []


async def test_the_likeliest_come_first_and_no_more_than_asked_for(desk) -> None:
    for days in (20, 1, 10):
        await desk.open(LIFT, days=days)
    found = await desk.like(LIFT, limit=2)
    assert [one.likeness.days_apart for one in found] == [1, 10]


async def test_the_same_words_a_year_ago_are_not_suggested(desk) -> None:
    await desk.open(LIFT, days=365)
    assert await desk.like(LIFT) == []


@pytest.mark.parametrize(("days", "suggested"), [(30, True), (30.01, False)])
async def test_a_case_is_suggested_for_thirty_days(desk, days: float, suggested: bool) -> None:
    await desk.open(LIFT, days=days)
    assert bool(await desk.like(LIFT)) is suggested


async def test_a_case_knows_its_neighbours_and_not_itself(desk) -> None:
    one, other = await desk.open(LIFT), await desk.open(NEIGHBOUR, days=1)
    await desk.open(ELSEWHERE)
    assert await desk.like_case(one) == [other]
    assert await desk.like_case(other) == [one]


async def test_a_bureau_is_shown_its_own_cases_only(town, desk) -> None:
    await desk.open(LIFT)
    own = await desk.open(LIFT, days=1)
    await town.dispatch(own)
    assert [one.case.id for one in await desk.like(NEIGHBOUR, HOUSING)] == [own]
    assert await desk.like(NEIGHBOUR, EDUCATION) == []


async def test_who_may_not_see_a_case_is_told_of_none_like_it(town, desk) -> None:
    unseen, own = await desk.open(LIFT), await desk.open(NEIGHBOUR)
    await town.dispatch(own)
    assert await desk.like_case(unseen, HOUSING) == []


async def test_an_erased_appeal_is_like_nothing(town, desk) -> None:
    erased, other = await desk.open(LIFT), await desk.open(NEIGHBOUR)
    async with town.city.engine.begin() as connection:
        statement = text("delete from appeals where case_id = :case")
        await connection.execute(statement, {"case": erased})
    assert await desk.like_case(other) == []
    assert await desk.like_case(erased) == []


@pytest.mark.own_database
async def test_a_small_city_learns_nothing_from_its_statistics(town, desk) -> None:
    first = await desk.open(LIFT)
    for _ in range(20):
        await desk.open(ELSEWHERE)
    async with town.city.engine.begin() as connection:
        await connection.execute(text("analyze appeals"))
    assert [one.case.id for one in await desk.like(NEIGHBOUR)] == [first]


async def test_an_appeal_with_an_endless_word_is_received(desk) -> None:
    await desk.open(Appeal("电梯", "x" * 3_000))
