"""A contact, however many there are, moves no deadline and stops no rung."""

import pytest
from sqlalchemy import select
from tests.town import text

from yousu.case.commands import AssignHandler, RecordContact
from yousu.case.events import RungFired
from yousu.case.vocabulary import ClockKind, Medium
from yousu.store.timers import TIMERS

CONTACT = RecordContact(Medium.PHONE)


@pytest.fixture
async def handling(town):
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


async def timers(town, case) -> list[tuple[str, str, object, int]]:
    """The timers on handling."""
    columns = (TIMERS.c.clock, TIMERS.c.rung, TIMERS.c.due_at, TIMERS.c.generation)
    query = select(*columns).where(TIMERS.c.case_id == case, TIMERS.c.clock == "handling")
    async with town.city.engine.connect() as connection:
        return [tuple(row) for row in await connection.execute(query.order_by(*columns))]


async def rungs(town, case) -> list[tuple[str, object]]:
    return [
        (event.fact.rung, event.at)
        for event in await town.history(case)
        if isinstance(event.fact, RungFired)
    ]


async def test_the_handling_timers_stay_as_they_are(town, handling) -> None:
    before = await timers(town, handling)
    await town.advance(hours=5)
    await town.do(handling, RecordContact(Medium.PHONE, text("已告知进展。")), town.housing.handler)
    assert await timers(town, handling) == before


async def test_the_first_contact_stops_its_own_clock_alone(town, handling) -> None:
    await town.do(handling, CONTACT, town.housing.handler)
    running = {clock.kind for clock in (await town.case(handling)).lead.clocks if clock.is_running}
    assert running == {ClockKind.HANDLING}


async def test_a_second_contact_does_not_move_the_first(town, handling) -> None:
    first = (await town.do(handling, CONTACT, town.housing.handler)).case.lead.first_contact_at
    await town.advance(hours=5)
    again = (await town.do(handling, CONTACT, town.housing.handler)).case.lead
    assert again.first_contact_at == first


async def test_a_handler_who_calls_every_day_is_as_late_as_one_who_never_does(
    town, handling
) -> None:
    silent = await town.open("housing.property_management")
    await town.hand_to_handler(silent, town.housing)
    for _ in range(30):
        await town.advance(days=1)
        await town.do(handling, CONTACT, town.housing.handler)
    assert await rungs(town, handling) == await rungs(town, silent)


async def test_another_handler_has_no_more_time(town, handling) -> None:
    before = await timers(town, handling)
    await town.advance(days=2)
    await town.do(handling, AssignHandler("colleague-2"), town.housing.head)
    assert await timers(town, handling) == before
