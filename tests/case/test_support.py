"""Supporting units (协办): beside the lead, each with its own clocks, chain and ladder."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.case.bureaus import GREENING, PIPES, WILDLIFE
from tests.case.specimens import specimen

from yousu.calendar import Budget
from yousu.case.commands import ApplyForExclusion, CloseCase, RefuseReply, SignFor, SignReply
from yousu.case.events import RungFired, SupportCalledIn
from yousu.case.problem import ProblemCode
from yousu.case.rules import SignOff, UnitName
from yousu.case.vocabulary import (
    AssignmentRole,
    AssignmentState,
    CaseState,
    ClockKind,
    Solved,
)

HANDLING, REPLIED = AssignmentState.HANDLING, AssignmentState.REPLIED


@pytest.fixture
def supported(city):
    """A case that greening handles and pipes, of another bureau, supports."""
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    return city


def with_waters_rules(city, **changed) -> None:
    """The supporting unit's bureau has other rules than the lead's."""
    city.offers["waters"] = replace(city.offers["waters"], **changed)


def test_a_supporter_gets_an_order_of_its_own(supported) -> None:
    order = supported.supporter

    assert (order.role, order.unit_name) == (AssignmentRole.SUPPORT, PIPES)
    assert order.state is AssignmentState.DISPATCHED


def test_a_supporter_is_told_what_is_asked_of_it(city) -> None:
    city.bring_to(CaseState.HANDLING)
    call = city.call_in()

    city.play(call, by=city.hotline)

    assert city.supporter.task == call.text.id


def test_the_lead_answers_for_the_case_as_before(supported) -> None:
    assert (supported.case.lead.unit_name, supported.case.state) == (GREENING, CaseState.HANDLING)


def test_a_supporter_s_clocks_start_when_it_is_called_in(city) -> None:
    city.bring_to(CaseState.HANDLING).wait(hours=5)

    city.play(city.call_in(), by=city.hotline)

    assert {(c.kind, c.started_at) for c in city.supporter.clocks} == {
        (ClockKind.SIGN_FOR, city.now),
        (ClockKind.HANDLING, city.now),
    }


def test_a_supporter_s_clocks_are_those_of_its_own_bureau(city) -> None:
    deadlines = replace(city.offers["waters"].deadlines, handling=Budget.working_days(1))
    with_waters_rules(city, deadlines=deadlines)

    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)

    assert city.supporter.running(ClockKind.HANDLING).due_at == city.now.replace(day=5, hour=18)
    assert city.clock_of(ClockKind.HANDLING).due_at == city.now.replace(day=7, hour=18)


def test_a_supporter_s_reply_needs_the_signatures_of_its_own_bureau(city) -> None:
    chain = city.offers["waters"].sign_off
    with_waters_rules(city, sign_off=SignOff("short", chain.steps[:2]))
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    city.bring_supporter_to(AssignmentState.SIGN_OFF)

    city.play(SignReply(assignment=city.supporter.id), by=city.stranger_head)

    assert city.supporter.has_answered


def test_a_late_supporter_is_pressed_by_the_ladder_of_its_own_bureau(city) -> None:
    press = replace(city.offers["gardens"].ladder.rungs[2], code="waters_press")
    with_waters_rules(city, ladder=replace(city.offers["gardens"].ladder, rungs=(press,)))
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)

    facts = city.advance(days=14)

    of_supporter = [
        fact.rung
        for fact in facts
        if isinstance(fact, RungFired) and fact.assignment == city.supporter.id
    ]
    assert of_supporter == ["waters_press"]


def test_what_a_supporter_does_moves_nothing_of_the_lead_s(supported) -> None:
    before = supported.order

    supported.bring_supporter_to(REPLIED)

    assert supported.order == before


def test_what_the_lead_does_moves_nothing_of_a_supporter_s(supported) -> None:
    before = supported.supporter

    supported.bring_to(CaseState.REPLIED)

    assert supported.supporter == before


def test_the_citizen_is_asked_about_the_lead_s_reply_only(supported) -> None:
    supported.bring_supporter_to(REPLIED)

    assert supported.supporter.latest(ClockKind.RETURN_VISIT) is None


def test_a_refused_reply_goes_back_to_the_supporter_s_handler(supported) -> None:
    supported.bring_supporter_to(AssignmentState.SIGN_OFF)
    order = supported.supporter.id

    supported.play(RefuseReply(supported.text(), assignment=order), by=supported.stranger_head)

    assert supported.supporter.state is HANDLING


def test_a_supporter_may_put_its_part_on_account(supported) -> None:
    supported.bring_supporter_to(AssignmentState.DEFERRED)

    assert supported.case.state is CaseState.HANDLING


@pytest.mark.parametrize("state", [AssignmentState.DISPATCHED, HANDLING, AssignmentState.SIGN_OFF])
def test_a_case_is_not_closed_while_a_supporter_owes_its_answer(
    supported, state: AssignmentState
) -> None:
    supported.bring_supporter_to(state).bring_to(CaseState.REPLIED)
    supported.play(supported.answered(), by=supported.hotline)

    assert supported.refusal(CloseCase(), by=supported.hotline) is ProblemCode.SUPPORT_OUTSTANDING


def test_a_case_is_closed_once_the_lead_was_visited_and_every_supporter_has_answered(
    supported,
) -> None:
    supported.bring_to(CaseState.REPLIED)
    supported.play(supported.answered(), by=supported.hotline)
    supported.bring_supporter_to(REPLIED)

    supported.play(CloseCase(), by=supported.hotline)

    assert supported.case.state is CaseState.CLOSED


def test_a_case_is_not_closed_on_the_supporters_answers_alone(supported) -> None:
    supported.bring_supporter_to(REPLIED).bring_to(CaseState.REPLIED)

    assert supported.refusal(CloseCase(), by=supported.hotline) is ProblemCode.NOT_YET_VISITED


def test_a_supporter_s_return_does_not_send_the_case_back(supported) -> None:
    supported.play(
        supported.send_back(assignment=supported.supporter.id), by=supported.stranger_head
    )

    supported.granted()

    assert (supported.case.state, supported.case.supporters) == (CaseState.HANDLING, ())


def test_a_returned_supporter_is_not_waited_for(supported) -> None:
    supported.play(
        supported.send_back(assignment=supported.supporter.id), by=supported.stranger_head
    )
    supported.granted()

    supported.bring_to(CaseState.CLOSED)

    assert supported.case.state is CaseState.CLOSED


def test_a_case_that_is_handled_again_leaves_a_supporter_s_answer_as_it_is(supported) -> None:
    supported.bring_supporter_to(REPLIED).bring_to(CaseState.REPLIED)

    supported.play(supported.answered(solved=Solved.NOT_SOLVED), by=supported.hotline)

    assert (supported.case.state, supported.supporter.state) == (CaseState.HANDLING, REPLIED)


def test_several_units_may_support_a_case(supported) -> None:
    facts = supported.play(supported.call_in(WILDLIFE), by=supported.head)

    assert [type(fact) for fact in facts] == [SupportCalledIn]
    assert [order.unit_name for order in supported.case.supporters] == [PIPES, WILDLIFE]


@pytest.mark.parametrize("unit", [GREENING, PIPES], ids=["the lead", "a supporter"])
def test_a_unit_that_has_an_order_is_not_called_in(supported, unit: UnitName) -> None:
    refused = supported.refusal(supported.call_in(unit), by=supported.hotline)

    assert refused is ProblemCode.HAS_AN_ORDER


def test_a_unit_that_sent_its_order_back_may_be_called_in_again(supported) -> None:
    supported.play(
        supported.send_back(assignment=supported.supporter.id), by=supported.stranger_head
    )
    supported.granted()

    assert supported.play(supported.call_in(), by=supported.hotline)


def test_a_supporter_that_has_answered_may_be_called_in_for_another_task(supported) -> None:
    """As when the citizen was not satisfied, and the lead needs it once more."""
    supported.bring_supporter_to(REPLIED).bring_to(CaseState.REPLIED)
    supported.play(supported.answered(solved=Solved.NOT_SOLVED), by=supported.hotline)

    supported.play(supported.call_in(), by=supported.head)

    states = [order.state for order in supported.case.supporters]
    assert states == [REPLIED, AssignmentState.DISPATCHED]


def test_a_unit_that_nobody_has_is_not_called_in(city) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(city.call_in(UnitName("waters", "greening")), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_UNIT


def test_the_lead_does_not_sign_for_a_supporter(supported) -> None:
    its = SignFor(assignment=supported.supporter.id)

    assert supported.refusal(its, by=supported.head) is ProblemCode.NOT_ALLOWED


def test_a_supporter_s_pause_moves_no_clock_of_the_lead_s(supported) -> None:
    supported.bring_supporter_to(HANDLING)
    before = supported.clock_of(ClockKind.HANDLING)

    supported.play(
        supported.pause(assignment=supported.supporter.id), by=supported.stranger_handler
    )
    supported.granted(by=supported.stranger_leader)

    assert supported.supporter.running(ClockKind.HANDLING).is_paused
    assert supported.clock_of(ClockKind.HANDLING) == before


def test_a_supporter_may_be_late_while_the_lead_is_in_time(supported) -> None:
    supported.bring_to(CaseState.REPLIED)

    supported.advance_to(supported.now.replace(day=7, hour=18) + timedelta(hours=1))

    assert supported.supporter.running(ClockKind.HANDLING).ran_out_at is not None
    assert supported.clock_of(ClockKind.HANDLING).ran_out_at is None


def test_a_supporter_is_left_out_of_the_appraisal_apart_from_the_lead(supported) -> None:
    supported.play(specimen(supported, ApplyForExclusion), by=supported.head)
    supported.granted(by=supported.leader)
    supported.granted(by=supported.hotline)
    for_the_supporter = specimen(supported, ApplyForExclusion, supported.supporter.id)

    supported.play(for_the_supporter, by=supported.stranger_head)

    case = supported.case
    assert (case.excludes(supported.order), case.excludes(supported.supporter)) == (True, False)


def test_an_order_that_is_left_out_already_is_not_left_out_again(supported) -> None:
    order = supported.supporter.id
    supported.play(specimen(supported, ApplyForExclusion, order), by=supported.stranger_head)
    supported.granted(by=supported.stranger_leader)
    supported.granted(by=supported.hotline)

    again = specimen(supported, ApplyForExclusion, order)

    refused = supported.refusal(again, by=supported.stranger_head)
    assert refused is ProblemCode.ASKED_ALREADY
