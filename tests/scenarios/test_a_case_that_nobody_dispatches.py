"""The hotline has two office hours to dispatch a case; then it is pressed itself."""

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch, Return
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ReturnReason

PROPERTY = "housing.property_management"
BOTH = ["dispatch_hotline", "dispatch_supervision_office"]


async def pressed_at(town, case) -> list[object]:
    return [event.at for event in await town.events(case, RungFired)]


async def test_after_two_hours_the_hotline_is_reminded(town) -> None:
    case = await town.open(PROPERTY)
    await town.advance(hours=2)
    assert await town.pressed(case) == BOTH[:1]


async def test_a_working_day_later_the_supervision_office_presses(town) -> None:
    case = await town.open(PROPERTY)
    await town.advance_to(at(3, 12, 10, 59))
    assert await town.pressed(case) == BOTH[:1]
    await town.advance_to(at(3, 12, 11))
    assert await town.pressed(case) == BOTH


async def test_over_a_weekend_no_time_passes(town) -> None:
    await town.advance_to(at(3, 15, 17))
    case = await town.open(PROPERTY)
    await town.advance(days=7)
    assert await pressed_at(town, case) == [at(3, 18, 9, 30), at(3, 19, 9, 30)]


async def test_nobody_else_is_pressed_however_long_it_waits(town) -> None:
    case = await town.open(PROPERTY)
    await town.advance(days=7)
    await town.nothing_else_happens(case)


async def test_dispatched_in_time_nobody_presses_the_hotline(town) -> None:
    case = await town.open(PROPERTY)
    await town.advance(hours=1)
    await town.dispatch(case)
    await town.advance(days=60)
    assert not set(BOTH) & set(await town.pressed(case))


@pytest.fixture
async def sent_back(town):
    """The unit wanted to return it; the hotline has allowed that at three o'clock."""
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    wish = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("属教育局职责。"))
    await town.do(case, wish, town.housing.head)
    await town.advance_to(at(3, 11, 15))
    await town.grant(case, town.hotline)
    return case


async def test_after_a_return_the_hotline_has_two_hours_again(town, sent_back) -> None:
    await town.advance(days=7)
    assert await town.pressed(sent_back) == BOTH
    assert await pressed_at(town, sent_back) == [at(3, 11, 17), at(3, 12, 17)]
    await town.nothing_else_happens(sent_back)


async def test_no_order_bears_the_number_of_its_case(town) -> None:
    """The hotline's own timers stand under it."""
    case = await town.open(PROPERTY)
    with pytest.raises(Refused) as refused:
        await town.do(case, Dispatch(case), town.hotline)
    assert refused.value.code is ProblemCode.INVALID_INPUT


async def test_a_return_that_nobody_decides_on_presses_the_hotline(town) -> None:
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    wish = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("属教育局职责。"))
    await town.do(case, wish, town.housing.head)
    await town.advance_to(at(3, 11, 16, 30))
    assert await town.pressed(case) == ["arbitration_hotline"]


async def test_while_it_is_decided_on_nobody_must_sign_for_it(town) -> None:
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    wish = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("属教育局职责。"))
    await town.do(case, wish, town.housing.head)
    await town.advance(days=2)
    assert "sign_for_overdue" not in await town.pressed(case)


async def test_refused_the_unit_has_the_time_to_sign_that_was_left(town) -> None:
    """Dispatched at nine with four hours; an hour was used when the unit asked."""
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    await town.advance(hours=1)
    wish = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("属教育局职责。"))
    await town.do(case, wish, town.housing.head)
    await town.advance_to(at(3, 11, 15))
    await town.refuse(case, town.hotline)
    await town.advance_to(at(3, 11, 17, 59))
    assert await town.pressed(case) == []
    await town.advance_to(at(3, 11, 18))
    assert await town.pressed(case) == ["sign_for_overdue"]
