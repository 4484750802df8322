"""Every calendar that was in force is kept; the newest is."""

import asyncio

import pytest
from tests.store.conftest import RELIEF, SNOW, TUESDAY
from tests.town import person

from yousu.calendar import DayKind
from yousu.calendar.next_issue import with_override
from yousu.calendar.state_calendar import state_calendar, state_version
from yousu.case.problem import Refused
from yousu.overrides import declare_day
from yousu.store.calendars import NoCalendar, issue, issues


async def test_a_migrated_city_has_the_state_calendar(calendars) -> None:
    current = await calendars.current()
    assert (current.version, current.revision) == (state_version(), 1)
    assert current.holidays == state_calendar().holidays


async def test_an_override_is_a_calendar_of_its_own(calendars) -> None:
    issued = await calendars.declare(SNOW)
    assert (issued.version, issued.revision) == (f"{state_version()}+1", 2)
    assert await calendars.current() == issued


async def test_every_process_sees_an_issue_at_once(calendars) -> None:
    other = calendars.another_process()
    await calendars.current(other)
    await calendars.declare(SNOW)
    assert (await calendars.current(other)).kind(TUESDAY) is DayKind.DECLARED_FREE


async def test_an_older_calendar_says_what_it_said(calendars) -> None:
    await calendars.declare(SNOW)
    assert (await calendars.at(state_version())).kind(TUESDAY) is DayKind.WORKING_DAY


async def test_a_withdrawn_day_is_as_before(calendars) -> None:
    await calendars.declare(SNOW)
    assert (await calendars.withdraw(TUESDAY)).kind(TUESDAY) is DayKind.WORKING_DAY


async def test_the_same_override_twice_is_issued_once(calendars) -> None:
    once = await calendars.declare(SNOW)
    assert await calendars.declare(SNOW) == once


async def test_a_calendar_that_never_was_explains_nothing(calendars) -> None:
    with pytest.raises(NoCalendar, match=r"CN-0\.1 was"):
        await calendars.at("CN-0.1")


async def test_two_administrators_at_once_both_have_their_day(calendars) -> None:
    await asyncio.gather(calendars.declare(SNOW), calendars.declare(RELIEF))
    assert set((await calendars.current()).overrides) == {SNOW.day, RELIEF.day}


async def test_what_was_rolled_back_was_never_in_force(calendars, city) -> None:
    async with city.engine.connect() as connection:
        await issue(connection, lambda old: with_override(old, SNOW), "admin", "暴雪停工")
        await connection.rollback()
    await calendars.declare(RELIEF)
    assert set((await calendars.current()).overrides) == {RELIEF.day}


async def test_the_history_says_who_and_why(calendars, city) -> None:
    await calendars.declare(SNOW)
    async with city.engine.connect() as connection:
        told = [(one.issued_by, one.reason) for one in await issues(connection, 10)]
    assert told == [("admin", "暴雪停工"), (None, f"the state calendar {state_version()}")]


async def test_a_refused_override_issues_nothing(calendars, city) -> None:
    with pytest.raises(Refused, match="administrator"):
        await declare_day(city, person("operator", "hotline"), SNOW)
    assert (await calendars.current()).revision == 1


async def test_a_newer_library_is_issued_at_the_next_start(calendars) -> None:
    await calendars.is_of_library("CN-0.99")
    await calendars.start()
    assert (await calendars.current()).version == state_version()


async def test_a_newer_library_keeps_what_was_declared(calendars) -> None:
    await calendars.declare(SNOW)
    await calendars.is_of_library("CN-0.99+1")
    await calendars.start()
    assert (await calendars.current()).overrides == {TUESDAY: SNOW}


async def test_an_older_library_issues_nothing_over_a_newer(calendars) -> None:
    await calendars.is_of_library("CN-99.1")
    await calendars.start()
    assert (await calendars.current()).version == "CN-99.1"


async def test_many_processes_that_start_at_once_issue_one_calendar(calendars) -> None:
    await calendars.is_of_library("CN-0.99")
    await asyncio.gather(*(calendars.start() for _ in range(5)))
    assert (await calendars.current()).revision == 2
