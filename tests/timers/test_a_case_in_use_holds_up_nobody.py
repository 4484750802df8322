"""Timers of a case that somebody works on wait; all others fire."""

import asyncio
from datetime import timedelta

from yousu.case.commands import SignFor
from yousu.execute import execute_all
from yousu.request import Request
from yousu.timers.fire import fire_due
from yousu.timers.loop import seconds_to_next


async def test_the_others_fire(late_town) -> None:
    busy, *others = await late_town.late(5)
    async with late_town.someone_works_on(busy), asyncio.timeout(5):
        await late_town.fire_all()
    assert {case for case, _ in await late_town.fired()} == set(others)


async def test_the_one_fires_when_it_is_let_go(late_town) -> None:
    [busy] = await late_town.late(1)
    async with late_town.someone_works_on(busy), asyncio.timeout(5):
        await late_town.fire_all()
    await late_town.fire_all()
    assert list(await late_town.fired()) == [(busy, "sign_for_overdue")]


async def test_cases_in_use_at_the_head_of_the_line_do_not_hide_those_behind(late_town) -> None:
    busy, *others = await late_town.late(3)
    await late_town.change(
        "update timers set due_at = due_at - interval '1 hour' where case_id = :case", case=busy
    )
    async with late_town.someone_works_on(busy), asyncio.timeout(5):
        while await fire_due(late_town.city, limit=1):
            pass
    assert {case for case, _ in await late_town.fired()} == set(others)


async def test_an_act_that_comes_first_wins_over_the_timer(late_town) -> None:
    [case] = await late_town.late(1)
    sign_for = Request(case, SignFor(), late_town.town.housing.head)
    async with late_town.city.engine.begin() as connection, asyncio.timeout(5):
        await execute_all(late_town.city, connection, [sign_for])
        await late_town.fire_all()
    await late_town.fire_all()
    assert (await late_town.town.told(case))[-1] == "SignedFor"


async def test_the_loop_looks_again_soon_and_not_at_once(late_town) -> None:
    [busy] = await late_town.late(1)
    await late_town.town.jump(hours=1)
    now = await late_town.town.now()
    await late_town.set_clock(now, speed=1)
    async with late_town.someone_works_on(busy):
        assert 0 < await seconds_to_next(late_town.city) < 0.1


async def test_a_timer_that_was_set_aside_holds_up_nobody_while_its_case_is_in_use(
    late_town, broken_rule
) -> None:
    [case] = await late_town.late(1)
    async with broken_rule(case):
        await late_town.fire_all()
    await late_town.town.jump(minutes=2)
    sign_for = Request(case, SignFor(), late_town.town.housing.head)
    async with late_town.city.engine.begin() as connection, asyncio.timeout(3):
        await execute_all(late_town.city, connection, [sign_for])
        await seconds_to_next(late_town.city)


async def test_a_case_that_is_let_go_in_time_is_only_as_late_as_that(late_town) -> None:
    [case] = await late_town.dispatched(1)
    [timer] = await late_town.timers(case, clock="sign_for", rung="")
    await late_town.set_clock(timer.due_at, speed=0)
    async with late_town.someone_works_on(case):
        assert await fire_due(late_town.city) == 0
    await late_town.set_clock(timer.due_at + timedelta(seconds=2), speed=0)
    await late_town.fire_all()
    [event] = await late_town.rows("select at from events where type = 'ClockRanOut'")
    assert event.at == timer.due_at + timedelta(seconds=2)
