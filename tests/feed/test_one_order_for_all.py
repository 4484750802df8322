"""Writers commit out of order; readers see one order, every event, once."""

import asyncio
import random

import pytest
from sqlalchemy import text
from tests.feed.conftest import places

from yousu.case.commands import RecordContact
from yousu.case.vocabulary import Medium
from yousu.execute import execute, execute_all
from yousu.notices import Deliveries
from yousu.request import Request
from yousu.timers.deliver import Outgoing

SLOWLY = text("select pg_sleep(:seconds)")


async def test_an_event_is_read_when_its_transaction_stands(writers, reader) -> None:
    [case] = await writers.write_and_commit()
    assert places(await reader.read()) == [(case, 1)]


async def test_an_event_of_an_open_transaction_is_not_read(city, writers, reader) -> None:
    async with city.engine.connect() as slow:
        await writers.write(slow, await writers.openings())
        assert await reader.read() == []


async def test_a_later_event_waits_for_an_earlier_one_that_may_still_appear(
    city, writers, reader
) -> None:
    async with city.engine.connect() as slow:
        await writers.write(slow, await writers.openings())
        await writers.write_and_commit()
        assert await reader.read() == []


async def test_both_come_in_the_order_in_which_their_writers_began(city, writers, reader) -> None:
    async with city.engine.connect() as slow:
        [early] = await writers.write(slow, await writers.openings())
        [late] = await writers.write_and_commit()
        await reader.read()
        await slow.commit()
    assert places(await reader.read()) == [(early, 1), (late, 1)]


async def test_who_writes_while_another_is_open_is_read_once_both_are_done(
    city, writers, reader
) -> None:
    async with city.engine.connect() as slow:
        await slow.execute(text("select pg_current_xact_id()"))
        [first] = await writers.write_and_commit()
        assert await reader.read() == []
        [second] = await writers.write(slow, await writers.openings())
        await slow.commit()
    assert places(await reader.read()) == [(first, 1), (second, 1)]


async def test_a_transaction_that_is_undone_holds_up_nobody_longer(city, writers, reader) -> None:
    async with city.engine.connect() as slow:
        await writers.write(slow, await writers.openings())
        [case] = await writers.write_and_commit()
        await slow.rollback()
    assert places(await reader.read()) == [(case, 1)]


async def test_an_event_before_an_open_transaction_is_read_at_once(city, writers, reader) -> None:
    [case] = await writers.write_and_commit()
    async with city.engine.connect() as slow:
        await writers.write(slow, await writers.openings())
        assert places(await reader.read()) == [(case, 1)]


async def test_a_long_look_at_the_database_holds_up_nobody(city, writers, reader) -> None:
    async with city.engine.connect() as looking:
        await looking.execute(text("select count(*) from cases"))
        [case] = await writers.write_and_commit()
        assert places(await reader.read()) == [(case, 1)]


async def test_events_of_one_transaction_come_in_the_order_in_which_they_were_written(
    writers, reader
) -> None:
    cases = await writers.write_and_commit(count=5)
    assert places(await reader.read()) == [(case, 1) for case in cases]


@pytest.mark.parametrize("pause", [0, 0.02])
async def test_a_busy_city_is_read_whole_and_in_one_order(
    city, writers, new_reader, whole_log, pause
) -> None:
    """Six write, one of them slowly or not at all in the end, while two read along."""
    dice, writing = random.Random(7), True
    readers = [new_reader(), new_reader()]

    async def write() -> None:
        for _ in range(12):
            async with city.engine.connect() as connection:
                await writers.write(connection, await writers.openings(dice.randint(1, 3)))
                await connection.execute(SLOWLY, {"seconds": dice.random() * pause})
                await (connection.rollback if dice.random() < 0.2 else connection.commit)()

    async def read_along(reader, limit: int) -> None:
        while writing:
            await reader.read(limit)

    reading = [asyncio.create_task(read_along(r, n)) for r, n in zip(readers, (2, 50), strict=True)]
    await asyncio.gather(*(write() for _ in range(6)))
    writing = False
    await asyncio.gather(*reading)
    for reader in readers:
        await reader.read()
    log = await whole_log()
    assert [places(reader.seen) for reader in readers] == [log, log]


@pytest.fixture
async def handling(town):
    """A case that its handler works on."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


async def test_an_act_that_had_to_wait_for_its_case_is_read_behind_what_it_waited_for(
    town, handling, reader
) -> None:
    contact = Request(handling, RecordContact(Medium.PHONE), town.housing.handler)
    async with town.city.engine.connect() as slow:
        # As claiming an idempotency key does, or another case's timer in the same batch.
        await slow.execute(text("select pg_current_xact_id()"))
        await execute(town.city, contact)
        await execute_all(town.city, slow, [contact])
        await slow.commit()
    assert [entry.event.version for entry in await reader.read()] == [1, 2, 3, 4, 5, 6]


async def test_of_acts_at_once_every_version_is_read_in_its_order(town, handling, reader) -> None:
    contact, handler = RecordContact(Medium.PHONE), town.housing.handler
    await asyncio.gather(*(town.do(handling, contact, handler, key=f"{n}") for n in range(6)))
    versions = [entry.event.version for entry in await reader.read()]
    assert versions == sorted(versions)


async def test_notices_on_their_way_do_not_hold_up_the_readers(town, writers, reader) -> None:
    """To send may take long: the log must not wait for a post that does not answer."""
    case = await town.open("housing.property_management")
    await town.dispatch(case)
    await town.advance(days=2)
    await reader.read()
    sending, answered = asyncio.Event(), asyncio.Event()

    class SlowPost:
        name, media = "slow", frozenset[Medium]()

        async def send(self, notice) -> None:
            sending.set()
            await answered.wait()

    outgoing = Outgoing(town.city, Deliveries((SlowPost(),), {}))
    delivering = asyncio.create_task(outgoing.deliver_all())
    await sending.wait()
    [fresh] = await writers.write_and_commit()
    seen = places(await reader.read())
    answered.set()
    await delivering
    assert seen == [(fresh, 1)]
