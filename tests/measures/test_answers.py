"""What the measures of a few known cases come to."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.measures.asking import answered, values
from tests.town import MONDAY_MORNING, Staff, Town, text
from uuid_utils.compat import uuid7

from yousu.case.commands import ApplyForExclusion, Revoke, SignFor
from yousu.case.vocabulary import ClockKind, ExclusionGround, Satisfaction, Solved
from yousu.measures.asked import Asked, Comparison
from yousu.measures.period import Period
from yousu.measures.problem import MeasureProblem
from yousu.measures.value import Dimension
from yousu.store.clock import set_clock

SECTION = Staff("housing", "property_management")
CATEGORY = "housing.property_management"
SPRING = {"first": date(2024, 3, 1), "last": date(2024, 4, 30)}
DAYS = Period(**SPRING)


@pytest.fixture
async def town(city) -> Town:
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)
    return Town(city)


async def lived(town: Town, satisfied: Satisfaction = Satisfaction.SATISFIED, **more: object):
    """A case from open to closed; one that does not satisfy is handled again."""
    case = await town.open(CATEGORY, **more)
    await town.hand_to_handler(case, SECTION)
    await town.advance(hours=1)
    await town.reply(case, SECTION)
    await town.visit(case, Solved.SOLVED, satisfied)
    if satisfied is Satisfaction.SATISFIED:
        await town.close(case)
    return case


async def excluded(town: Town, case) -> None:
    """Left out of the appraisal, by every level."""
    apply = ApplyForExclusion(uuid7(), ExclusionGround.UNTRUE, text("查无此事。"))
    await town.do(case, apply, SECTION.handler)
    await town.grant(case, SECTION.at("leader_in_charge"))
    await town.grant(case, town.hotline)


async def test_the_rates_of_a_case_that_was_lived_well(town) -> None:
    case = await lived(town)
    await town.advance_to((await town.clock(case)).due_at)
    rates = await values(town.city, "response", "on_time", "three_rates", **SPRING)
    assert [rate.value for rate in rates.values()] == [1, 1, 100]


async def test_what_was_done_early_is_due_when_its_day_has_come(town) -> None:
    await lived(town)
    assert (await values(town.city, "on_time", **SPRING))["on_time"].value is None


async def test_nothing_counts_of_a_period_that_lies_ahead(town) -> None:
    case = await lived(town)
    due = (await town.clock(case)).due_at.date()
    ahead = await values(town.city, "on_time", first=due, last=due)
    assert ahead["on_time"].denominator == 0


async def test_a_line_without_figures_has_no_rates(town) -> None:
    await lived(town)
    told = await answered(town.city, Asked(("satisfaction",), DAYS, (Dimension.BUREAU,)))
    rates = {line.keys[Dimension.BUREAU]: line.values[0].value for line in told.lines}
    assert (rates["housing"], rates["traffic"]) == (1, None)


async def test_the_total_is_pooled(town) -> None:
    for satisfied in (Satisfaction.SATISFIED, Satisfaction.SATISFIED, Satisfaction.NOT_SATISFIED):
        await lived(town, satisfied)
    told = await answered(town.city, Asked(("satisfaction",), DAYS, (Dimension.DAY,)))
    assert told.total.values[0].value == Decimal("0.666667")


async def test_what_is_excluded_counts_in_all_and_not_in_the_assessed(town) -> None:
    case = await town.open(CATEGORY)
    await town.hand_to_handler(case, SECTION)
    await excluded(town, case)
    await town.advance_to((await town.clock(case)).due_at)

    rates = await values(town.city, "on_time", "on_time_assessed", **SPRING)

    assert rates["on_time"].denominator == 1
    assert rates["on_time_assessed"].value is None
    assert rates["on_time_assessed"].excluded == 1


async def test_an_exclusion_that_is_revoked_counts_again(town) -> None:
    case = await town.open(CATEGORY)
    await town.hand_to_handler(case, SECTION)
    await excluded(town, case)
    [wish] = (await town.case(case)).applications
    await town.do(case, Revoke(wish.id, text("撤销剔除。")), town.hotline)
    await town.advance_to((await town.clock(case)).due_at)

    rates = await values(town.city, "on_time_assessed", **SPRING)

    assert rates["on_time_assessed"].denominator == 1


async def test_a_category_s_line_holds_those_below_it(town) -> None:
    directory = town.city.host.directory
    below = next(c for c in directory.categories.values() if c.parent and "housing" in c.code)
    await town.dispatch(await town.open(below.code))
    told = await answered(town.city, Asked(("received",), DAYS, (Dimension.CATEGORY,)))
    assert {line.keys[Dimension.CATEGORY] for line in told.lines} == {below.code, below.parent}
    assert told.total.values[0].value == 1


async def test_a_filter_by_category_holds_those_below_it(town) -> None:
    directory = town.city.host.directory
    below = next(c for c in directory.categories.values() if c.parent and "housing" in c.code)
    await town.dispatch(await town.open(below.code))
    told = await values(town.city, "received", **SPRING, categories=(below.parent,))
    assert told["received"].value == 1


async def test_the_times_are_those_of_the_cases(town) -> None:
    for hours in (1, 2, 9):
        case = await town.open(CATEGORY)
        await town.dispatch(case)
        await town.jump(hours=hours)
        await town.do(case, SignFor(), SECTION.head)
    told = await values(town.city, "median_to_sign", "ninetieth_to_sign", **SPRING)
    assert [value.value for value in told.values()] == [120, 540]
    assert told["median_to_sign"].denominator == 3


async def test_who_comes_again_is_counted_once(town) -> None:
    for phone in ("13800000001", "13800000001", "13800000002"):
        await town.dispatch(await town.open(CATEGORY, reporter_phone=phone))
    told = await values(town.city, "repeated_reporters", **SPRING)
    assert (told["repeated_reporters"].numerator, told["repeated_reporters"].denominator) == (1, 2)


async def test_a_share_is_out_of_the_whole_city(town) -> None:
    await town.dispatch(await town.open(CATEGORY))
    for _ in range(3):
        await town.dispatch(await town.open("education.fees"))
    told = await values(town.city, "share_of_city", **SPRING, bureau="housing")
    assert told["share_of_city"].value == Decimal("0.25")


async def test_appeals_are_told_per_ten_thousand_residents_of_a_district(town) -> None:
    await town.open(CATEGORY, place="城西区某小区")
    told = await answered(town.city, Asked(("per_ten_thousand",), DAYS, (Dimension.DISTRICT,)))
    lines = {line.keys[Dimension.DISTRICT]: line.values[0] for line in told.lines}
    chengxi = next(d for d in town.city.hotline.districts if d.code == "chengxi")
    assert lines["chengxi"].denominator == Decimal(chengxi.residents) / 10_000


async def test_a_month_is_compared_with_the_one_before_and_the_year_before(town) -> None:
    await lived(town)
    await town.jump(days=31)
    await lived(town)
    await lived(town)
    april = Period(date(2024, 4, 1), date(2024, 4, 30))
    compare = frozenset(Comparison)
    told = await answered(town.city, Asked(("received",), april, compare=compare))
    total = told.total
    assert total.before is not None
    assert total.year_before is not None
    counts = (total.values[0].value, total.before[0].value, total.year_before[0].value)
    assert counts == (2, 1, 0)


async def test_each_month_is_compared_with_the_one_before_it(town) -> None:
    await lived(town)
    await town.jump(days=31)
    await lived(town)
    asked = Asked(
        ("received",), DAYS, (Dimension.MONTH,), compare=frozenset({Comparison.PERIOD_BEFORE})
    )
    march, april = (await answered(town.city, asked)).lines
    assert march.before is not None
    assert april.before is not None
    assert (march.before[0].value, april.before[0].value) == (0, 1)


async def test_a_month_of_a_quarter_is_compared_in_the_quarter_of_the_month_before(town) -> None:
    await lived(town)
    await town.jump(days=31)
    await lived(town)
    by = (Dimension.QUARTER, Dimension.MONTH)
    asked = Asked(("received",), DAYS, by, compare=frozenset({Comparison.PERIOD_BEFORE}))
    april = (await answered(town.city, asked)).lines[-1]
    assert april.keys[Dimension.QUARTER] == "2024-04-01"
    assert april.before is not None
    assert april.before[0].value == 1


async def test_districts_that_are_asked_for_bring_their_residents(town) -> None:
    told = await values(town.city, "per_ten_thousand", **SPRING, districts=("chengxi", "chengbei"))
    living = {one.code: one.residents for one in town.city.hotline.districts}
    expected = Decimal(living["chengxi"] + living["chengbei"]) / 10_000
    assert told["per_ten_thousand"].denominator == expected


async def test_what_is_not_over_yet_is_compared_with_as_many_days(town) -> None:
    await lived(town)
    await town.jump(days=28)
    asked = Asked(
        ("received",),
        Period(date(2024, 4, 1), date(2024, 4, 30)),
        compare=frozenset({Comparison.PERIOD_BEFORE}),
    )
    told = await answered(town.city, asked)
    assert told.period.last == date(2024, 4, 8)
    assert told.total.before is not None
    assert told.total.before[0].value == 0


async def test_a_late_case_is_due_on_its_day_as_it_was_known_then(town) -> None:
    case = await town.open(CATEGORY)
    await town.hand_to_handler(case, SECTION)
    due = (await town.clock(case, ClockKind.HANDLING)).due_at
    await town.advance_to(due + timedelta(days=3))
    asked = Asked(("on_time",), DAYS)
    late = (await answered(town.city, asked)).total.values[0]
    before = Asked(("on_time",), DAYS, as_of=due - timedelta(minutes=1))
    assert (late.value, late.denominator) == (0, 1)
    assert (await answered(town.city, before)).total.values[0].value is None


async def test_an_unknown_measure_is_told(town) -> None:
    with pytest.raises(MeasureProblem, match="no measure happiness"):
        await answered(town.city, Asked(("happiness",), DAYS))


async def test_nobody_knows_what_will_be_known(town) -> None:
    later = MONDAY_MORNING + timedelta(days=1)
    with pytest.raises(MeasureProblem, match="in the past"):
        await answered(town.city, Asked(("received",), DAYS, as_of=later))


async def test_too_many_lines_are_told(town) -> None:
    years = Period(date(2010, 1, 1), date(2024, 12, 31))
    with pytest.raises(MeasureProblem, match="shorter period"):
        await answered(town.city, Asked(("received",), years, (Dimension.DAY,)))
