"""Orders that are left out of the appraisal are those of the cases that were open in the period."""

from uuid import UUID

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import ApplyForExclusion
from yousu.case.vocabulary import ExclusionGround
from yousu.store.exclusions import exclusions


@pytest.fixture
async def case(town) -> UUID:
    """Received, answered and closed on 11 March, and left out of the appraisal in April."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.close(case)
    await town.advance_to(at(4, 2, 9))
    wish = ApplyForExclusion(uuid7(), ExclusionGround.UNTRUE, text("不实。"), text("证明"))
    await town.do(case, wish, town.housing.handler)
    await town.grant(case, town.housing.at("leader_in_charge"))
    await town.grant(case, town.hotline)
    return case


async def left_out(town, begins_at, ends_before, bureau: str = "housing") -> list[UUID]:
    async with town.city.engine.connect() as connection:
        found = await exclusions(connection, bureau, begins_at, ends_before)
    return [line.case for line in found]


async def test_whenever_it_was_granted_it_is_one_of_the_days_when_the_case_was_open(
    town, case
) -> None:
    assert await left_out(town, at(3, 11, 0), at(3, 12, 0)) == [case]


async def test_before_it_was_received_it_is_none(town, case) -> None:
    assert await left_out(town, at(3, 1, 0), at(3, 11, 0)) == []


async def test_after_it_was_closed_it_is_none(town, case) -> None:
    assert await left_out(town, at(3, 12, 0), at(4, 30, 0)) == []


async def test_it_is_none_of_another_bureau(town, case) -> None:
    assert await left_out(town, at(3, 11, 0), at(3, 12, 0), "education") == []
