"""The demo is loaded whole, once, and always the same."""

from dataclasses import replace
from datetime import datetime

import pytest

from yousu.calendar import CITY_ZONE
from yousu.case.commands import CloseCase
from yousu.case.problem import Refused
from yousu.case.vocabulary import CaseState
from yousu.city import City
from yousu.demo import stage
from yousu.demo.bureau_quarter import BureauQuarter, Kind
from yousu.demo.play import CityNotEmpty, is_empty, load_demo
from yousu.demo.script import Script
from yousu.execute import execute_all
from yousu.people import role
from yousu.people.situation import Planned, Situation
from yousu.store.case_list import CaseFilter, list_cases
from yousu.store.clock import city_now, has_own_clock
from yousu.store.events import histories
from yousu.store.rule_sets import RuleSets

A_WEEK = datetime(2024, 4, 8, 18, 0, tzinfo=CITY_ZONE)
FEW = Script(quarter=(), april=20, until=A_WEEK)


async def story(city: City) -> list[tuple[object, ...]]:
    """Every case's number, and what happened to it, when and by whom."""
    async with city.engine.connect() as connection:
        cases = await list_cases(connection, CaseFilter(), None, 1000)
        logs = await histories(connection, [case.id for case in cases])
    return sorted(
        (case.number, e.version, e.at, type(e.fact).__name__, e.actor.id)
        for case in cases
        for e in logs[case.id]
    )


async def test_one_seed_tells_one_story(city, another_city) -> None:
    first = await load_demo(city, FEW)
    again = await load_demo(another_city, FEW)
    assert first == again
    assert await story(city) == await story(another_city)


async def test_another_seed_tells_another(city, another_city) -> None:
    await load_demo(city, FEW)
    await load_demo(another_city, replace(FEW, seed=1))
    assert await story(city) != await story(another_city)


async def test_the_summary_counts_what_was_loaded(city) -> None:
    summary = await load_demo(city, FEW)
    assert summary.cases == sum(summary.states.values()) == 20
    assert summary.events == len(await story(city))
    assert summary.states[CaseState.CLOSED]


async def test_a_bureau_that_the_city_has_not_is_left_out(city) -> None:
    plan = BureauQuarter("weather", (Kind(10),))
    assert (await load_demo(city, replace(FEW, quarter=(plan,)))).cases == 20


async def test_a_city_with_cases_is_left_alone(city) -> None:
    await load_demo(city, FEW)
    before = await story(city)
    with pytest.raises(CityNotEmpty):
        await load_demo(city)
    assert await story(city) == before
    async with city.engine.connect() as connection:
        assert await city_now(connection) == A_WEEK


@pytest.fixture
def killed_half_way(monkeypatch):
    """A load that ends in the middle, with cases and rules already seen."""
    lived = 0

    async def execute_until_killed(*args):
        nonlocal lived
        lived += 1
        if lived > 30:
            raise KeyboardInterrupt
        return await execute_all(*args)

    async def load(city: City) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(stage, "execute_all", execute_until_killed)
            with pytest.raises(KeyboardInterrupt):
                await load_demo(city, FEW)

    return load


async def test_a_load_that_is_killed_leaves_an_empty_city(city, killed_half_way) -> None:
    await killed_half_way(city)
    assert await is_empty(city)
    async with city.engine.connect() as connection:
        assert not await has_own_clock(connection)


async def test_after_a_load_that_was_killed_the_next_is_whole(city, killed_half_way) -> None:
    await killed_half_way(city)
    await load_demo(city, FEW)
    async with city.engine.connect() as connection:
        cases = await list_cases(connection, CaseFilter(), None, 1000)
        ids = {order.rule_set for case in cases for order in case.assignments}
        assert len(await RuleSets().load(connection, ids)) == len(ids)
    assert len(cases) == 20


async def test_a_refused_act_ends_the_load(city, monkeypatch) -> None:
    def close_at_once(situation: Situation) -> Planned:
        return Planned(situation.case.changed_at, CloseCase(), situation.staff.hotline())

    monkeypatch.setattr(role, "next_act", close_at_once)
    with pytest.raises(Refused):
        await load_demo(city, FEW)
    assert await is_empty(city)
