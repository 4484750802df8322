"""Time is what the city's clock says, to the second."""

from datetime import timedelta

import pytest

from yousu.timers.fire import fire_due


@pytest.fixture
async def due_at(late_town):
    """When the one case of the town should have been signed for."""
    await late_town.dispatched(1)
    [timer] = await late_town.timers(clock="sign_for", rung="")
    return timer.due_at


@pytest.mark.parametrize(
    "before", [timedelta(seconds=1), timedelta(microseconds=1), timedelta(hours=3)]
)
async def test_before_it_is_due_nothing_fires(late_town, due_at, before) -> None:
    await late_town.set_clock(due_at - before, speed=0)
    assert await fire_due(late_town.city) == 0


async def test_before_it_is_due_the_log_does_not_grow(late_town, due_at) -> None:
    [before] = await late_town.rows("select count(*) from events")
    await late_town.set_clock(due_at - timedelta(seconds=1), speed=0)
    await fire_due(late_town.city)
    assert await late_town.rows("select count(*) from events") == [before]


async def test_at_its_very_instant_it_fires(late_town, due_at) -> None:
    await late_town.set_clock(due_at, speed=0)
    assert await fire_due(late_town.city) == 2


async def test_the_log_says_when_it_fired(late_town, due_at) -> None:
    await late_town.set_clock(due_at + timedelta(minutes=5), speed=0)
    await fire_due(late_town.city)
    [event] = await late_town.rows("select at from events where type = 'ClockRanOut'")
    assert event.at == due_at + timedelta(minutes=5)


async def test_a_late_clock_says_when_it_was_due(late_town, due_at) -> None:
    await late_town.set_clock(due_at + timedelta(minutes=5), speed=0)
    await fire_due(late_town.city)
    query = "select (fact->>'due_at')::timestamptz as due_at from events where type = 'ClockRanOut'"
    [event] = await late_town.rows(query)
    assert event.due_at == due_at


async def test_a_clock_that_is_set_back_fires_nothing_again(late_town, due_at) -> None:
    await late_town.set_clock(due_at, speed=0)
    await late_town.fire_all()
    await late_town.set_clock(due_at - timedelta(hours=1), speed=0)
    assert await fire_due(late_town.city) == 0
