"""One unit leads, others support it, each with its own clocks, sign-off and ladder."""

from datetime import datetime

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import AssignHandler, CallInSupport, CloseCase, SignFor
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import AssignmentRole, AssignmentState, CaseState, ClockKind, Nature


@pytest.fixture
async def supported(town):
    """The housing bureau leads from Monday; on Tuesday the education bureau is called in."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance_to(at(3, 12, 9))
    support = CallInSupport(
        uuid7(), "education", "basic_education", text("请核实学区划分是否属实。")
    )
    await town.do(case, support, town.hotline)
    return case


@pytest.fixture
async def both_at_work(town, supported):
    order = await town.order(supported, town.education)
    await town.do(supported, SignFor(assignment=order.id), town.education.head)
    named = AssignHandler(town.education.handler.id, assignment=order.id)
    await town.do(supported, named, town.education.head)
    return supported


async def pressed_of(town, case, staff) -> dict[str, datetime]:
    """The rungs that pressed one unit, and when."""
    order = await town.order(case, staff)
    fired = await town.events(case, RungFired)
    return {e.fact.rung: e.at for e in fired if e.fact.assignment == order.id}


async def test_the_supporting_unit_has_an_order_of_its_own(town, supported) -> None:
    order = await town.order(supported, town.education)
    assert order.role is AssignmentRole.SUPPORT
    assert order.state is AssignmentState.DISPATCHED
    assert (await town.case(supported)).state is CaseState.HANDLING


async def test_each_has_its_own_time(town, supported) -> None:
    lead = await town.order(supported, town.housing)
    support = await town.order(supported, town.education)
    due = [order.latest(ClockKind.HANDLING).due_at for order in (lead, support)]
    assert due == [at(3, 20, 18), at(3, 21, 18)]


async def test_one_unit_does_not_sign_for_the_others_order(town, supported) -> None:
    order = await town.order(supported, town.education)
    with pytest.raises(Refused) as refused:
        await town.do(supported, SignFor(assignment=order.id), town.housing.head)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_each_climbs_its_own_bureaus_ladder(town, both_at_work) -> None:
    await town.advance_to(at(3, 26, 19))
    housing = await pressed_of(town, both_at_work, town.housing)
    education = await pressed_of(town, both_at_work, town.education)
    assert housing["petition_office"] == at(3, 20, 18)
    assert "discipline_office" in housing
    assert education == {
        "reminder": at(3, 20, 18),
        "transfer_office": at(3, 21, 18),
        "leader_in_charge": at(3, 22, 18),
        "party_secretary": at(3, 26, 18),
    }


async def test_who_answers_is_pressed_no_more_and_the_other_is(town, both_at_work) -> None:
    await town.reply(both_at_work, town.housing)
    await town.advance(days=30)
    assert await pressed_of(town, both_at_work, town.housing) == {}
    assert "party_secretary" in await pressed_of(town, both_at_work, town.education)


async def test_it_is_closed_once_the_supporting_unit_has_answered_too(town, both_at_work) -> None:
    await town.reply(both_at_work, town.housing)
    await town.visit(both_at_work)
    with pytest.raises(Refused) as refused:
        await town.do(both_at_work, CloseCase(), town.hotline)
    assert refused.value.code is ProblemCode.SUPPORT_OUTSTANDING
    await town.reply(both_at_work, town.education)
    await town.close(both_at_work)
    await town.nothing_else_happens(both_at_work)


async def test_the_supporting_units_reply_does_not_answer_the_citizen(town, both_at_work) -> None:
    await town.reply(both_at_work, town.education)
    support = await town.order(both_at_work, town.education)
    assert support.state is AssignmentState.REPLIED
    assert support.latest(ClockKind.RETURN_VISIT) is None
    assert (await town.case(both_at_work)).state is CaseState.HANDLING


async def test_each_needs_its_own_bureaus_signatures(town, both_at_work) -> None:
    await town.reply(both_at_work, town.housing)
    await town.reply(both_at_work, town.education)
    signed = {}
    for staff in (town.housing, town.education):
        [reply] = (await town.order(both_at_work, staff)).replies
        signed[staff.bureau] = [verdict.post for verdict in reply.verdicts]
    assert signed == {
        "housing": ["handler", "unit_head", "leader_in_charge"],
        "education": ["handler", "unit_head", "leader_in_charge", "transfer_office"],
    }


async def test_a_unit_is_called_in_once(town, supported) -> None:
    again = CallInSupport(uuid7(), "education", "basic_education", text("请再核实。"))
    with pytest.raises(Refused) as refused:
        await town.do(supported, again, town.hotline)
    assert refused.value.code is ProblemCode.HAS_AN_ORDER


async def test_a_question_is_a_question_for_the_supporting_bureau_as_well(town) -> None:
    case = await town.open("housing.property_management", Nature.CONSULTATION)
    await town.hand_to_handler(case, town.housing)
    support = CallInSupport(uuid7(), "education", "basic_education", text("请说明政策。"))
    await town.do(case, support, town.hotline)
    order = await town.order(case, town.education)
    assert order.latest(ClockKind.HANDLING).due_at == at(3, 14, 18)
