"""First-responder duty (首接责任制): the first unit answers until another has accepted."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.case.bureaus import GREENING, PIPES, WILDLIFE

from yousu.case.commands import (
    AnswerSupervision,
    Decide,
    IssueSupervision,
    RecordContact,
    Revoke,
    SignFor,
    Withdraw,
)
from yousu.case.events import Applied, HandedOver, Ruled, RungFired
from yousu.case.problem import ProblemCode
from yousu.case.rules import UnitName
from yousu.case.vocabulary import (
    ApplicationState,
    AssignmentRole,
    AssignmentState,
    CaseState,
    ClockKind,
    Medium,
)


@pytest.fixture
def offered(city):
    """Greening, which handles the case, has asked wildlife to take it over."""
    city.bring_to(CaseState.HANDLING).play(city.offer(), by=city.head)
    return city


def accept(city) -> Decide:
    """The offer that was made last is accepted."""
    return Decide(city.case.applications[-1].id, grant=True)


def test_an_offer_alone_changes_nothing(city) -> None:
    before = city.bring_to(CaseState.HANDLING).order

    facts = city.play(city.offer(), by=city.head)

    assert [type(fact) for fact in facts] == [Applied]
    assert city.order == before


def test_the_ladder_presses_the_first_unit_until_the_other_accepts(offered) -> None:
    first = offered.order.id

    facts = offered.advance(days=14)

    pressed = [f.rung for f in facts if isinstance(f, RungFired) and f.assignment == first]
    assert pressed == ["warn", "press", "write", "lead"]


def test_the_first_unit_works_on_until_the_other_accepts(offered) -> None:
    offered.play(RecordContact(Medium.PHONE), by=offered.handler)

    assert offered.order.first_contact_at == offered.now


def test_the_other_unit_s_head_accepts(offered) -> None:
    first = offered.order.id

    facts = offered.granted(by=offered.neighbour_head)

    assert [type(fact) for fact in facts] == [Ruled, HandedOver]
    assert offered.case.assignment(first).state is AssignmentState.HANDED_OVER
    assert offered.order.unit_name == WILDLIFE


def test_the_other_unit_leads_and_signs_for_the_order_anew(offered) -> None:
    offered.wait(hours=2)

    offered.granted(by=offered.neighbour_head)

    sign_for = offered.clock_of(ClockKind.SIGN_FOR)
    assert (offered.order.role, offered.case.state) == (AssignmentRole.LEAD, CaseState.DISPATCHED)
    assert (sign_for.started_at, sign_for.due_at) == (
        offered.now,
        offered.now + timedelta(hours=1),
    )


def test_the_handling_clock_goes_on_as_it_was(offered) -> None:
    offered.wait(hours=2)
    before = offered.clock_of(ClockKind.HANDLING)

    offered.granted(by=offered.neighbour_head)

    assert offered.clock_of(ClockKind.HANDLING) == before


def test_a_clock_that_has_run_out_has_run_out_for_the_other_unit_too(offered) -> None:
    offered.advance_to(offered.clock_of(ClockKind.HANDLING).due_at)

    offered.granted(by=offered.neighbour_head)

    clock = offered.clock_of(ClockKind.HANDLING)
    assert clock.ran_out_at == clock.due_at


def test_the_ladder_goes_on_at_the_other_unit_where_it_stood(offered) -> None:
    offered.advance_to(offered.clock_of(ClockKind.HANDLING).due_at)
    offered.granted(by=offered.neighbour_head)

    facts = offered.advance(days=14)

    pressed = [f.rung for f in facts if isinstance(f, RungFired) and f.clock is ClockKind.HANDLING]
    assert pressed == ["write", "lead"]


def test_the_first_unit_s_order_runs_no_clock_any_more(offered) -> None:
    first = offered.order.id

    offered.granted(by=offered.neighbour_head)

    assert not any(clock.is_running for clock in offered.case.assignment(first).clocks)


def test_a_paused_clock_stays_paused_no_longer_than_was_granted(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)
    city.handed_over()

    city.advance(days=14)

    handling = city.clock_of(ClockKind.HANDLING)
    assert not handling.is_paused
    assert handling.pauses[-1].ends_at == city.clock_of(ClockKind.PAUSE).due_at


def test_a_refused_hand_over_leaves_everything_as_it_was(offered) -> None:
    before = offered.order

    offered.refused(by=offered.neighbour_head)

    assert offered.order == before
    assert offered.case.applications[-1].state is ApplicationState.REFUSED


def test_a_refused_hand_over_may_be_offered_to_somebody_else(offered) -> None:
    offered.refused(by=offered.neighbour_head)

    offered.play(offered.offer(PIPES), by=offered.head)
    offered.granted(by=offered.stranger_head)

    assert offered.order.unit_name == PIPES


def test_an_order_that_goes_to_another_bureau_goes_under_its_rules(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.offer(PIPES), by=city.head)

    city.granted(by=city.stranger_head)

    assert city.order.rule_set == "waters-1"


def test_who_offered_cannot_accept(city) -> None:
    to_itself = city.offer(UnitName("gardens", "field_office"))
    city.bring_to(CaseState.HANDLING).play(to_itself, by=city.upper_head)

    refused = city.refusal(accept(city), by=city.upper_head)

    assert refused is ProblemCode.AUTHOR_CANNOT_DECIDE


def test_an_offer_that_was_taken_back_cannot_be_accepted(offered) -> None:
    offered.play(Withdraw(offered.case.applications[-1].id), by=offered.head)

    refused = offered.refusal(accept(offered), by=offered.neighbour_head)

    assert refused is ProblemCode.DECIDED_ALREADY


def test_an_order_that_was_answered_meanwhile_is_not_handed_over(offered) -> None:
    offered.bring_to(CaseState.REPLIED)

    refused = offered.refusal(accept(offered), by=offered.neighbour_head)

    assert refused is ProblemCode.OVERTAKEN


def test_an_order_on_account_is_not_handed_over(offered) -> None:
    offered.play(offered.deferral(), by=offered.handler)
    deferral = offered.case.applications[-1].id
    offered.play(Decide(deferral, grant=True), by=offered.leader)

    refused = offered.refusal(
        Decide(offered.case.applications[0].id, grant=True), by=offered.neighbour_head
    )

    assert refused is ProblemCode.ON_ACCOUNT


def test_a_unit_that_was_called_in_meanwhile_does_not_take_a_second_order(offered) -> None:
    offered.play(offered.call_in(WILDLIFE), by=offered.hotline)

    refused = offered.refusal(accept(offered), by=offered.neighbour_head)

    assert refused is ProblemCode.HAS_AN_ORDER


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        (GREENING, ProblemCode.HAS_AN_ORDER),
        (PIPES, ProblemCode.HAS_AN_ORDER),
        (UnitName("waters", "greening"), ProblemCode.UNKNOWN_UNIT),
    ],
    ids=["itself", "a supporter", "nobody"],
)
def test_an_order_is_offered_only_to_a_unit_that_is_free_for_it(city, unit, code) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)

    assert city.refusal(city.offer(unit), by=city.head) is code


def test_an_order_is_offered_to_one_unit_at_a_time(offered) -> None:
    assert offered.refusal(offered.offer(PIPES), by=offered.head) is ProblemCode.ASKED_ALREADY


def test_a_supporter_hands_its_part_over_and_not_the_case(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    city.bring_supporter_to(AssignmentState.HANDLING)
    task = city.supporter.task
    offer = replace(city.offer(WILDLIFE), assignment=city.supporter.id)

    city.play(offer, by=city.stranger_head)
    city.granted(by=city.neighbour_head)

    order = city.supporter
    assert (order.unit_name, order.role, order.task) == (WILDLIFE, AssignmentRole.SUPPORT, task)
    assert city.order.unit_name == GREENING


def test_a_hand_over_is_not_taken_back(offered) -> None:
    offered.granted(by=offered.neighbour_head)
    back = Revoke(offered.case.applications[-1].id, offered.text())

    assert offered.refusal(back, by=offered.neighbour_head) is ProblemCode.NOTHING_TO_REVOKE


def test_the_first_unit_has_no_rights_on_the_order_any_more(offered) -> None:
    offered.granted(by=offered.neighbour_head)

    assert offered.refusal(SignFor(), by=offered.head) is ProblemCode.NOT_ALLOWED


def test_what_the_first_unit_asked_for_goes_along(city) -> None:
    """A pause that waits for a decision is the successor's now."""
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    pause = city.case.applications[-1].id
    city.handed_over()

    city.play(Decide(pause, grant=True), by=city.leader)

    assert city.clock_of(ClockKind.HANDLING).is_paused


def test_a_pause_that_was_granted_can_still_be_taken_back(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)
    pause = city.case.applications[-1].id
    city.handed_over()

    city.play(Revoke(pause, city.text()), by=city.leader)

    assert not city.clock_of(ClockKind.HANDLING).is_paused


def test_a_supervision_order_goes_along(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(IssueSupervision(city.new_id(), city.text()), by=city.petition_office)
    city.handed_over()
    [supervision] = city.case.supervisions

    city.play(AnswerSupervision(supervision.id, city.text()), by=city.neighbour_head)

    assert not city.clock_of(ClockKind.SUPERVISION).is_running


def test_another_bureaus_ladder_is_climbed_from_its_foot(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.play(city.offer(PIPES), by=city.head)

    city.granted(by=city.stranger_head)

    assert city.clock_of(ClockKind.HANDLING).fired == ()
