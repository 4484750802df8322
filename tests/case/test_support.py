"""Supporting units (协办): beside the lead, each with its own clocks, chain and ladder."""

from dataclasses import replace
from datetime import timedelta

from tests.case.specimens import specimen

from yousu.calendar import Budget
from yousu.case.commands import ApplyForExclusion, RefuseReply, SignFor, SignReply
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode
from yousu.case.rules import SignOff
from yousu.case.vocabulary import (
    AssignmentState,
    CaseState,
    ClockKind,
    Solved,
)

HANDLING, REPLIED = AssignmentState.HANDLING, AssignmentState.REPLIED


def with_waters_rules(city, **changed) -> None:
    """The supporting unit's bureau has other rules than the lead's."""
    city.offers["waters"] = replace(city.offers["waters"], **changed)


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


def test_a_supporter_s_return_does_not_send_the_case_back(supported) -> None:
    supported.play(
        supported.send_back(assignment=supported.supporter.id), by=supported.stranger_head
    )

    supported.granted()

    assert (supported.case.state, supported.case.supporters) == (CaseState.HANDLING, ())


def test_a_case_that_is_handled_again_leaves_a_supporter_s_answer_as_it_is(supported) -> None:
    supported.bring_supporter_to(REPLIED).bring_to(CaseState.REPLIED)

    supported.play(supported.answered(solved=Solved.NOT_SOLVED), by=supported.hotline)

    assert (supported.case.state, supported.supporter.state) == (CaseState.HANDLING, REPLIED)


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
