"""A desk finds the cases that it looks for, in the order in which it works through them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from strawberry import relay
from tests.town import Staff, Town
from uuid_utils.compat import uuid7

from yousu import delegations
from yousu.calendar import Budget, TimeUnit
from yousu.case.actor import Actor
from yousu.case.commands import (
    AssignHandler,
    Location,
    RequestPause,
    SignFor,
    SignReply,
    SubmitReply,
    Text,
)
from yousu.case.rules import Seat
from yousu.case.vocabulary import PauseReason, Urgency

CASES = """
query($filter: CaseFilter, $order: CaseOrder! = NEWEST, $first: Int, $after: String, $last: Int,
      $before: String) {
  cases(filter: $filter, order: $order, first: $first, after: $after, last: $last,
        before: $before) {
    edges { node { number } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}
"""
LIFT, ROOF = "housing.property_management", "education.fees"
UNIT = Staff("housing", "property_management")


class Desk:
    """Who looks for cases, and the cases by the names that a test gives them."""

    def __init__(self, town, clients) -> None:
        self.town, self.clients = town, clients
        self.names: dict[str, str] = {}

    async def open(self, name: str, category: str = LIFT, **more: object) -> Any:
        case = await self.town.open(category, **more)
        self.names[(await self.town.case(case)).number] = name
        return case

    async def page(self, **asked: object) -> dict[str, Any]:
        told: dict[str, Any] = (await self.clients.hotline.ask(CASES, **asked))["cases"]
        return told

    async def find(self, order: str = "NEWEST", **filter: object) -> list[str]:
        return self.named(await self.page(filter=filter, order=order))

    def named(self, page: dict[str, Any]) -> list[str]:
        return [self.names[edge["node"]["number"]] for edge in page["edges"]]

    async def refusal(self, client, **filter: object) -> str:
        told = await client.send(CASES, filter=filter)
        code: str = told["errors"][0]["extensions"]["code"]
        return code


@pytest.fixture
def desk(town, clients) -> Desk:
    return Desk(town, clients)


async def say(desk: Desk, name: str, title: str, body: str) -> None:
    id = (
        await desk.clients.hotline.act(
            "caseOpen",
            title=title,
            text=body,
            reporter={"name": "李某"},
            channel="HOTLINE",
            nature="HELP",
        )
    )["case"]
    desk.names[id["number"]] = name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("噪音", ["noise"]),
        ("路灯", ["lamp"]),
        ("路灯不亮", ["lamp"]),
        ("路灯 噪音", []),
        ("  ＬＥＤ灯牌 ", ["noise"]),
        ("公园", ["noise", "lamp"]),
    ],
)
async def test_words_of_two_signs_are_found(desk, text, found) -> None:
    await say(desk, "lamp", "路灯不亮", "人民公园东门的路灯坏了。")
    await say(desk, "noise", "夜间噪音", "公园广场舞噪音大，LED灯牌太亮，灯牌晃眼。")
    assert await desk.find(text=text) == found


@pytest.mark.parametrize("text", ["", "的", "路", "，。"])
async def test_a_search_that_tells_nothing_is_refused(desk, text) -> None:
    assert await desk.refusal(desk.clients.hotline, text=text) == "SEARCH_TELLS_NOTHING"


async def test_a_piece_of_the_map(desk) -> None:
    await desk.open("inside", location=Location(36.62, 101.77))
    await desk.open("east of it", location=Location(36.62, 101.79))
    await desk.open("nowhere known")
    box = {"south": 36.6, "west": 101.77, "north": 36.62, "east": 101.78}
    assert await desk.find(box=box) == ["inside"]


async def test_a_box_that_is_upside_down_is_refused(desk) -> None:
    box = {"south": 37, "west": 101, "north": 36, "east": 102}
    assert await desk.refusal(desk.clients.hotline, box=box) == "BOX_OFF_THE_MAP"


@pytest.fixture
async def at_work(desk) -> Any:
    """Of one unit: a case in its handler's hands."""
    case = await desk.open("at work")
    await desk.town.hand_to_handler(case, UNIT)
    return case


async def test_a_clock_that_counts(desk, at_work) -> None:
    await desk.open("not given to anybody")
    assert await desk.find(clocks=["RUNNING", "DUE_SOON"]) == ["at work"]
    assert await desk.find(clocks=["OVERDUE", "PAUSED"]) == []


async def test_a_clock_that_is_nearly_out_is_due_soon_and_then_overdue(desk, at_work) -> None:
    due = (await desk.town.case(at_work)).lead.due_at
    await desk.town.advance_to(due - timedelta(hours=1))
    assert await desk.find(clocks=["DUE_SOON"]) == ["at work"]
    await desk.town.advance_to(due + timedelta(hours=1))
    assert await desk.find(clocks=["OVERDUE"]) == ["at work"]
    assert await desk.find(clocks=["RUNNING", "DUE_SOON", "PAUSED"]) == []


async def test_a_clock_that_stands_still(desk, at_work) -> None:
    words, longest = Text(uuid7(), "等待供货。"), Budget(3, TimeUnit.WORKING_DAYS)
    wish = RequestPause(
        application=uuid7(), reason=PauseReason.WAITING_FOR_CITIZEN, longest=longest, text=words
    )
    await desk.town.do(at_work, wish, UNIT.handler)
    await desk.town.grant(at_work, UNIT.at("leader_in_charge"))
    assert await desk.find(clocks=["PAUSED"]) == ["at work"]
    assert await desk.find(clocks=["RUNNING", "DUE_SOON", "OVERDUE"]) == []


async def test_the_cases_of_a_handler(desk, at_work) -> None:
    await desk.open("of nobody")
    assert await desk.find(handler=UNIT.handler.id) == ["at work"]


async def waiting(desk: Desk, actor: Actor) -> list[str]:
    """What an actor is shown when they ask what waits for them."""
    client = desk.clients.at(actor.post, actor.id, actor.bureau, actor.unit)
    told = await client.ask(CASES, filter={"waitsForMe": True})
    return desk.named(told["cases"])


PEOPLE = {
    "hotline": Town.hotline,
    "handler": UNIT.handler,
    "head": UNIT.head,
    "leader": UNIT.at("leader_in_charge"),
    "of another unit": Staff("housing", "finance").head,
    "of another bureau": Town.education.head,
}


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


WAITS = """
query($case: ID!) { case(id: $case) { waitsFor {
  awaited seat { post bureau unit } person unit { bureauCode unitCode }
} } }
"""


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
    wish = RequestPause(
        uuid7(), PauseReason.WAITING_FOR_CITIZEN, Budget(3, TimeUnit.WORKING_DAYS), words()
    )
    await desk.town.do(at_work, wish, UNIT.handler)
    delegate = Staff("housing", "finance").head
    assert await waiting(desk, delegate) == []
    held = delegations.Wanted(
        Seat("leader_in_charge", "housing"), leader.id, delegate.id, now, now + timedelta(days=3)
    )
    await delegations.grant(desk.town.city, leader, held)
    assert await waiting(desk, delegate) == await waiting(desk, leader) == ["at work"]


def words() -> Text:
    return Text(uuid7(), "等待供货。")


async def test_a_unit_with_those_below_it(desk, at_work) -> None:
    await desk.open("of nobody")
    assert await desk.find(within={"bureau": "housing", "unit": UNIT.unit}) == ["at work"]
    assert await desk.find(within={"bureau": "education", "unit": "finance"}) == []


async def test_the_other_cases_of_a_reporter(desk) -> None:
    first = await desk.open("first", reporter_phone="13900000001")
    await desk.open("second", reporter_phone="13900000001")
    await desk.open("another's", reporter_phone="13900000002")
    same = relay_id(first)
    assert await desk.find(sameReporterAs=same) == ["second"]
    leader = desk.clients.at("leader_in_charge", "l", "housing")
    assert await desk.refusal(leader, sameReporterAs=same) == "NOT_ALLOWED"


async def test_of_a_case_that_an_office_may_not_see_it_is_told_no_others(desk) -> None:
    first = await desk.open("first", reporter_phone="13900000001", category=ROOF)
    second = await desk.open("second", reporter_phone="13900000001")
    await desk.town.dispatch(first)
    await desk.town.dispatch(second)
    office = desk.clients.at("transfer_office", "o", "housing")
    told = await office.ask(CASES, filter={"sameReporterAs": relay_id(first)})
    assert told["cases"]["edges"] == []


def relay_id(case: object) -> str:
    return str(relay.GlobalID("Case", str(case)))


@pytest.fixture
async def five(desk) -> Desk:
    """A pressing case, and others with different deadlines; the first is acted on last."""
    first = await desk.open("first")
    await desk.open("undated", category=None)
    urgent = await desk.open("urgent", urgency=Urgency.URGENT)
    await desk.open("emergency", urgency=Urgency.EMERGENCY)
    early = await desk.open("early", category=ROOF)
    for case, days in ((early, 0), (urgent, 1), (first, 1)):
        await desk.town.advance(days=days)
        await desk.town.dispatch(case)
    return desk


ORDERS = {
    "NEWEST": ["early", "emergency", "urgent", "undated", "first"],
    "OLDEST": ["first", "undated", "urgent", "emergency", "early"],
}


@pytest.mark.parametrize("order", ORDERS)
async def test_an_order(five, order) -> None:
    assert await five.find(order) == ORDERS[order]


async def test_what_is_due_first_comes_first_and_what_has_no_date_last(five) -> None:
    found = await five.find("DUE_FIRST")
    assert set(found[3:]) == {"undated", "emergency"}
    assert found.index("urgent") < found.index("first")


async def test_what_something_has_just_happened_to_comes_last(five) -> None:
    assert (await five.find("LONGEST_WAITING"))[-1] == "first"


async def test_the_most_urgent_come_first_and_of_these_what_is_due_first(five) -> None:
    found = await five.find("MOST_URGENT")
    assert (found[:2], found[-1]) == (["emergency", "urgent"], "undated")


@pytest.mark.parametrize(
    "order", ["NEWEST", "OLDEST", "DUE_FIRST", "MOST_URGENT", "LONGEST_WAITING"]
)
async def test_each_order_is_walked_both_ways(five, order) -> None:
    whole = await five.find(order)
    forwards: list[str] = []
    page = await five.page(order=order, first=2)
    while forwards.extend(five.named(page)) or page["pageInfo"]["hasNextPage"]:
        page = await five.page(order=order, first=2, after=page["pageInfo"]["endCursor"])
    backwards: list[str] = []
    page = await five.page(order=order, last=2)
    backwards = five.named(page)
    while page["pageInfo"]["hasPreviousPage"]:
        page = await five.page(order=order, last=2, before=page["pageInfo"]["startCursor"])
        backwards = five.named(page) + backwards
    assert forwards == backwards == whole
