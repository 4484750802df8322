"""Which open cases were counted by an older calendar than the one in force."""

import asyncio

from tests.store.conftest import RELIEF, SNOW

from yousu.calendar import CITY_ZONE
from yousu.case.commands import SignFor
from yousu.case.vocabulary import ClockKind
from yousu.store.cases import cases_behind, lock_cases, mark_counted

PROPERTY = "housing.property_management"


async def dispatched(town):
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    return case


async def behind(calendars, limit: int = 10) -> list:
    revision = (await calendars.current()).revision
    async with calendars.city.engine.begin() as connection:
        return await cases_behind(connection, revision, limit)


async def test_a_case_is_counted_by_the_calendar_in_force(town, calendars) -> None:
    await calendars.declare(SNOW)
    case = await dispatched(town)
    lead = (await town.case(case)).lead
    assert lead.latest(ClockKind.HANDLING).calendar == (await calendars.current()).version
    assert await behind(calendars) == []


async def test_a_clock_started_after_an_override_skips_its_day(town, calendars) -> None:
    before = (await town.case(await dispatched(town))).lead.latest(ClockKind.HANDLING).due_at
    await calendars.declare(SNOW)
    after = (await town.case(await dispatched(town))).lead.latest(ClockKind.HANDLING).due_at
    assert [at.astimezone(CITY_ZONE).day for at in (before, after)] == [20, 21]


async def test_a_new_calendar_leaves_open_cases_behind(town, calendars) -> None:
    case = await dispatched(town)
    await calendars.declare(SNOW)
    assert await behind(calendars) == [case]


async def test_a_closed_case_is_left_in_peace(town, calendars) -> None:
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.close(case)
    await calendars.declare(SNOW)
    assert await behind(calendars) == []


async def test_an_act_does_not_count_old_clocks_anew(town, calendars) -> None:
    case = await dispatched(town)
    await calendars.declare(SNOW)
    await town.do(case, SignFor(), town.housing.head)
    assert await behind(calendars) == [case]


async def test_a_case_that_starts_its_first_clocks_is_not_behind(town, calendars) -> None:
    case = await town.open(PROPERTY)
    await calendars.declare(SNOW)
    await town.dispatch(case)
    assert await behind(calendars) == []


async def test_a_case_that_was_looked_at_is_behind_no_longer(town, calendars, city) -> None:
    case = await dispatched(town)
    issued = await calendars.declare(SNOW)
    async with city.engine.begin() as connection:
        await mark_counted(connection, [case], issued.revision)
    await town.do(case, SignFor(), town.housing.head)
    assert await behind(calendars) == []


async def test_a_case_in_use_is_left_for_later(town, calendars, city) -> None:
    used, other = await dispatched(town), await dispatched(town)
    await calendars.declare(SNOW)
    async with city.engine.begin() as connection:
        await lock_cases(connection, [used])
        assert await behind(calendars) == [other]


async def test_an_act_that_waited_for_its_case_counts_by_the_calendar_issued_meanwhile(
    town, calendars, city, someone_waits
) -> None:
    case = await town.open(PROPERTY)
    async with city.engine.begin() as connection:
        await lock_cases(connection, [case])
        dispatching = asyncio.create_task(town.dispatch(case))
        await someone_waits()
        issued = await calendars.declare(SNOW)
    await dispatching
    lead = (await town.case(case)).lead
    assert lead.latest(ClockKind.HANDLING).calendar == issued.version


async def test_those_longest_behind_come_first(town, calendars) -> None:
    first = await dispatched(town)
    await calendars.declare(SNOW)
    await dispatched(town)
    await calendars.declare(RELIEF)
    assert await behind(calendars, limit=1) == [first]
