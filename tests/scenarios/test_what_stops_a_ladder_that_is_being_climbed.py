"""A deferral, a pause that was approved, and closing stop the rungs that have not fired yet; a
comment and a refused wish do not."""

from datetime import date

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.calendar import Budget
from yousu.case.commands import Comment, EndDeferral, RequestDeferral, RequestPause
from yousu.case.vocabulary import PauseReason


@pytest.fixture
async def handled(town):
    """A complaint, due on Wednesday 20 March at six."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


@pytest.fixture
async def late(town, handled):
    """The petition office has pressed; at eight the discipline office would write."""
    await town.advance_to(at(3, 20, 19))
    assert await town.pressed(handled) == ["reminder", "petition_office"]
    return handled


async def defer(town, case) -> None:
    wish = RequestDeferral(
        uuid7(),
        date(2024, 4, 30),
        text("须整体更换。"),
        text("列入更新计划。"),
        text("安排值守。"),
        text("四月底前投入使用。"),
    )
    await town.do(case, wish, town.housing.handler)


async def test_a_deferral(town, late) -> None:
    await defer(town, late)
    await town.grant(late, town.housing.at("leader_in_charge"))
    await town.advance_to(at(4, 30, 17))
    assert await town.pressed(late) == ["reminder", "petition_office"]


async def test_behind_a_deferral_the_climb_goes_on_where_it_stopped(town, late) -> None:
    await defer(town, late)
    await town.grant(late, town.housing.at("leader_in_charge"))
    await town.advance_to(at(4, 1, 10))
    await town.do(late, EndDeferral(), town.housing.handler)
    await town.advance_to(at(4, 1, 14))
    assert await town.pressed(late) == [
        "reminder",
        "petition_office",
        "discipline_office",
        "leader_in_charge",
    ]


async def test_a_deferral_that_is_only_asked_for_stops_nothing(town, late) -> None:
    await defer(town, late)
    await town.advance_to(at(3, 20, 20))
    assert "discipline_office" in await town.pressed(late)


async def test_a_deferral_that_is_refused_stops_nothing(town, late) -> None:
    await defer(town, late)
    await town.refuse(late, town.housing.at("leader_in_charge"))
    await town.advance_to(at(3, 20, 20))
    assert "discipline_office" in await town.pressed(late)


async def test_a_pause(town, handled) -> None:
    await town.advance_to(at(3, 20, 9))
    wish = RequestPause(
        uuid7(), PauseReason.WAITING_FOR_THIRD_PARTY, Budget.working_days(5), text("等待检测。")
    )
    await town.do(handled, wish, town.housing.handler)
    await town.grant(handled, town.housing.at("leader_in_charge"))
    await town.advance_to(at(3, 27, 17))
    assert await town.pressed(handled) == ["reminder"]


async def test_closing(town, late) -> None:
    await town.reply(late, town.housing)
    await town.visit(late)
    await town.close(late)
    await town.nothing_else_happens(late)
    assert await town.pressed(late) == ["reminder", "petition_office"]


async def test_a_word_of_the_citizen_stops_nothing(town, late) -> None:
    await town.do(late, Comment(text("还要等多久？")), town.hotline)
    await town.advance_to(at(3, 20, 20))
    assert "discipline_office" in await town.pressed(late)
