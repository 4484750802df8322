"""Which act an order admits in which state, whatever the state of the lead's."""

from itertools import product
from typing import get_args

import pytest
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.acts import allowed_now
from yousu.case.commands import Command, OnOrder
from yousu.case.decide import decide
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import AssignmentState, CaseState

HAD = {act.ApplyForExclusion, act.IssueSupervision, act.EnterInRegister}
TAKEN = HAD | {act.RecordDetail}
ASKING = {act.OfferHandOver, act.RequestExtension, act.RequestPause, act.Resume}
ADMITTED: dict[AssignmentState, set[type[Command]]] = {
    AssignmentState.DISPATCHED: HAD | {act.SignFor, act.Return},
    AssignmentState.SIGNED_FOR: TAKEN | ASKING | {act.AssignHandler},
    AssignmentState.HANDLING: TAKEN
    | ASKING
    | {act.AssignHandler, act.RecordContact, act.SubmitReply, act.RequestDeferral},
    AssignmentState.DEFERRED: TAKEN | {act.RecordContact, act.RecordProgress, act.EndDeferral},
    AssignmentState.SIGN_OFF: TAKEN | {act.RecordContact, act.SignReply, act.RefuseReply},
    AssignmentState.REPLIED: TAKEN,
}
OVER = {AssignmentState.RETURNED, AssignmentState.HANDED_OVER}
ABOUT_ORDERS = [kind for kind in get_args(Command) if issubclass(kind, OnOrder)]
AT_WORK = (CaseState.DISPATCHED, CaseState.HANDLING, CaseState.DEFERRED, CaseState.REPLIED)


def supported(city, lead: CaseState, order: AssignmentState):
    """A case with one supporting unit, whose order and the lead's stand where they are wanted."""
    city.bring_to(CaseState.DISPATCHED).play(city.call_in(), by=city.hotline)
    return city.bring_to(lead).bring_supporter_to(order).supporter


def said(city, kind: type[Command], order) -> ProblemCode | None:
    command = specimen(city, kind, order.id)
    try:
        decide(city.case, command, city.hotline, city.rules(command), city.now)
    except Refused as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize("lead", AT_WORK)
@pytest.mark.parametrize(
    ("state", "kind"),
    [(state, kind) for state, kind in product(ADMITTED, ABOUT_ORDERS)],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_an_order_admits_what_its_own_state_says_wherever_the_lead_is(
    city, state: AssignmentState, kind, lead: CaseState
) -> None:
    order = supported(city, lead, state)

    is_admitted = said(city, kind, order) is not ProblemCode.NOT_NOW
    assert is_admitted == (kind in ADMITTED[state])


@pytest.mark.parametrize("state", ADMITTED)
@pytest.mark.parametrize("kind", ABOUT_ORDERS, ids=lambda kind: kind.__name__)
def test_a_supporter_works_on_while_the_case_waits_for_another_lead(
    city, state: AssignmentState, kind
) -> None:
    order = supported(city, CaseState.DISPATCHED, state)
    city.returned()

    is_admitted = said(city, kind, order) is not ProblemCode.NOT_NOW
    assert is_admitted == (kind in ADMITTED[state])


@pytest.mark.parametrize("kind", ABOUT_ORDERS, ids=lambda kind: kind.__name__)
def test_an_order_that_was_returned_can_only_be_entered_in_the_register(city, kind) -> None:
    city.bring_to(CaseState.DISPATCHED)
    order = city.order
    city.returned()
    city.bring_to(CaseState.HANDLING)

    is_admitted = said(city, kind, order) is not ProblemCode.NOT_NOW
    assert is_admitted == (kind is act.EnterInRegister)


@pytest.mark.parametrize("kind", ABOUT_ORDERS, ids=lambda kind: kind.__name__)
def test_an_order_that_was_handed_over_can_only_be_entered_in_the_register(city, kind) -> None:
    city.bring_to(CaseState.HANDLING)
    order = city.order
    city.handed_over()

    is_admitted = said(city, kind, order) is not ProblemCode.NOT_NOW
    assert is_admitted == (kind is act.EnterInRegister)


@pytest.mark.parametrize("kind", ABOUT_ORDERS, ids=lambda kind: kind.__name__)
def test_an_order_that_the_case_does_not_have_is_unknown(city, kind) -> None:
    city.bring_to(CaseState.HANDLING)
    stray = specimen(city, kind, city.new_id())

    with pytest.raises(Refused) as refused:
        decide(city.case, stray, city.hotline, city.rules(stray), city.now)

    assert refused.value.code is ProblemCode.UNKNOWN_ASSIGNMENT


@pytest.mark.parametrize("state", ADMITTED)
def test_a_case_tells_which_acts_a_supporter_s_order_admits(city, state: AssignmentState) -> None:
    order = supported(city, CaseState.HANDLING, state)

    of_order = {kind for kind in allowed_now(city.case, order) if issubclass(kind, OnOrder)}
    assert of_order == ADMITTED[state]


def test_the_table_speaks_of_every_state_of_an_order() -> None:
    assert set(ADMITTED) | OVER == set(AssignmentState)
