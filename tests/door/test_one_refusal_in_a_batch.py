"""A batch carries out what it can; a refused request stops nobody else."""

import pytest

from yousu.case.commands import AssignHandler, CloseCase, RecordContact, SignFor
from yousu.case.problem import Refused
from yousu.case.vocabulary import CaseState, Medium
from yousu.request import Done, Request


@pytest.fixture
async def three(town) -> list:
    cases = [await town.open("housing.property_management") for _ in range(3)]
    for case in cases:
        await town.dispatch(case)
    return cases


async def test_the_others_are_carried_out(town, three, together) -> None:
    first, middle, last = three
    await together(
        Request(first, SignFor(), town.housing.head),
        Request(middle, CloseCase(), town.hotline),
        Request(last, SignFor(), town.housing.head),
    )
    states = [(await town.case(case)).state for case in three]
    assert states == [CaseState.SIGNED_FOR, CaseState.DISPATCHED, CaseState.SIGNED_FOR]


async def test_each_request_has_its_own_outcome_in_its_place(town, three, together) -> None:
    first, middle, last = three
    outcomes = await together(
        Request(first, SignFor(), town.housing.head),
        Request(middle, CloseCase(), town.hotline),
        Request(last, SignFor(), town.housing.head),
    )
    assert [type(outcome) for outcome in outcomes] == [Done, Refused, Done]


async def test_a_later_request_builds_on_an_earlier_one(town, dispatched, together) -> None:
    head, handler = town.housing.head, town.housing.handler
    await together(
        Request(dispatched, SignFor(), head),
        Request(dispatched, AssignHandler(handler.id), head),
        Request(dispatched, RecordContact(Medium.PHONE), handler),
    )
    told = (await town.told(dispatched))[-3:]
    assert told == ["SignedFor", "HandlerAssigned", "ContactRecorded"]


async def test_a_request_that_needs_a_refused_one_is_refused_too(
    town, dispatched, together
) -> None:
    head, handler = town.housing.head, town.housing.handler
    outcomes = await together(
        Request(dispatched, SignFor(), handler, version=99),
        Request(dispatched, AssignHandler(handler.id), head),
    )
    assert [type(outcome) for outcome in outcomes] == [Refused, Refused]


async def test_a_case_that_is_refused_and_then_changed_keeps_only_the_change(
    town, dispatched, together
) -> None:
    head = town.housing.head
    await together(
        Request(dispatched, CloseCase(), town.hotline),
        Request(dispatched, SignFor(), head),
        Request(dispatched, CloseCase(), town.hotline),
    )
    assert [event.version for event in await town.history(dispatched)] == [1, 2, 3]


async def test_no_request_is_no_work(together, archive) -> None:
    before = await archive.tables()
    await together()
    assert await archive.tables() == before
