"""What is personal is kept for some years after a reporter's last case was closed, no longer."""

from dataclasses import replace

import pytest
from tests.reporters.conftest import PROPERTY, REPORTER
from tests.town import text

from yousu.case.actor import THE_CLOCK
from yousu.case.commands import Comment
from yousu.reporters import erase_all_expired
from yousu.store.access_log import AccessFilter, logged_accesses
from yousu.store.listing import listed
from yousu.timers.jobs import erase_expired_reporters

YEARS = 3
LONG, SHORT = 366 * YEARS, 364 * YEARS


@pytest.fixture
def expire(town):
    """What the job does that runs once a day."""

    async def run(years: int | None = YEARS) -> None:
        await erase_all_expired(replace(town.city, retention_years=years))

    return run


async def expired(town) -> list:
    async with town.city.engine.connect() as connection:
        return [
            line.access for line in await listed(connection, logged_accesses(AccessFilter()), 100)
        ]


async def test_after_that_time_the_clock_erases_them(town, closed, expire, archive) -> None:
    await town.jump(days=LONG)
    await expire()
    [line] = await expired(town)
    assert (line.kind, line.actor, line.case, line.reason) == ("expired", THE_CLOCK, None, None)
    assert line.reporter == (await town.case(closed)).reporter
    assert [await archive.count(table) for table in ("appeals", "texts")] == [0, 0]


async def test_before_it_they_are_kept(town, closed, expire) -> None:
    await town.jump(days=SHORT)
    await expire()
    assert await expired(town) == []


async def test_who_has_an_open_case_is_kept(town, closed, expire) -> None:
    await town.open(PROPERTY, **REPORTER)
    await town.jump(days=LONG)
    await expire()
    assert await expired(town) == []


async def test_who_has_a_case_that_was_closed_later_is_kept(town, closed, expire) -> None:
    later = await town.open(PROPERTY, **REPORTER)
    await town.jump(days=LONG)
    await town.hand_to_handler(later, town.housing)
    await town.reply(later, town.housing)
    await town.visit(later)
    await town.close(later)
    await expire()
    assert await expired(town) == []


async def test_where_nothing_is_set_everybody_is_kept(town, closed, expire) -> None:
    await town.jump(days=LONG)
    await expire(years=None)
    assert await expired(town) == []


async def test_who_is_erased_is_erased_once(town, closed, expire) -> None:
    await town.jump(days=LONG)
    await expire()
    await town.jump(days=1)
    await expire()
    assert len(await expired(town)) == 1


async def test_what_was_said_since_then_is_erased_too(town, closed, expire, archive) -> None:
    await town.jump(days=LONG)
    await expire()
    await town.jump(days=1)
    await town.do(closed, Comment(text("又来电询问。")), town.hotline)
    await expire()
    assert await archive.count("texts") == 0


async def test_of_more_than_one_batch_all_are_erased(town, closed, expire, monkeypatch) -> None:
    monkeypatch.setattr("yousu.reporters.ERASED_AT_ONCE", 1)
    other = await town.open(PROPERTY, reporter_phone="13800000002")
    await town.hand_to_handler(other, town.housing)
    await town.reply(other, town.housing)
    await town.visit(other)
    await town.close(other)
    await town.jump(days=LONG)
    await expire()
    assert len(await expired(town)) == 2


async def test_a_worker_does_it(town, closed) -> None:
    await town.jump(days=LONG)
    await erase_expired_reporters({"city": replace(town.city, retention_years=YEARS)})
    assert len(await expired(town)) == 1
