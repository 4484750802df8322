"""Units are called in to support a case (协办): each has an order, with what is asked of it."""

import pytest
from tests.case.bureaus import GREENING, PIPES, WILDLIFE

from yousu.case.events import SupportCalledIn
from yousu.case.problem import ProblemCode
from yousu.case.rules import UnitName
from yousu.case.vocabulary import AssignmentRole, AssignmentState, CaseState, Solved

REPLIED = AssignmentState.REPLIED


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
