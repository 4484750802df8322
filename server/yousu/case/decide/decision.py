"""The one pure decision: a command on a case gives facts, or is refused."""

from datetime import datetime
from typing import assert_never

from yousu.case.actor import Actor
from yousu.case.acts import check_state
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
    texts,
)
from yousu.case.decide import dispatch, evaluate, handle, receive, sign_off, supervise
from yousu.case.decide.question import Question
from yousu.case.decide.words import check_words
from yousu.case.events import Fact
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case


def decide(
    case: Case | None, command: Command, actor: Actor, rules: Rules, now: datetime
) -> tuple[Fact, ...]:
    """The facts that follow, none when there is nothing to do (a timer overtaken by an act).

    Raises Refused with the reason when the command can't be given now. Pure and total: no I/O,
    no clock, no random; `now` is an aware instant.
    """
    for text in texts(command):
        check_words(text.body)
    if case is None and isinstance(command, OpenCase):
        return receive.open_case(command, actor, rules, now)
    if case is None:
        raise Refused(ProblemCode.UNKNOWN_CASE, id="?")
    check_state(case, command)
    return _decide(Question(case, actor, rules, now), command)


def _decide(question: Question, command: Command) -> tuple[Fact, ...]:  # noqa: C901 - a table
    match command:
        case Dispatch():
            return dispatch.dispatch(question, command)
        case SignFor():
            return dispatch.sign_for(question)
        case Return():
            return dispatch.send_back(question, command)
        case AssignHandler():
            return handle.assign_handler(question, command)
        case RecordContact():
            return handle.record_contact(question, command)
        case SubmitReply():
            return sign_off.submit(question, command)
        case SignReply():
            return sign_off.sign(question, command)
        case RefuseReply():
            return sign_off.refuse(question, command)
        case RecordVisit():
            return evaluate.record_visit(question, command)
        case CloseCase():
            return evaluate.close(question)
        case ReachTime():
            return supervise.reach_time(question, command)
        case OpenCase():
            raise AssertionError("a case is opened before it can be asked anything")
        case _:
            assert_never(command)
