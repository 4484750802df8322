"""A case is closed once the lead was visited and every supporting unit (协办) has answered."""

import pytest

from yousu.case.commands import CloseCase
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import AssignmentState, CaseState

HANDLING, REPLIED = AssignmentState.HANDLING, AssignmentState.REPLIED


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


def test_a_returned_supporter_is_not_waited_for(supported) -> None:
    supported.play(
        supported.send_back(assignment=supported.supporter.id), by=supported.stranger_head
    )
    supported.granted()

    supported.bring_to(CaseState.CLOSED)

    assert supported.case.state is CaseState.CLOSED
