"""A desk finds the cases of a place, a person, a unit, and by how their clocks stand."""

from datetime import timedelta

from tests.graphql.desk.conftest import CASES, ROOF, UNIT, relay_id
from uuid_utils.compat import uuid7

from yousu.calendar import Budget, TimeUnit
from yousu.case.commands import Location, RequestPause, Text
from yousu.case.vocabulary import PauseReason


async def test_a_piece_of_the_map(desk) -> None:
    await desk.open("inside", location=Location(36.62, 101.77))
    await desk.open("east of it", location=Location(36.62, 101.79))
    await desk.open("nowhere known")
    box = {"south": 36.6, "west": 101.77, "north": 36.62, "east": 101.78}
    assert await desk.find(box=box) == ["inside"]


async def test_a_box_that_is_upside_down_is_refused(desk) -> None:
    box = {"south": 37, "west": 101, "north": 36, "east": 102}
    assert await desk.refusal(desk.clients.hotline, box=box) == "BOX_OFF_THE_MAP"


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
