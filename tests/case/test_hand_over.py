"""First-responder duty (首接责任制): the first unit answers until another has accepted."""

from dataclasses import replace

import pytest
from tests.case.bureaus import GREENING, PIPES, WILDLIFE

from yousu.case.commands import (
    Decide,
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
    Medium,
)


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
