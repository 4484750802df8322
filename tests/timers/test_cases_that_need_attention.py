"""A case on which a timer fails again and again is marked, until the timer goes through."""

import pytest

from yousu.case.commands import SignFor
from yousu.case.vocabulary import ClockKind
from yousu.store.attention import failing_timers
from yousu.store.case_list import CaseFilter, list_cases


async def marked(late_town) -> set[object]:
    async with late_town.city.engine.connect() as connection:
        found = await list_cases(connection, CaseFilter(needs_attention=True), None, 10)
    return {case.id for case in found}


async def failing_of(late_town, case) -> tuple[object, ...]:
    async with late_town.city.engine.connect() as connection:
        return (await failing_timers(connection, [case])).get(case, ())


@pytest.fixture
def fail(late_town, broken_rule):
    """The timers of a case are tried so often in vain."""

    async def in_vain(case, times: int) -> None:
        async with broken_rule(case):
            for _ in range(times):
                await late_town.try_again()
                await late_town.town.jump(minutes=5)

    return in_vain


async def test_two_failures_are_none_of_anybodys_business(late_town, fail) -> None:
    [case] = await late_town.late(1)
    await fail(case, times=2)
    assert await marked(late_town) == set()


async def test_three_failures_mark_the_case_and_no_other(late_town, fail) -> None:
    case, _ = await late_town.late(2)
    await fail(case, times=3)
    assert await marked(late_town) == {case}


async def test_it_is_told_what_fails_how_often_and_when_it_is_tried_again(late_town, fail) -> None:
    [case] = await late_town.late(1)
    await fail(case, times=3)
    [timer] = await late_town.timers(case, clock="sign_for", rung="")
    failing = next(one for one in await failing_of(late_town, case) if not one.timer.key.rung)
    assert failing.timer.key.clock is ClockKind.SIGN_FOR
    assert (failing.tries, failing.retry_at) == (3, timer.retry_at)


async def test_once_it_goes_through_the_case_needs_no_attention(late_town, fail) -> None:
    [case] = await late_town.late(1)
    await fail(case, times=3)
    await late_town.try_again()
    assert await marked(late_town) == set()


async def test_an_act_that_makes_the_timer_needless_takes_the_mark_away(late_town, fail) -> None:
    [case] = await late_town.late(1)
    await fail(case, times=3)
    await late_town.town.do(case, SignFor(), late_town.town.housing.head)
    assert await marked(late_town) == set()


async def test_a_case_that_is_well_can_be_asked_for_too(late_town, fail) -> None:
    case, other = await late_town.late(2)
    await fail(case, times=3)
    async with late_town.city.engine.connect() as connection:
        found = await list_cases(connection, CaseFilter(needs_attention=False), None, 10)
    assert [one.id for one in found] == [other]
