"""Bulletins of a town in which a few housing cases were handled in the week of 11 March 2024."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text
from tests.town import Town, at, person

from yousu.bulletins.edition import Edition
from yousu.bulletins.issue import issue
from yousu.bulletins.kind import BulletinKind, Subject
from yousu.case.vocabulary import Satisfaction

WEEK = Subject(BulletinKind.WEEKLY, None, date(2024, 3, 11), date(2024, 3, 17))
HOUSING_WEEK = Subject(BulletinKind.WEEKLY, "housing", WEEK.first, WEEK.last)
LEADER = person("housing.leader", "leader_in_charge", "housing")


class Publishing:
    """What a scenario about bulletins can do."""

    def __init__(self, town: Town) -> None:
        self.town, self.city = town, town.city

    async def visited_case(self, satisfied: Satisfaction) -> None:
        """A housing case from receipt to the return visit, within the week."""
        case = await self.town.open("housing.property_management")
        await self.town.hand_to_handler(case, self.town.housing)
        await self.town.reply(case, self.town.housing)
        await self.town.visit(case, satisfied=satisfied)

    async def week_is_over(self) -> None:
        await self.town.advance_to(at(3, 18, 9))

    async def issued(self, subject: Subject = WEEK) -> Edition:
        return await issue(self.city, self.town.hotline, subject)

    async def rows(self) -> Sequence[Any]:
        async with self.city.engine.connect() as connection:
            query = text("select * from bulletins order by issued_at, edition")
            return (await connection.execute(query)).all()

    async def count_anew(self, figure: str) -> None:
        """One more of a figure on a day of the week, as a case that was counted late tells it."""
        insert = (
            "insert into measure_deltas (case_id, at, bureau, channel, nature, assessed,"
            " attribution, day, amounts) select case_id, at, bureau, channel, nature, assessed,"
            " attribution, day, jsonb_build_object(cast(:figure as text), 1) from measure_deltas"
            " where amounts ? :figure limit 1"
        )
        async with self.city.engine.begin() as connection:
            await connection.execute(text(insert), {"figure": figure})


@pytest.fixture
async def publishing(town: Town) -> Publishing:
    """Three citizens were asked, two of them are satisfied; the week is over."""
    publishing = Publishing(town)
    for satisfied in (Satisfaction.SATISFIED, Satisfaction.SATISFIED, Satisfaction.NOT_SATISFIED):
        await publishing.visited_case(satisfied)
    await publishing.week_is_over()
    return publishing
