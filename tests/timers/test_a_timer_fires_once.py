"""However many look for due timers at the same time, each timer fires once."""

import asyncio
from collections import Counter

import pytest

from yousu.case.actor import THE_CLOCK
from yousu.case.apply import fold
from yousu.case.commands import ReachTime, SignFor
from yousu.case.vocabulary import ClockKind
from yousu.execute import execute
from yousu.request import Request
from yousu.store.cases import row_of
from yousu.timers.fire import fire_due

RUNG = "sign_for_overdue"


@pytest.mark.parametrize("workers", [1, 2, 4])
async def test_every_rung_fires_once_whoever_looks(late_town, workers) -> None:
    cases = await late_town.late(20)
    await asyncio.gather(*(fire_due(late_town.city) for _ in range(workers)))
    await late_town.fire_all()
    assert await late_town.fired() == Counter({(case, RUNG): 1 for case in cases})


@pytest.mark.parametrize("workers", [2, 4])
async def test_workers_that_take_few_at_a_time_share_the_timers(late_town, workers) -> None:
    cases = await late_town.late(20)

    async def work() -> None:
        while await fire_due(late_town.city, limit=3):
            pass

    await asyncio.gather(*(work() for _ in range(workers)))
    await late_town.fire_all()
    assert await late_town.fired() == Counter({(case, RUNG): 1 for case in cases})


async def test_each_clock_runs_out_once(late_town) -> None:
    cases = await late_town.late(10)
    await asyncio.gather(*(fire_due(late_town.city, limit=4) for _ in range(4)))
    await late_town.fire_all()
    ran_out = await late_town.rows("select case_id from events where type = 'ClockRanOut'")
    assert Counter(row.case_id for row in ran_out) == Counter(cases)


async def test_after_workers_at_once_every_case_is_still_the_fold_of_its_log(late_town) -> None:
    cases = await late_town.late(10)
    await asyncio.gather(*(fire_due(late_town.city, limit=4) for _ in range(4)))
    await late_town.fire_all()
    for case in cases:
        replayed = fold(await late_town.town.history(case))
        assert row_of(replayed) == row_of(await late_town.town.case(case))


async def test_a_timer_that_is_told_twice_tells_nothing_the_second_time(late_town) -> None:
    [case] = await late_town.late(1)
    [timer] = await late_town.timers(case, clock="sign_for", rung="")
    reached = Request(case, ReachTime(timer.assignment, ClockKind.SIGN_FOR, 1), THE_CLOCK)
    first, second = [await execute(late_town.city, reached) for _ in range(2)]
    assert (len(first.events), len(second.events)) == (1, 0)


async def test_a_timer_that_fired_leaves_no_row(late_town) -> None:
    [case] = await late_town.late(1)
    await late_town.fire_all()
    assert not await late_town.timers(case, clock="sign_for")


async def test_an_act_takes_the_timers_with_it_that_it_has_overtaken(late_town) -> None:
    [case] = await late_town.late(1)
    await late_town.town.do(case, SignFor(), late_town.town.housing.head)
    assert not await late_town.timers(case, clock="sign_for")


@pytest.fixture
async def left_behind(late_town):
    """A case that was signed for, with a row of its timer that nobody took away."""
    [case] = await late_town.late(1)
    await late_town.change("create table kept as select * from timers where clock = 'sign_for'")
    await late_town.town.do(case, SignFor(), late_town.town.housing.head)
    await late_town.change("insert into timers select * from kept")
    await late_town.change("drop table kept")
    return case


async def test_an_overtaken_timer_tells_nothing(late_town, left_behind) -> None:
    before = await late_town.town.told(left_behind)
    await late_town.fire_all()
    assert await late_town.town.told(left_behind) == before


async def test_an_overtaken_timer_leaves_no_row(late_town, left_behind) -> None:
    await late_town.fire_all()
    assert not await late_town.timers(left_behind, clock="sign_for")


async def test_a_clock_runs_out_before_the_rung_at_the_same_instant_fires(late_town) -> None:
    cases = await late_town.late(20)
    await late_town.fire_all()
    ends = {tuple((await late_town.town.told(case))[-2:]) for case in cases}
    assert ends == {("ClockRanOut", "RungFired")}


async def test_whatever_the_order_of_the_rows_the_clock_runs_out_first(late_town) -> None:
    [case] = await late_town.late(1)
    # The rung's row comes to stand before the clock's.
    await late_town.change(
        "with clock as (delete from timers where clock = 'sign_for' and rung = '' returning *)"
        " insert into timers select * from clock"
    )
    await late_town.fire_all()
    assert (await late_town.town.told(case))[-2:] == ["ClockRanOut", "RungFired"]
