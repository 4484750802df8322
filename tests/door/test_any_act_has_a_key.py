"""The key of an act that is not on a case stands with the transaction in which the act is done."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor, ActorKind
from yousu.idempotency import done_before, made_before
from yousu.store.keys import Key, keep_answer

WHO = Actor(ActorKind.PERSON, "admin", "administrator")
KEY, MADE = Key.of(WHO, "a", "a client is registered"), uuid7()


@pytest.fixture
def engine(city) -> AsyncEngine:
    return city.engine


async def was_done(engine: AsyncEngine, key: Key = KEY) -> bool:
    async with engine.begin() as connection:
        return await done_before(connection, key)


async def test_an_act_is_done_before_from_the_second_time_on(engine) -> None:
    assert [await was_done(engine) for _ in range(3)] == [False, True, True]


async def test_what_was_made_is_given_again(engine) -> None:
    async with engine.begin() as connection:
        assert await made_before(connection, KEY) is None
        await keep_answer(connection, KEY, MADE)
    async with engine.begin() as connection:
        assert await made_before(connection, KEY) == MADE


async def test_a_transaction_that_does_not_stand_leaves_no_key(engine) -> None:
    async with engine.connect() as connection:
        await done_before(connection, KEY)
        await connection.rollback()
    assert not await was_done(engine)


async def test_who_comes_at_the_same_time_waits_until_it_is_done(engine, someone_waits) -> None:
    async with engine.begin() as connection:
        await done_before(connection, KEY)
        waiting = asyncio.create_task(was_done(engine))
        await someone_waits()
    assert await waiting


async def test_who_waits_does_it_when_the_first_does_not(engine, someone_waits) -> None:
    async with engine.connect() as connection:
        await done_before(connection, KEY)
        waiting = asyncio.create_task(was_done(engine))
        await someone_waits()
        await connection.rollback()
    assert not await waiting


async def test_two_people_may_have_the_same_key(engine) -> None:
    await was_done(engine)
    colleague = Actor(ActorKind.PERSON, "second", "administrator")
    assert not await was_done(engine, Key.of(colleague, KEY.key, KEY.fingerprint))


async def test_without_a_key_nothing_is_kept(engine) -> None:
    async with engine.begin() as connection:
        assert await made_before(connection, None) is None
        await keep_answer(connection, None, MADE)
    assert not await was_done(engine)
