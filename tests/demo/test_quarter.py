"""The first quarter of 2024 is lived through, and its figures come out as they were published."""

from collections import Counter
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from tests.measures.asking import RATES, values

from yousu.calendar import CITY_ZONE
from yousu.case.state import Case
from yousu.case.vocabulary import CaseState, ClockKind, Nature
from yousu.demo.april import FIRST_DAY as APRIL
from yousu.demo.bureau_quarter import BureauQuarter, Kind
from yousu.demo.quarter import QUARTER
from yousu.demo.quarter_appeals import quarter_appeals
from yousu.demo.real_appeals import NO_LAMPS_ON_THE_FOOTBRIDGE, REAL_APPEALS
from yousu.demo.script import Script
from yousu.store.writings import appeals_of

ALL = Decimal(1)


@pytest.fixture(scope="module")
def quarter(cases: list[Case]) -> list[Case]:
    return [case for case in cases if case.received_at < APRIL]


@pytest.fixture
def rates_of(demo_city):
    async def ask(bureau: str, first=date(2024, 1, 1), last=date(2024, 3, 31)):
        told = await values(demo_city, *RATES, first=first, last=last, bureau=bureau)
        return {code: value.value for code, value in told.items()}

    return ask


def led_by(bureau: str, cases: list[Case]) -> list[Case]:
    return [case for case in cases if case.lead and case.lead.bureau == bureau]


@pytest.mark.parametrize(
    ("bureau", "received"), [("education", 330), ("civil_affairs", 6), ("housing", 753)]
)
def test_the_published_numbers_of_cases_were_received(quarter, bureau, received) -> None:
    assert len(led_by(bureau, quarter)) == received


@pytest.mark.parametrize("plan", QUARTER, ids=lambda plan: plan.bureau)
def test_every_case_of_the_plan_was_received_by_its_bureau(quarter, plan) -> None:
    assert len(led_by(plan.bureau, quarter)) == plan.cases


def test_every_case_of_the_quarter_is_closed(quarter) -> None:
    assert {case.state for case in quarter} == {CaseState.CLOSED}


def test_no_order_of_the_quarter_ran_out_of_its_time(quarter) -> None:
    late = [
        order
        for case in quarter
        for order in case.assignments
        for clock in order.clocks
        if clock.kind is ClockKind.HANDLING and clock.ran_out_at
    ]
    assert late == []


@pytest.mark.parametrize("plan", QUARTER, ids=lambda plan: plan.bureau)
async def test_the_on_time_rate_is_whole(rates_of, plan) -> None:
    assert (await rates_of(plan.bureau))["on_time"] == ALL


async def test_the_three_rates_of_education_are_97_percent_or_more(rates_of) -> None:
    rates = await rates_of("education")
    three = [rates[code] for code in ("response", "resolution", "satisfaction")]
    assert all(Decimal("0.97") <= rate < ALL for rate in three)


def test_civil_affairs_had_a_complaint_a_suggestion_and_four_consultations(quarter) -> None:
    natures = Counter(case.nature for case in led_by("civil_affairs", quarter))
    assert natures == {Nature.COMPLAINT: 1, Nature.SUGGESTION: 1, Nature.CONSULTATION: 4}


@pytest.mark.parametrize("bureau", ["civil_affairs", "forestry"])
async def test_the_three_rates_of_two_bureaus_are_whole(rates_of, bureau) -> None:
    assert set((await rates_of(bureau)).values()) == {ALL}


async def test_the_three_rates_of_traffic_are_100_and_98_8_and_99_4_percent(rates_of) -> None:
    rates = await rates_of("traffic")
    three = [rates[code] for code in ("response", "resolution", "satisfaction")]
    assert [f"{rate:.1%}" for rate in three] == ["100.0%", "98.8%", "99.4%"]


def test_traffic_had_22_reports_that_came_with_pictures(quarter) -> None:
    natures = Counter(case.nature for case in led_by("traffic", quarter))
    assert natures[Nature.REPORT] == 22


async def test_the_rates_of_housing_rise_from_month_to_month(rates_of) -> None:
    months = [
        await rates_of("housing", date(2024, 1, 1), date(2024, 1, 31)),
        await rates_of("housing", date(2024, 2, 1), date(2024, 2, 29)),
        await rates_of("housing", date(2024, 3, 1), date(2024, 3, 31)),
    ]
    for code in ("response", "resolution", "satisfaction"):
        rising = [month[code] for month in months]
        assert rising == sorted(rising)
        assert rising[0] < rising[-1]


async def test_the_real_appeals_were_solved(demo_city, quarter) -> None:
    async with demo_city.engine.connect() as connection:
        told = await appeals_of(connection, [case.id for case in quarter])
    real = {told[case.id].title: case for case in quarter}
    assert all(real[appeal.title].state is CaseState.CLOSED for appeal in REAL_APPEALS)
    assert real[NO_LAMPS_ON_THE_FOOTBRIDGE.title].returns == 1


def test_appeals_come_on_every_day_of_the_quarter(quarter) -> None:
    days = {case.received_at.astimezone(CITY_ZONE).date() for case in quarter}
    assert (min(days), max(days), len(days)) == (date(2024, 1, 1), date(2024, 3, 31), 91)


def test_the_same_seed_casts_the_same_quarter(host, calendar) -> None:
    directory = host.directory
    assert Script().cast(directory, calendar) == Script().cast(directory, calendar)


def test_a_kind_of_which_there_is_no_example_is_named(host, calendar) -> None:
    plan = BureauQuarter("forestry", (Kind(1, categories=("traffic.signals",)),))
    with pytest.raises(ValueError, match="forestry"):
        list(quarter_appeals(plan, host.directory, calendar, Random(1)))
