"""A case waits for one desk after another, and each finds what is its turn."""

from dataclasses import replace
from datetime import timedelta

from tests.graphql.desk.conftest import CASES, UNIT, Desk, relay_id
from tests.town import Staff, Town
from uuid_utils.compat import uuid7

from yousu import delegations
from yousu.calendar import Budget, TimeUnit
from yousu.case.actor import Actor
from yousu.case.commands import AssignHandler, RequestPause, SignFor, SignReply, SubmitReply, Text
from yousu.case.rules import Seat
from yousu.case.vocabulary import PauseReason

WAITS = """
query($case: ID!) { case(id: $case) { waitsFor {
  awaited seat { post bureau unit } person unit { bureauCode unitCode }
} } }
"""
PEOPLE = {
    "hotline": Town.hotline,
    "handler": UNIT.handler,
    "head": UNIT.head,
    "leader": UNIT.at("leader_in_charge"),
    "of another unit": Staff("housing", "finance").head,
    "of another bureau": Town.education.head,
}


async def waiting(desk: Desk, actor: Actor) -> list[str]:
    """What an actor is shown when they ask what waits for them."""
    client = desk.clients.at(actor.post, actor.id, actor.bureau, actor.unit)
    told = await client.ask(CASES, filter={"waitsForMe": True})
    return desk.named(told["cases"])


async def turns(desk: Desk) -> set[str]:
    """Whose turn it is."""
    return {name for name, actor in PEOPLE.items() if await waiting(desk, actor)}


async def test_a_case_waits_for_one_desk_after_another(desk) -> None:
    case, town = await desk.open("case"), desk.town
    assert await turns(desk) == {"hotline"}
    await town.dispatch(case)
    assert await turns(desk) == {"handler", "head"}
    await town.do(case, SignFor(), UNIT.head)
    assert await turns(desk) == {"head"}
    await town.do(case, AssignHandler(UNIT.handler.id), UNIT.head)
    assert await turns(desk) == {"handler"}
    await town.do(case, SubmitReply(Text(uuid7(), "已修复。")), UNIT.handler)
    assert await turns(desk) == {"head"}
    await town.do(case, SignReply(), UNIT.head)
    assert await turns(desk) == {"leader"}
    await town.do(case, SignReply(), UNIT.at("leader_in_charge"))
    assert await turns(desk) == {"hotline"}
    await town.visit(case)
    assert await turns(desk) == {"hotline"}
    await town.close(case)
    assert await turns(desk) == set()


async def test_a_case_tells_whom_it_waits_for(desk, at_work) -> None:
    told = await desk.clients.hotline.ask(WAITS, case=relay_id(at_work))
    unit = {"bureauCode": "housing", "unitCode": UNIT.unit}
    handler = {"awaited": "HANDLING", "seat": None, "person": UNIT.handler.id, "unit": unit}
    assert told["case"]["waitsFor"] == [handler]
    fresh = await desk.open("not given to anybody")
    told = await desk.clients.hotline.ask(WAITS, case=relay_id(fresh))
    hotline = {"post": "hotline", "bureau": None, "unit": None}
    dispatch = {"awaited": "DISPATCH", "seat": hotline, "person": None, "unit": None}
    assert told["case"]["waitsFor"] == [dispatch]


async def test_what_does_not_wait_for_a_desk(desk, at_work) -> None:
    await desk.open("not given to anybody")
    assert await desk.find(waitsForMe=True) == ["not given to anybody"]
    assert await desk.find(waitsForMe=False) == ["at work"]


async def test_who_has_written_a_reply_is_not_shown_it_to_sign(desk) -> None:
    case, town = await desk.open("case"), desk.town
    await town.dispatch(case)
    await town.do(case, SignFor(), UNIT.head)
    await town.do(case, AssignHandler(UNIT.head.id), UNIT.head)
    await town.do(case, SubmitReply(Text(uuid7(), "已修复。")), UNIT.head)
    assert await turns(desk) == set()
    deputy = replace(UNIT.head, id="deputy")
    assert await waiting(desk, deputy) == ["case"]


async def test_what_is_to_be_decided_waits_for_who_stands_in(desk, at_work) -> None:
    leader, now = UNIT.at("leader_in_charge"), await desk.town.now()
    words, longest = Text(uuid7(), "等待供货。"), Budget(3, TimeUnit.WORKING_DAYS)
    wish = RequestPause(uuid7(), PauseReason.WAITING_FOR_CITIZEN, longest, words)
    await desk.town.do(at_work, wish, UNIT.handler)
    delegate = Staff("housing", "finance").head
    assert await waiting(desk, delegate) == []
    held = delegations.Wanted(
        Seat("leader_in_charge", "housing"), leader.id, delegate.id, now, now + timedelta(days=3)
    )
    await delegations.grant(desk.town.city, leader, held)
    assert await waiting(desk, delegate) == await waiting(desk, leader) == ["at work"]
