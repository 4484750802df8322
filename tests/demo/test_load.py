"""The demo city shows everything that can happen to a case."""

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from tests.measures.asking import RATES, values

from yousu.case.apply import fold
from yousu.case.contribution import contribution
from yousu.case.events import ReplyRefused, RungFired, VisitRecorded
from yousu.case.state import Case
from yousu.case.vocabulary import AssignmentState, CaseState, ClockKind, DeferralEnd, VisitResult
from yousu.city import City
from yousu.demo.april import FIRST_DAY
from yousu.demo.queries import CLIMBED_LADDER, LATEST_CASES
from yousu.demo.queries import RATES as THE_RATES
from yousu.demo.script import END
from yousu.feed.wake import Bell
from yousu.graphql.context import Context
from yousu.graphql.schema import build_schema
from yousu.identity import Caller
from yousu.people.staff import staff_of
from yousu.store.cases import row_of
from yousu.store.clock import city_now, clock_speed
from yousu.store.events import histories
from yousu.store.measures.deltas import DELTAS, cells_of
from yousu.store.timers import next_due

SPRING = (date(2024, 1, 1), date(2024, 4, 30))
APRIL = (date(2024, 4, 1), date(2024, 4, 30))


@pytest.fixture(scope="module")
async def logs(demo_city: City, cases: list[Case]):
    async with demo_city.engine.connect() as connection:
        return await histories(connection, [case.id for case in cases])


@pytest.fixture(scope="module")
def april(cases: list[Case]) -> list[Case]:
    return [case for case in cases if case.received_at >= FIRST_DAY]


@pytest.fixture(scope="module")
def facts(logs) -> list[Any]:
    return [event.fact for log in logs.values() for event in log]


@pytest.fixture
def ask(demo_city: City):
    """Sends a query as the hotline."""

    async def send(document: str) -> dict[str, Any]:
        hotline = staff_of(demo_city.host.directory).hotline()
        caller = Caller(hotline, datetime.max.replace(tzinfo=UTC))
        context = Context(demo_city, Bell(), "zh", caller=caller)
        answer = await build_schema().execute(document, None, context)
        assert answer.errors is None
        return answer.data

    return send


def test_cases_of_april_stand_in_every_state(april) -> None:
    assert {case.state for case in april} == set(CaseState)


def test_orders_stand_in_every_state(cases) -> None:
    assert {order.state for case in cases for order in case.assignments} == set(AssignmentState)


def test_every_bureau_is_reminded_and_then_pressed_from_above(demo_city, cases, facts) -> None:
    """A reminder, whoever comes when an order is due, and somebody above."""
    bureau_of = {order.id: order.bureau for case in cases for order in case.assignments}
    fired: dict[str, set[str]] = {bureau: set() for bureau in demo_city.host.directory.bureaus}
    for fact in facts:
        if isinstance(fact, RungFired) and fact.assignment and fact.clock is ClockKind.HANDLING:
            fired[bureau_of[fact.assignment]].add(fact.rung)
    assert min(len(rungs) for rungs in fired.values()) >= 3


def test_what_crosses_the_bureaus_is_pressed_too(facts) -> None:
    clocks = {fact.clock for fact in facts if isinstance(fact, RungFired)}
    assert {ClockKind.DISPATCH, ClockKind.SUPERVISION} <= clocks


def test_deferrals_end_in_every_way(cases) -> None:
    deferrals = [d for case in cases for order in case.assignments for d in order.deferrals]
    assert {deferral.end for deferral in deferrals} == {None, *DeferralEnd}


def test_rungs_fire_at_their_exact_time(logs) -> None:
    for log in logs.values():
        fired = {event.fact.rung: event.at for event in log if isinstance(event.fact, RungFired)}
        if {"petition_office", "discipline_office"} <= fired.keys():
            waited = fired["discipline_office"] - fired["petition_office"]
            assert waited.total_seconds() == 2 * 60 * 60


def test_replies_are_refused_and_cases_handled_again(cases, facts) -> None:
    assert any(isinstance(fact, ReplyRefused) for fact in facts)
    assert any(case.rehandlings and case.state is CaseState.CLOSED for case in cases)


def test_some_citizens_do_not_answer_and_some_refuse(facts) -> None:
    results = {fact.result for fact in facts if isinstance(fact, VisitRecorded)}
    assert results == set(VisitResult)


@pytest.mark.parametrize("days", [SPRING, APRIL], ids=["spring", "April"])
async def test_the_city_s_rates_are_high_and_not_perfect(demo_city, days) -> None:
    first, last = days
    for rate in (await values(demo_city, *RATES, first=first, last=last)).values():
        assert Decimal("0.85") < (rate.value or 0) < 1


async def test_every_bureau_has_rates(demo_city) -> None:
    first, last = SPRING
    for bureau in demo_city.host.directory.bureaus:
        rates = await values(demo_city, *RATES, first=first, last=last, bureau=bureau)
        for rate in rates.values():
            assert Decimal("0.5") < (rate.value or 0) <= 1


async def test_the_clock_stands_at_the_end_and_nothing_is_due(demo_city) -> None:
    async with demo_city.engine.connect() as connection:
        assert await city_now(connection) == END
        assert await clock_speed(connection) == 0
        due = await next_due(connection)
    assert due is not None
    assert due > END


def test_every_case_is_the_fold_of_its_log(cases, logs) -> None:
    assert [row_of(fold(logs[case.id])) for case in cases] == [row_of(case) for case in cases]


async def test_the_sums_are_those_of_the_cases(demo_city, cases) -> None:
    expected: Counter[tuple[str, str | None]] = Counter()
    for case in cases:
        for cell, amount in contribution(case).items():
            expected[cell.figure, cell.bureau] += amount
    stored: Counter[tuple[str, str | None]] = Counter()
    async with demo_city.engine.connect() as connection:
        for row in await connection.execute(select(DELTAS)):
            for cell, amount in cells_of(row):
                stored[cell.figure, cell.bureau] += amount
    assert +stored == expected


async def test_the_latest_cases_are_shown(ask) -> None:
    latest = [edge["node"] for edge in (await ask(LATEST_CASES))["cases"]["edges"]]
    assert len(latest) == 10
    assert any(case["lead"] for case in latest)


async def test_a_late_case_is_shown_with_the_rungs_that_fired(ask) -> None:
    answer = await ask(CLIMBED_LADDER)
    [late] = [edge["node"] for edge in answer["cases"]["edges"]]
    handling = [rung for rung in late["lead"]["ladder"] if rung["clock"] == "HANDLING"]
    assert len([rung for rung in handling if rung["firedAt"]]) >= 2


async def test_the_rates_are_shown(ask) -> None:
    answer = await ask(THE_RATES)
    assert all(value["value"] for value in answer["metrics"]["total"]["values"])
