"""Who acts on what he saw is told when it has changed since."""

import asyncio

import pytest

from yousu.case.commands import AssignHandler, RecordContact, SignFor
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Medium
from yousu.execute import execute, execute_all
from yousu.request import Done, Request


async def test_an_act_on_the_version_that_stands_is_carried_out(town, dispatched) -> None:
    version = (await town.case(dispatched)).version
    done = await execute(town.city, Request(dispatched, SignFor(), town.housing.head, version))
    assert done.case.version == version + 1


@pytest.mark.parametrize("seen", [-1, 0, 1, 3, 99])
async def test_an_act_on_another_version_is_refused(town, dispatched, seen) -> None:
    with pytest.raises(Refused) as refused:
        await execute(town.city, Request(dispatched, SignFor(), town.housing.head, seen))
    assert refused.value.code is ProblemCode.STALE_VERSION


async def test_the_refusal_of_a_stale_version_tells_the_current_one(town, dispatched) -> None:
    with pytest.raises(Refused) as refused:
        await execute(town.city, Request(dispatched, SignFor(), town.housing.head, version=1))
    assert refused.value.facts == {"current": (await town.case(dispatched)).version}


async def test_in_one_batch_the_second_act_on_the_same_version_is_stale(
    town, handling, together
) -> None:
    version = (await town.case(handling)).version
    contact = Request(handling, RecordContact(Medium.PHONE), town.housing.handler, version)
    _, second = await together(contact, contact)
    assert isinstance(second, Refused)
    assert second.code is ProblemCode.STALE_VERSION


@pytest.mark.parametrize("callers", [2, 6])
async def test_of_callers_at_once_on_one_version_one_wins(town, handling, callers) -> None:
    version = (await town.case(handling)).version
    contact = Request(handling, RecordContact(Medium.PHONE), town.housing.handler, version)
    answers = await asyncio.gather(
        *(execute(town.city, contact) for _ in range(callers)), return_exceptions=True
    )
    assert sum(isinstance(answer, Done) for answer in answers) == 1


async def test_the_others_are_told_the_version_that_the_winner_made(town, handling) -> None:
    version = (await town.case(handling)).version
    contact = Request(handling, RecordContact(Medium.PHONE), town.housing.handler, version)
    answers = await asyncio.gather(
        *(execute(town.city, contact) for _ in range(4)), return_exceptions=True
    )
    told = [answer.facts for answer in answers if isinstance(answer, Refused)]
    assert told == [{"current": version + 1}] * 3


async def test_of_two_who_sign_for_one_case_at_once_one_is_told_not_now(town, dispatched) -> None:
    sign_for = Request(dispatched, SignFor(), town.housing.head)
    answers = await asyncio.gather(
        *(execute(town.city, sign_for) for _ in range(2)), return_exceptions=True
    )
    refusals = [answer.code for answer in answers if isinstance(answer, Refused)]
    assert refusals == [ProblemCode.NOT_NOW]


async def test_acts_at_once_that_may_follow_each_other_leave_no_gap_in_the_log(
    town, handling
) -> None:
    version = (await town.case(handling)).version
    contact = Request(handling, RecordContact(Medium.PHONE), town.housing.handler)
    await asyncio.gather(*(execute(town.city, contact) for _ in range(8)))
    versions = [event.version for event in await town.history(handling)]
    assert versions == list(range(1, version + 9))


async def test_who_waits_for_a_case_decides_on_what_the_other_left(
    town, dispatched, someone_waits
) -> None:
    head = town.housing.head
    async with town.city.engine.begin() as connection:
        await execute_all(town.city, connection, [Request(dispatched, SignFor(), head)])
        assign = Request(dispatched, AssignHandler(town.housing.handler.id), head)
        waiting = asyncio.create_task(execute(town.city, assign))
        await someone_waits()
    assert (await waiting).case.lead.handler == town.housing.handler.id


async def test_who_waits_for_a_case_sees_nothing_of_an_act_that_was_undone(
    town, dispatched, someone_waits
) -> None:
    sign_for = Request(dispatched, SignFor(), town.housing.head)
    async with town.city.engine.connect() as connection:
        await execute_all(town.city, connection, [sign_for])
        waiting = asyncio.create_task(execute(town.city, sign_for))
        await someone_waits()
        await connection.rollback()
    assert (await waiting).case.version == 3


async def test_batches_that_take_the_same_cases_in_other_orders_do_not_block_each_other(
    town, together
) -> None:
    cases = [await town.open("housing.property_management") for _ in range(6)]
    for case in cases:
        await town.hand_to_handler(case, town.housing)
    contacts = [Request(id, RecordContact(Medium.PHONE), town.housing.handler) for id in cases]
    batches = [contacts, contacts[::-1], contacts[3:] + contacts[:3]] * 2
    async with asyncio.timeout(20):
        outcomes = await asyncio.gather(*(together(*batch) for batch in batches))
    assert all(isinstance(outcome, Done) for batch in outcomes for outcome in batch)
