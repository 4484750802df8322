"""The city does not follow the state's calendar: open clocks are planned again, and nobody is made
late by a day that was declared afterwards."""

import asyncio
from datetime import date

import pytest
from tests.town import Town, at, person, text
from uuid_utils.compat import uuid7

from yousu.calendar import Budget, Override
from yousu.case.commands import RequestPause, Resume
from yousu.case.events import CardShown, ClockReplanned
from yousu.case.vocabulary import Card, ClockKind, PauseReason
from yousu.overrides import declare_day, withdraw_override
from yousu.timers.replan import replan_some

ADMINISTRATOR = person("administrator", "administrator")
PROPERTY = "housing.property_management"


@pytest.fixture
async def handled(town):
    """A complaint of Monday 11 March, due on Wednesday 20 March at six."""
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    return case


async def declare(town: Town, month: int, day: int, worked: bool) -> None:
    reason = "国际马拉松" if not worked else "扫雪值班"
    await declare_day(town.city, ADMINISTRATOR, Override(date(2024, month, day), worked, reason))


async def replanned(town: Town, case) -> list[ClockReplanned]:
    """How the handling clock was planned again."""
    facts = [event.fact for event in await town.events(case, ClockReplanned)]
    return [fact for fact in facts if fact.clock is ClockKind.HANDLING]


async def test_a_day_off_gives_a_day_more(town, handled) -> None:
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    assert (await town.clock(handled)).due_at == at(3, 21, 18)


async def test_a_saturday_that_is_worked_takes_one(town, handled) -> None:
    await declare(town, 3, 16, worked=True)
    await town.plan_again()
    assert (await town.clock(handled)).due_at == at(3, 19, 18)


async def test_both_due_dates_stand_in_the_log(town, handled) -> None:
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    [fact] = await replanned(town, handled)
    assert (fact.was_due_at, fact.due_at) == (at(3, 20, 18), at(3, 21, 18))


async def test_a_day_that_is_taken_back_gives_the_first_due_date_again(town, handled) -> None:
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    await withdraw_override(town.city, ADMINISTRATOR, date(2024, 3, 18), "赛事取消")
    await town.plan_again()
    assert [fact.due_at for fact in await replanned(town, handled)] == [
        at(3, 21, 18),
        at(3, 20, 18),
    ]


async def test_cards_and_rungs_come_by_the_new_due_date(town, handled) -> None:
    await declare(town, 3, 18, worked=False)
    await town.advance_to(at(3, 20, 17))
    assert await town.pressed(handled) == []
    await town.advance_to(at(3, 21, 18))
    assert await town.pressed(handled) == ["reminder", "petition_office"]
    [yellow] = await town.events(handled, CardShown)
    assert (yellow.fact.card, yellow.at) == (Card.YELLOW, at(3, 20, 18))


async def test_a_day_behind_the_due_date_moves_nothing(town, handled) -> None:
    before = await town.told(handled)
    await declare(town, 3, 22, worked=False)
    await town.plan_again()
    assert await town.told(handled) == before


async def test_a_paused_clock_is_left_until_it_goes_on(town, handled) -> None:
    wish = RequestPause(
        uuid7(), PauseReason.SEASON, Budget.working_days(10), text("雨季不能施工。")
    )
    await town.do(handled, wish, town.housing.handler)
    await town.grant(handled, town.housing.at("leader_in_charge"))
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    assert await replanned(town, handled) == []
    await town.advance_to(at(3, 12, 9))
    await town.do(handled, Resume(), town.housing.handler)
    assert (await town.clock(handled)).due_at == at(3, 21, 18)


async def test_a_closed_case_is_left_alone(town, handled) -> None:
    await town.reply(handled, town.housing)
    await town.visit(handled)
    await town.close(handled)
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    await town.nothing_else_happens(handled)


async def test_nobody_is_late_by_a_day_that_was_declared_afterwards(town, handled) -> None:
    """On Wednesday morning the Saturday before is declared worked: with it the order would have
    been due on Tuesday."""
    await town.advance_to(at(3, 20, 9))
    await declare(town, 3, 16, worked=True)
    await town.plan_again()
    clock = await town.clock(handled)
    assert (clock.due_at, clock.ran_out_at) == (at(3, 20, 18), None)


async def test_what_has_run_out_stays_late(town, handled) -> None:
    await town.advance_to(at(3, 20, 19))
    await declare(town, 3, 18, worked=False)
    await town.plan_again()
    clock = await town.clock(handled)
    assert (clock.due_at, clock.ran_out_at) == (at(3, 20, 18), at(3, 20, 18))


async def test_two_workers_plan_each_case_again_once(town) -> None:
    cases = [await town.open(PROPERTY) for _ in range(12)]
    for case in cases:
        await town.dispatch(case)
    await declare(town, 3, 18, worked=False)

    async def work() -> int:
        done = 0
        while planned := await replan_some(town.city, limit=2):
            done += planned
        return done

    assert sum(await asyncio.gather(work(), work())) == len(cases)
    assert [len(await replanned(town, case)) for case in cases] == [1] * len(cases)


async def test_an_order_that_starts_afterwards_is_planned_once(town) -> None:
    await declare(town, 3, 18, worked=False)
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    await town.plan_again()
    assert (await town.clock(case)).due_at == at(3, 21, 18)
    assert await town.events(case, ClockReplanned) == []
