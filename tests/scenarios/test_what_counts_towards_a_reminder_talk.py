"""Which late cases of the housing bureau count towards a reminder talk (提醒谈话)."""

from uuid import UUID

import pytest
from tests.scenarios.lateness import (
    ADMINISTRATOR,
    HANDLER,
    PROPERTY,
    SECTION,
    configure,
    late,
    read_on,
    talks,
)
from tests.town import Staff, Town, text
from uuid_utils.compat import uuid7

from yousu.arrangements import Wanted, arrange, disabled
from yousu.case.commands import ApplyForExclusion, EnterInRegister
from yousu.case.vocabulary import ExclusionGround, RegisterGround, RegisterKind
from yousu.store.listing import listed
from yousu.store.register import RegisterFilter, RegisterLineKind, register_lines


async def exclude(town: Town, case: UUID) -> None:
    wish = ApplyForExclusion(
        uuid7(), ExclusionGround.OTHER_PROCEDURE, text("已就同一事项起诉。"), text("受理通知书")
    )
    await town.do(case, wish, town.housing.handler)
    await town.grant(case, town.housing.at("leader_in_charge"))
    await town.grant(case, town.hotline)


async def test_what_was_excluded_does_not_count(town) -> None:
    first, _ = await late(town, 2)
    await exclude(town, first)
    await late(town)
    assert await talks(town) == []


async def test_what_lies_before_the_window_does_not_count(town) -> None:
    await late(town)
    await town.advance(days=90)
    await late(town, 2)
    assert await talks(town) == []


async def test_what_was_late_long_before_it_is_read_makes_no_talk(town) -> None:
    """As in a city that gets the rule after years."""
    for _ in range(3):
        await town.dispatch(await town.open(PROPERTY))
    await town.advance(days=120)
    await read_on(town)
    assert await talks(town) == []


async def test_the_bureau_sets_how_far_it_looks_back(town) -> None:
    await configure(town, talk_within_working_days=15)
    await late(town, 3)
    assert await talks(town) == []


async def test_cases_of_two_handlers_make_a_talk_with_the_section_only(town) -> None:
    await late(town, 2)
    await late(town, handler="another-handler")
    assert len(await talks(town)) == 1
    assert await talks(town, HANDLER) == []


async def test_a_talk_with_one_section_is_none_with_another(town) -> None:
    security = Staff("housing", "housing_security")
    for _ in range(2):
        await town.hand_to_handler(await town.open("housing.resettlement_homes"), security)
    await late(town, 3)
    await town.hand_to_handler(await town.open("housing.resettlement_homes"), security)
    await town.advance(days=21)
    await read_on(town)
    assert [talk.unit for talk in await talks(town)] == ["housing_security", "property_management"]


async def test_where_nobody_was_named_no_handler_is_talked_with(town) -> None:
    for _ in range(3):
        await town.dispatch(await town.open(PROPERTY))
    await town.advance(days=14)
    await read_on(town)
    assert len(await talks(town)) == 1
    assert await talks(town, HANDLER) == []


async def test_late_cases_of_two_sections_make_no_talk(town) -> None:
    await late(town, 2)
    await town.hand_to_handler(
        await town.open("housing.resettlement_homes"), Staff("housing", "housing_security")
    )
    await town.advance(days=21)
    await read_on(town)
    assert await talks(town) == []


async def test_an_order_that_is_only_signed_for_too_late_does_not_count(town) -> None:
    await late(town, 2)
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    await town.advance(days=1)
    await read_on(town)
    assert await talks(town) == []


@pytest.mark.parametrize(
    ("kind", "rule", "points"), [(RegisterKind.TALK, "rule-7", 0), (RegisterKind.MARK, SECTION, 5)]
)
async def test_what_people_enter_otherwise_is_no_such_talk(town, kind, rule, points) -> None:
    *_, second = await late(town, 2)
    entry = EnterInRegister(
        uuid7(), kind, RegisterGround.PERFUNCTORY, rule, text("敷衍了事。"), points=points
    )
    await town.do(second, entry, town.housing.at("discipline_office"))
    [third] = await late(town)
    newest, *_ = await talks(town)
    assert newest.case == third


async def test_a_bureau_without_the_rule_talks_with_nobody(town) -> None:
    for _ in range(3):
        await town.dispatch(await town.open("approval.window_service"))
    await town.advance(days=14)
    await read_on(town)
    async with town.city.engine.connect() as connection:
        wanted = RegisterFilter(kinds=(RegisterLineKind.TALK,))
        assert await listed(connection, register_lines(wanted), 10) == []


async def test_a_bureau_that_is_switched_off_goes_on_with_its_orders_and_its_talks(town) -> None:
    await late(town, 2)
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    await arrange(town.city, ADMINISTRATOR, Wanted("housing", disabled, "停用"))
    await town.advance(days=14)
    await read_on(town)
    [talk] = await talks(town)
    assert talk.case == case
