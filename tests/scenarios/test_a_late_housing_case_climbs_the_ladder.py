"""The housing bureau's four measures, by the clock alone."""

from datetime import timedelta

from yousu.case.events import RungFired
from yousu.case.vocabulary import ClockKind


async def fired(town, case) -> dict[str, object]:
    return {
        event.fact.rung: event.at
        for event in await town.history(case)
        if isinstance(event.fact, RungFired) and event.fact.clock is ClockKind.HANDLING
    }


async def test_every_rung_fires_once_and_in_order(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=60)
    assert list(await fired(town, case)) == [
        "reminder",
        "petition_office",
        "discipline_office",
        "leader_in_charge",
    ]


async def test_the_discipline_office_writes_two_hours_after_the_petition_office(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=60)
    rungs = await fired(town, case)
    assert rungs["discipline_office"] - rungs["petition_office"] == timedelta(hours=2)


async def test_a_reply_in_time_presses_nobody(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.advance(days=60)
    assert await fired(town, case) == {}


async def test_a_city_that_slept_still_gives_the_unit_its_two_hours(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.jump(days=60)
    await town.advance(hours=5)
    rungs = await fired(town, case)
    assert rungs["discipline_office"] - rungs["petition_office"] == timedelta(hours=2)
