"""A case that is sent round is conferred on (会商) and supervised one level up, until a lead is
fixed."""

import pytest
from tests.town import Staff, at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import (
    AnswerSupervision,
    AssignHandler,
    ConcludeConsultation,
    Dispatch,
    GiveOpinion,
    Return,
    SignFor,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import UnitName
from yousu.case.vocabulary import CaseState, ReturnReason, Satisfaction, Solved

PROPERTY, MARKET = Staff("housing", "property_management"), Staff("housing", "market_supervision")
SCHOOLS = Staff("education", "basic_education")
BUREAU_OF = {"housing": "housing.property_management", "education": "education.enrolment"}


async def go_round(town, case, staff) -> None:
    """Given to a unit, and sent back by it."""
    to = Dispatch(uuid7(), BUREAU_OF[staff.bureau], staff.bureau, staff.unit)
    await town.do(case, to, town.hotline)
    wish = Return(uuid7(), ReturnReason.WRONG_UNIT, text("不属本单位职责。"))
    await town.do(case, wish, staff.head)
    await town.grant(case, town.hotline)


@pytest.fixture
async def twice(town):
    case = await town.open("housing.property_management")
    await go_round(town, case, PROPERTY)
    await go_round(town, case, SCHOOLS)
    return case


@pytest.fixture
async def problem(town, twice):
    """Sent back for the third time on Monday at nine."""
    await go_round(town, twice, MARKET)
    return twice


async def conclude(town, case, lead: Staff, by) -> None:
    [meeting] = (await town.case(case)).consultations
    conclusion = ConcludeConsultation(
        meeting.id,
        UnitName(lead.bureau, lead.unit),
        follower="operator",
        text=text("由物业科主办，全程跟踪。"),
        successor=uuid7(),
    )
    await town.do(case, conclusion, by)


async def test_twice_is_not_yet_a_problem(town, twice) -> None:
    assert (await town.case(twice)).problem_since is None


async def test_the_third_return_is(town, problem) -> None:
    stored = await town.case(problem)
    assert (stored.problem_since, stored.returns) == (at(3, 11, 9), 3)


async def test_all_units_that_had_it_confer(town, problem) -> None:
    [meeting] = (await town.case(problem)).consultations
    assert meeting.participants == (
        UnitName("housing", "property_management"),
        UnitName("education", "basic_education"),
        UnitName("housing", "market_supervision"),
    )


async def test_the_hotline_answers_to_the_supervision_office(town, problem) -> None:
    [order] = (await town.case(problem)).supervisions
    assert (order.post, order.assignment) == ("supervision_office", None)
    await town.do(problem, AnswerSupervision(order.id, text("已召集会商。")), town.hotline)
    assert not (await town.case(problem)).supervisions[0].is_open


async def test_every_participant_says_what_it_thinks(town, problem) -> None:
    [meeting] = (await town.case(problem)).consultations
    for staff in (PROPERTY, SCHOOLS, MARKET):
        await town.do(problem, GiveOpinion(meeting.id, text("建议由物业科主办。")), staff.head)
    [meeting] = (await town.case(problem)).consultations
    assert [opinion.unit for opinion in meeting.opinions] == [
        "property_management",
        "basic_education",
        "market_supervision",
    ]


async def test_a_unit_that_never_had_it_has_no_say(town, problem) -> None:
    [meeting] = (await town.case(problem)).consultations
    stranger = Staff("housing", "expropriation_office").head
    with pytest.raises(Refused) as refused:
        await town.do(problem, GiveOpinion(meeting.id, text("建议由物业科主办。")), stranger)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_without_an_end_in_three_days_the_supervision_office_presses(town, problem) -> None:
    await town.advance_to(at(3, 14, 17))
    assert "consultation_supervision_office" not in await town.pressed(problem)
    await town.advance_to(at(3, 14, 18))
    assert "consultation_supervision_office" in await town.pressed(problem)


async def test_it_ends_with_a_lead_and_somebody_who_follows_the_case(town, problem) -> None:
    await conclude(town, problem, PROPERTY, town.hotline)
    stored = await town.case(problem)
    assert stored.state is CaseState.DISPATCHED
    assert (stored.lead.unit, stored.follower) == ("property_management", "operator")


async def test_a_participant_does_not_end_it(town, problem) -> None:
    with pytest.raises(Refused) as refused:
        await conclude(town, problem, SCHOOLS, PROPERTY.head)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_once_the_lead_is_fixed_it_returns_nothing(town, problem) -> None:
    await conclude(town, problem, PROPERTY, town.hotline)
    wish = Return(uuid7(), ReturnReason.WRONG_UNIT, text("不属本单位职责。"))
    with pytest.raises(Refused) as refused:
        await town.do(problem, wish, PROPERTY.head)
    assert refused.value.code is ProblemCode.LEAD_FIXED


async def test_the_third_time_that_a_citizen_is_unsatisfied_it_is_one_too(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    for _ in range(3):
        assert (await town.case(case)).problem_since is None
        await town.reply(case, town.housing)
        await town.visit(case, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    stored = await town.case(case)
    assert stored.problem_since is not None
    assert [meeting.participants for meeting in stored.consultations] == [
        (UnitName("housing", "property_management"),)
    ]
    assert [order.post for order in stored.supervisions] == ["supervision_office"]


async def test_settled_answered_and_closed_it_stays_quiet(town, problem) -> None:
    await conclude(town, problem, PROPERTY, town.hotline)
    [order] = (await town.case(problem)).supervisions
    await town.do(problem, AnswerSupervision(order.id, text("已会商。")), town.hotline)
    await sign_and_reply(town, problem)
    await town.visit(problem)
    await town.close(problem)
    await town.nothing_else_happens(problem)


async def sign_and_reply(town, case) -> None:
    await town.do(case, SignFor(), PROPERTY.head)
    await town.do(case, AssignHandler(PROPERTY.handler.id), PROPERTY.head)
    await town.reply(case, PROPERTY)
