"""A timer whose rule raises is set aside alone, and tried again by itself."""

import asyncio
from datetime import timedelta

import pytest

from yousu.case.commands import SignFor
from yousu.case.timers import Timer, TimerKey
from yousu.case.vocabulary import ClockKind
from yousu.store.clock import city_now
from yousu.store.record import record
from yousu.store.timers import claim_due, set_aside
from yousu.timers.fire import fire_due


@pytest.fixture
async def failing(late_town, broken_rule):
    """A case whose timers have failed once, beside two whose timers have not."""
    first, *others = await late_town.late(3)
    async with broken_rule(first):
        await late_town.fire_all()
    return first, others


async def test_it_is_set_aside(late_town, failing) -> None:
    case, _ = failing
    assert {timer.state for timer in await late_town.timers(case, clock="sign_for")} == {
        "set_aside"
    }


async def test_its_error_is_kept(late_town, failing) -> None:
    case, _ = failing
    assert {timer.error for timer in await late_town.timers(case, clock="sign_for")} == {
        "RuntimeError: the rule is broken"
    }


async def test_its_case_stays_as_it_was(late_town, failing) -> None:
    case, _ = failing
    assert await late_town.town.told(case) == ["CaseOpened", "Dispatched"]


async def test_the_others_of_its_batch_fire(late_town, failing) -> None:
    _, others = failing
    assert {case for case, _ in await late_town.fired()} == set(others)


async def test_the_other_timers_of_its_case_stay_in_line(late_town, failing) -> None:
    case, _ = failing
    assert {timer.state for timer in await late_town.timers(case, clock="handling")} == {"pending"}


async def test_until_its_time_comes_it_is_left_alone(late_town, failing) -> None:
    case, _ = failing
    await late_town.town.jump(seconds=59)
    await late_town.try_again()
    assert {timer.tries for timer in await late_town.timers(case, clock="sign_for")} == {1}


async def test_once_the_rule_is_mended_it_fires(late_town, failing) -> None:
    case, _ = failing
    await late_town.town.jump(minutes=1)
    await late_town.try_again()
    assert (await late_town.fired())[case, "sign_for_overdue"] == 1


async def test_once_it_has_fired_it_leaves_no_row(late_town, failing) -> None:
    case, _ = failing
    await late_town.town.jump(minutes=1)
    await late_town.try_again()
    assert not await late_town.timers(case, clock="sign_for")


@pytest.mark.parametrize("times", [2, 5])
async def test_its_tries_are_counted(late_town, broken_rule, times) -> None:
    [case] = await late_town.late(1)
    async with broken_rule(case):
        for _ in range(times):
            await late_town.try_again()
            await late_town.town.jump(hours=6)
    assert {timer.tries for timer in await late_town.timers(case, clock="sign_for")} == {times}


async def test_each_wait_is_twice_as_long(late_town, broken_rule) -> None:
    [case] = await late_town.late(1)
    waits = []
    async with broken_rule(case):
        for _ in range(4):
            await late_town.try_again()
            [timer] = await late_town.timers(case, clock="sign_for", rung="")
            waits.append(timer.retry_at - await late_town.town.now())
            await late_town.town.jump(hours=1)
    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]


@pytest.mark.parametrize("tries", [20, 45, 5000])
async def test_however_often_it_has_failed_it_waits_six_hours(
    late_town, broken_rule, tries
) -> None:
    [case] = await late_town.late(1)
    await late_town.change("update timers set tries = :tries", tries=tries)
    async with broken_rule(case):
        await late_town.fire_all()
    [timer] = await late_town.timers(case, clock="sign_for", rung="")
    assert timer.retry_at - await late_town.town.now() == timedelta(hours=6)


async def test_many_that_fail_at_the_head_of_the_line_starve_nobody(late_town, broken_rule) -> None:
    *broken, last = await late_town.late(4)
    await late_town.change(
        "update timers set due_at = due_at + interval '10 minutes' where case_id = :case", case=last
    )
    async with broken_rule(*broken):
        while await fire_due(late_town.city, limit=2):
            pass
    assert {case for case, _ in await late_town.fired()} == {last}


async def test_two_workers_that_meet_the_same_failure_count_it_as_one(
    late_town, broken_rule
) -> None:
    [case] = await late_town.late(1)
    async with broken_rule(case):
        await asyncio.gather(fire_due(late_town.city), fire_due(late_town.city))
    assert {timer.tries for timer in await late_town.timers(case, clock="sign_for")} == {1}


async def test_an_act_on_the_case_is_still_possible(late_town, failing) -> None:
    case, _ = failing
    await late_town.town.do(case, SignFor(), late_town.town.housing.head)
    assert not await late_town.timers(case, clock="sign_for")


async def test_a_timer_that_was_armed_again_meanwhile_is_not_set_aside(late_town) -> None:
    [case] = await late_town.late(1)
    async with late_town.city.engine.begin() as connection:
        [*claimed] = (await claim_due(connection, limit=10)).timers
        now = await city_now(connection)
        calendar = await late_town.city.calendars.current(connection)
        later = [it.timer._replace(due_at=it.timer.due_at + timedelta(days=1)) for it in claimed]
        await record(connection, [], [], {case: later}, calendar, ())
        await set_aside(connection, claimed[0], "too late", now)
    assert {timer.state for timer in await late_town.timers(case)} == {"pending"}


async def test_a_timer_that_is_armed_again_forgets_its_failures(late_town, failing) -> None:
    case, _ = failing
    [failed] = await late_town.timers(case, clock="sign_for", rung="")
    key = TimerKey(failed.assignment, ClockKind.SIGN_FOR, failed.round)
    async with late_town.city.engine.begin() as connection:
        calendar = await late_town.city.calendars.current(connection)
        later = Timer(key, failed.due_at + timedelta(days=1))
        await record(connection, [], [], {case: [later]}, calendar, ())
    [timer] = await late_town.timers(case)
    assert (timer.state, timer.tries, timer.error) == ("pending", 0, None)


async def test_rules_that_cannot_be_read_set_aside_only_their_own_cases(late_town) -> None:
    first, second = await late_town.late(2)
    await late_town.change(
        "update cases set body = jsonb_set(body::jsonb, '{assignments,0,rule_set}', '\"gone\"')"
        " where id = :case",
        case=first,
    )
    await late_town.fire_all()
    assert {case for case, _ in await late_town.fired()} == {second}


async def test_a_case_that_cannot_be_read_sets_aside_only_its_own_timers(late_town) -> None:
    first, second = await late_town.late(2)
    await late_town.change(
        'update cases set body = body::jsonb || \'{"channel": "telegraph"}\' where id = :case',
        case=first,
    )
    await late_town.fire_all()
    assert {case for case, _ in await late_town.fired()} == {second}
