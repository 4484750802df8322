"""How people act on a case, by where it stands. Pure: the same situation gives the same act."""

from collections.abc import Callable, Iterator, Mapping

from yousu.case.state import AnnulmentWanted, Assignment, Case, ExclusionWanted
from yousu.case.vocabulary import AssignmentState, CaseState
from yousu.people.conferring import call_together, confer
from yousu.people.deciding import decide, revoke
from yousu.people.dispatching import dispatch, sign_for_or_return
from yousu.people.handling import assign, call_or_hand_in, sign_or_refuse
from yousu.people.on_account import report_or_end
from yousu.people.return_visit import ask_or_close
from yousu.people.returning import come_back
from yousu.people.situation import Planned, Situation
from yousu.people.supervising import answer, contest, demand, enter
from yousu.people.support import call_in
from yousu.people.wishes import wish
from yousu.people.words_in_between import put_in_a_word

Desk = Callable[[Situation], Planned | None]

# What an order does not wait for.
BESIDE_THE_WORK = (ExclusionWanted, AnnulmentWanted)


def next_act(situation: Situation) -> Planned | None:
    """What is done next about a case, if it is left alone until then; None when nobody moves.

    To be asked again after every event, a rung of the ladder too: pressed people act.
    """
    if situation.case.state is situation.temperament.stuck_in:
        return None
    plans = [plan for plan in _plans(situation.about(situation.case.lead)) if plan]
    return min(plans, key=lambda plan: plan.at, default=None)


def _plans(situation: Situation) -> Iterator[Planned | None]:
    case = situation.case
    for desk in (*_BY_STATE.get(case.state, ()), *_ALWAYS):
        yield desk(situation)
    for order in (case.lead, *case.supporters):
        if order and order.state in _ON_ORDER and case.lead and not _waits(case, order):
            yield _ON_ORDER[order.state](situation.about(order))


def _waits(case: Case, order: Assignment) -> bool:
    """Whether the unit has asked for something and does nothing before it hears."""
    return any(
        application.is_pending
        and application.assignment == order.id
        and not isinstance(application.wish, BESIDE_THE_WORK)
        for application in case.applications
    )


_ALWAYS: tuple[Desk, ...] = (decide, revoke, confer, answer, contest, put_in_a_word)
_BY_STATE: Mapping[CaseState, tuple[Desk, ...]] = {
    CaseState.RECEIVED: (dispatch,),
    CaseState.HANDLING: (wish, call_in, call_together, demand),
    CaseState.REPLIED: (ask_or_close, enter),
    CaseState.CLOSED: (come_back,),
}
_ON_ORDER: Mapping[AssignmentState, Desk] = {
    AssignmentState.DISPATCHED: sign_for_or_return,
    AssignmentState.SIGNED_FOR: assign,
    AssignmentState.HANDLING: call_or_hand_in,
    AssignmentState.DEFERRED: report_or_end,
    AssignmentState.SIGN_OFF: sign_or_refuse,
}
