"""Which command may be given to a case in which state, and what people call it."""

from collections.abc import Mapping

from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Dispatch,
    OpenCase,
    ReachTime,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Return,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Case
from yousu.case.vocabulary import CaseState, Title

STATE_TITLES: Mapping[CaseState, Title] = {
    CaseState.RECEIVED: Title("已受理", "received"),
    CaseState.DISPATCHED: Title("已派单", "dispatched"),
    CaseState.SIGNED_FOR: Title("已签收", "signed for"),
    CaseState.HANDLING: Title("办理中", "being handled"),
    CaseState.SIGN_OFF: Title("审签中", "under sign-off"),
    CaseState.REPLIED: Title("已答复", "replied to"),
    CaseState.CLOSED: Title("已办结", "closed"),
}

ACT_TITLES: Mapping[type[Command], Title] = {
    OpenCase: Title("受理", "open"),
    Dispatch: Title("派单", "dispatch"),
    SignFor: Title("签收", "sign for"),
    Return: Title("退单", "return"),
    AssignHandler: Title("指派承办人", "assign a handler"),
    RecordContact: Title("记录联系", "record a contact"),
    SubmitReply: Title("提交答复", "submit a reply"),
    SignReply: Title("审签", "sign the reply"),
    RefuseReply: Title("退回答复", "refuse the reply"),
    RecordVisit: Title("回访", "record a return visit"),
    CloseCase: Title("办结", "close"),
    ReachTime: Title("计时到点", "reach a time"),
}

_STATES: Mapping[type[Command], frozenset[CaseState]] = {
    OpenCase: frozenset(),
    Dispatch: frozenset({CaseState.RECEIVED}),
    SignFor: frozenset({CaseState.DISPATCHED}),
    Return: frozenset({CaseState.DISPATCHED}),
    AssignHandler: frozenset({CaseState.SIGNED_FOR, CaseState.HANDLING}),
    RecordContact: frozenset({CaseState.HANDLING, CaseState.SIGN_OFF}),
    SubmitReply: frozenset({CaseState.HANDLING}),
    SignReply: frozenset({CaseState.SIGN_OFF}),
    RefuseReply: frozenset({CaseState.SIGN_OFF}),
    RecordVisit: frozenset({CaseState.REPLIED}),
    CloseCase: frozenset({CaseState.REPLIED}),
    ReachTime: frozenset(CaseState),
}


def allowed_now(case: Case) -> tuple[type[Command], ...]:
    """The acts that the case's state admits, for people (timers are not among them)."""
    return tuple(act for act in _STATES if act is not ReachTime and case.state in _STATES[act])


def check_state(case: Case, command: Command) -> None:
    """Raises Refused(NOT_NOW) when the case's state does not admit the command."""
    if case.state not in _STATES[type(command)]:
        nothing = (Title("无", "nothing"),)
        raise Refused(
            ProblemCode.NOT_NOW,
            state=STATE_TITLES[case.state],
            allowed=tuple(ACT_TITLES[act] for act in allowed_now(case)) or nothing,
        )
