"""An act with a key is carried out once, however often it is sent."""

import asyncio

import pytest
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import AssignHandler, Dispatch, SignFor, SubmitReply
from yousu.case.problem import ProblemCode, Refused
from yousu.execute import execute, execute_all
from yousu.request import Request


async def test_a_repeated_opening_gives_the_same_case(town, opening) -> None:
    first = await execute(town.city, await opening(key="a"))
    again = await execute(town.city, await opening(key="a"))
    assert again.case == first.case


async def test_a_repeated_opening_opens_nothing(town, opening, archive) -> None:
    await execute(town.city, await opening(key="a"))
    before = await archive.tables()
    await execute(town.city, await opening(key="a"))
    assert await archive.tables() == before


async def test_a_repeated_act_tells_no_event(town, dispatched) -> None:
    sign_for = Request(dispatched, SignFor(), town.housing.head, key="a")
    await execute(town.city, sign_for)
    assert (await execute(town.city, sign_for)).events == ()


async def test_a_repeated_act_tells_the_case_as_it_stands_now(town, dispatched) -> None:
    head = town.housing.head
    await execute(town.city, Request(dispatched, SignFor(), head, key="a"))
    moved_on = await town.do(dispatched, AssignHandler(town.housing.handler.id), head)
    again = await execute(town.city, Request(dispatched, SignFor(), head, key="a"))
    assert again.case == moved_on.case


async def test_a_repeated_act_does_not_mind_that_its_version_is_old(town, dispatched) -> None:
    version = (await town.case(dispatched)).version
    sign_for = Request(dispatched, SignFor(), town.housing.head, version, key="a")
    await execute(town.city, sign_for)
    assert (await execute(town.city, sign_for)).case.version == version + 1


async def test_another_act_with_the_same_key_is_refused(town, dispatched) -> None:
    head = town.housing.head
    await execute(town.city, Request(dispatched, SignFor(), head, key="a"))
    with pytest.raises(Refused) as refused:
        await execute(town.city, Request(dispatched, AssignHandler("someone"), head, key="a"))
    assert refused.value.code is ProblemCode.KEY_REUSED


async def test_the_same_act_on_another_case_is_another_act(town, dispatched) -> None:
    other = await town.open("housing.property_management")
    await town.dispatch(other)
    await execute(town.city, Request(dispatched, SignFor(), town.housing.head, key="a"))
    with pytest.raises(Refused) as refused:
        await execute(town.city, Request(other, SignFor(), town.housing.head, key="a"))
    assert refused.value.code is ProblemCode.KEY_REUSED


async def test_other_words_make_another_act(town, opening) -> None:
    await execute(town.city, await opening(key="a"))
    with pytest.raises(Refused) as refused:
        await execute(town.city, await opening(key="a", text="电梯已经停了四天。"))
    assert refused.value.code is ProblemCode.KEY_REUSED


async def test_two_people_may_have_the_same_key(town, opening) -> None:
    colleague = Actor(ActorKind.PERSON, "second operator", "hotline")
    first = await execute(town.city, await opening(key="a"))
    second = await execute(town.city, await opening(key="a", actor=colleague))
    assert first.case.id != second.case.id


@pytest.mark.parametrize("callers", [2, 5])
async def test_callers_at_once_with_one_key_open_one_case(town, opening, archive, callers) -> None:
    requests = [await opening(key="a") for _ in range(callers)]
    done = await asyncio.gather(*(execute(town.city, request) for request in requests))
    assert {answer.case.id for answer in done} == set(await archive.cases())


async def test_of_callers_at_once_only_one_is_told_of_an_event(town, opening) -> None:
    requests = [await opening(key="a") for _ in range(4)]
    done = await asyncio.gather(*(execute(town.city, request) for request in requests))
    assert sum(bool(answer.events) for answer in done) == 1


async def test_who_waits_for_a_key_gets_it_when_the_first_caller_fails(
    town, opening, someone_waits
) -> None:
    first, second = await opening(key="a"), await opening(key="a")
    async with town.city.engine.connect() as connection:
        await execute_all(town.city, connection, [first])
        waiting = asyncio.create_task(execute(town.city, second))
        await someone_waits()
        await connection.rollback()
    assert (await waiting).case.id == second.case


async def test_a_refused_act_gives_its_key_back(town, dispatched) -> None:
    head = town.housing.head
    assign = Request(dispatched, AssignHandler(town.housing.handler.id), head, key="a")
    with pytest.raises(Refused):
        await execute(town.city, assign)
    await town.do(dispatched, SignFor(), head)
    assert (await execute(town.city, assign)).events


async def test_an_act_refused_beside_others_gives_its_key_back(
    town, dispatched, together, archive
) -> None:
    head = town.housing.head
    await together(
        Request(dispatched, AssignHandler("someone"), head, key="too soon"),
        Request(dispatched, SignFor(), head, key="in time"),
    )
    assert [row.key for row in await archive.rows("select key from idempotency_keys")] == [
        "in time"
    ]


async def test_who_waits_for_a_key_gets_it_when_the_first_act_is_refused(
    town, dispatched, someone_waits
) -> None:
    head = town.housing.head
    too_soon = Request(dispatched, AssignHandler("someone"), head, key="a")
    async with town.city.engine.begin() as connection:
        await execute_all(town.city, connection, [too_soon])
        waiting = asyncio.create_task(
            execute(town.city, Request(dispatched, SignFor(), head, key="a"))
        )
        await someone_waits()
    assert (await waiting).events


async def test_the_same_act_twice_in_one_batch_is_done_once(town, dispatched, together) -> None:
    sign_for = Request(dispatched, SignFor(), town.housing.head, key="a")
    first, second = await together(sign_for, sign_for)
    assert (len(first.events), second.events) == (1, ())


async def test_the_same_opening_twice_in_one_batch_opens_one_case(
    opening, together, archive
) -> None:
    first, second = await together(await opening(key="a"), await opening(key="a"))
    assert [first.case.id, second.case.id] == await archive.cases() * 2


async def test_an_opening_that_came_twice_in_one_batch_can_be_repeated(
    town, opening, together
) -> None:
    first, _ = await together(await opening(key="a"), await opening(key="a"))
    again = await execute(town.city, await opening(key="a"))
    assert again.case == first.case


async def test_another_act_with_the_same_key_in_one_batch_is_refused(
    town, dispatched, together
) -> None:
    head = town.housing.head
    _, second = await together(
        Request(dispatched, SignFor(), head, key="a"),
        Request(dispatched, AssignHandler("someone"), head, key="a"),
    )
    assert isinstance(second, Refused)
    assert second.code is ProblemCode.KEY_REUSED


async def test_a_key_stays_with_the_act_that_was_carried_out(town, dispatched, together) -> None:
    head = town.housing.head
    sign_for = Request(dispatched, SignFor(), head, key="a")
    await together(sign_for, Request(dispatched, AssignHandler("someone"), head, key="a"))
    assert (await execute(town.city, sign_for)).events == ()


async def test_a_key_goes_to_the_second_act_when_the_first_of_a_batch_is_refused(
    town, dispatched, together
) -> None:
    head = town.housing.head
    sign_for = Request(dispatched, SignFor(), head, key="a")
    await together(Request(dispatched, AssignHandler("someone"), head, key="a"), sign_for)
    assert (await execute(town.city, sign_for)).events == ()


async def test_an_act_that_repeats_itself_with_other_ids_is_the_same_act(town, opening) -> None:
    case = (await execute(town.city, await opening())).case.id
    await execute(town.city, Request(case, Dispatch(uuid7()), town.hotline, key="a"))
    again = await execute(town.city, Request(case, Dispatch(uuid7()), town.hotline, key="a"))
    assert again.events == ()


async def test_a_repeated_reply_stores_no_second_text(town, handling, archive) -> None:
    for _ in range(2):
        reply = SubmitReply(text("已修复。"))
        await execute(town.city, Request(handling, reply, town.housing.handler, key="a"))
    assert await archive.count("texts") == 1
