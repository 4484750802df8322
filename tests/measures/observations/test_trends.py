"""A category well above its usual level for the season is a trend."""

from decimal import Decimal

from yousu.measures.observations.observation import ObservationKind

LIFTS = "housing.property_management"


async def test_a_category_well_above_the_weeks_before_is_a_trend(raised, observed, behind) -> None:
    await raised(weeks_ago=4)
    cases = {await raised() for _ in range(5)}

    [trend] = await observed(ObservationKind.TREND)

    assert (trend.category, trend.count, trend.usual) == (LIFTS, 5, Decimal("0.25"))
    assert await behind(trend) == cases


async def test_without_a_history_there_is_no_trend(raised, observed) -> None:
    for _ in range(9):
        await raised()
    assert await observed(ObservationKind.TREND) == []


async def test_a_handful_is_no_trend(raised, observed) -> None:
    await raised(weeks_ago=4)
    for _ in range(4):
        await raised()
    assert await observed(ObservationKind.TREND) == []


async def test_what_every_year_brings_is_no_trend(raised, observed) -> None:
    for _ in range(5):
        await raised(weeks_ago=52)
        await raised()
    assert await observed(ObservationKind.TREND) == []


async def test_another_bureaus_trend_is_not_ones_own(raised, observed) -> None:
    await raised(weeks_ago=4)
    for _ in range(5):
        await raised()
    assert await observed(ObservationKind.TREND, bureau="education") == []


async def test_the_city_has_the_trends_of_its_bureaus(raised, observed) -> None:
    await raised(weeks_ago=4)
    for _ in range(5):
        await raised()
    [trend] = await observed(ObservationKind.TREND, bureau=None)
    assert trend.category == LIFTS


async def test_those_furthest_above_come_first_and_no_more_than_wanted(raised, observed) -> None:
    for category, times in ((LIFTS, 6), ("housing.delayed_handover", 8)):
        await raised(weeks_ago=4, category=category)
        for _ in range(times):
            await raised(category=category)
    [trend] = await observed(ObservationKind.TREND, most=1)
    assert trend.category == "housing.delayed_handover"
