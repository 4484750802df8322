"""How people act on a case, by its state. Pure: the same situation gives the same act."""

from collections.abc import Callable, Mapping

from yousu.case.vocabulary import CaseState
from yousu.demo.deferring import keep_promise
from yousu.demo.dispatching import dispatch, sign_for_or_return
from yousu.demo.handling import assign, call_or_hand_in, sign_or_refuse
from yousu.demo.return_visit import ask_or_close
from yousu.demo.situation import Planned, Situation
from yousu.demo.supervised import answer


def next_act(situation: Situation) -> Planned | None:
    """What is done next about a case, if it is left alone until then; None when nobody moves.

    To be asked again after every event, a rung of the ladder too: pressed people act.
    """
    state = situation.case.state
    if state not in _ACTS or state is situation.temperament.stuck_in:
        return None
    acts = (answer(situation), _ACTS[state](situation))
    return min((act for act in acts if act), key=lambda act: act.at, default=None)


_ACTS: Mapping[CaseState, Callable[[Situation], Planned | None]] = {
    CaseState.RECEIVED: dispatch,
    CaseState.DISPATCHED: sign_for_or_return,
    CaseState.SIGNED_FOR: assign,
    CaseState.HANDLING: call_or_hand_in,
    CaseState.DEFERRED: keep_promise,
    CaseState.SIGN_OFF: sign_or_refuse,
    CaseState.REPLIED: ask_or_close,
}
