"""The one pure decision: a command on a case gives facts, or is refused."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from yousu.case import commands as act
from yousu.case.actor import Actor
from yousu.case.acts import check_state, order_of
from yousu.case.commands import Command, OpenCase, named_texts
from yousu.case.decide import (
    applications,
    appraisal,
    attach,
    clockwork,
    confer,
    deferral,
    details,
    dispatch,
    evaluate,
    extension,
    hand_over,
    handle,
    matter,
    pause,
    receive,
    returns,
    sign_off,
    supervise,
    talk,
    warn,
)
from yousu.case.decide.question import Question
from yousu.case.decide.words import check_words
from yousu.case.events import Fact
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case

Link = Callable[[Question, Any], tuple[Fact, ...]]


def decide(
    case: Case | None, command: Command, actor: Actor, rules: Rules, now: datetime
) -> tuple[Fact, ...]:
    """The facts that follow, none when there is nothing to do (a timer overtaken by an act).

    Raises Refused with the reason when the command can't be given now. Pure and total: no I/O,
    no clock, no random; `now` is an aware instant.
    """
    for field, text in named_texts(command):
        check_words(text.body, field)
    if case is None and isinstance(command, OpenCase):
        return receive.open_case(command, actor, rules, now)
    if case is None:
        raise Refused(ProblemCode.UNKNOWN_CASE, id="?")
    check_state(case, command)
    question = Question(case, order_of(case, command), actor, rules, now)
    return LINKS[type(command)](question, command)


LINKS: Mapping[type[Command], Link] = {
    act.Comment: receive.comment,
    act.Relabel: receive.relabel,
    act.AddAttachment: attach.add,
    act.RemoveAttachment: attach.remove,
    act.Dispatch: dispatch.dispatch,
    act.CallInSupport: dispatch.call_in_support,
    act.SignFor: dispatch.sign_for,
    act.Return: returns.send_back,
    act.OfferHandOver: hand_over.offer,
    act.AssignHandler: handle.assign_handler,
    act.RecordContact: handle.record_contact,
    act.SubmitReply: sign_off.submit,
    act.SignReply: sign_off.sign,
    act.RefuseReply: sign_off.refuse,
    act.RequestExtension: extension.request,
    act.RequestPause: pause.request,
    act.Resume: pause.resume,
    act.RequestDeferral: deferral.request,
    act.RecordProgress: deferral.record_progress,
    act.EndDeferral: deferral.end,
    act.ApplyForExclusion: appraisal.apply_for_exclusion,
    act.AppealAppraisal: appraisal.appeal,
    act.Decide: applications.decide_application,
    act.Withdraw: applications.withdraw,
    act.Revoke: applications.revoke,
    act.CallConsultation: confer.call,
    act.GiveOpinion: confer.give_opinion,
    act.ConcludeConsultation: confer.conclude,
    act.JoinMatter: matter.join,
    act.LeaveMatter: matter.leave,
    act.IssueSupervision: supervise.issue,
    act.AnswerSupervision: supervise.answer,
    act.EnterInRegister: supervise.register,
    act.RecordDetail: details.record,
    act.RecordVisit: evaluate.record_visit,
    act.CloseCase: evaluate.close,
    act.ReopenCase: evaluate.reopen,
    act.AcknowledgeWarning: warn.acknowledge,
    act.RecordWarningMeasure: warn.record_measure,
    act.EndWarning: warn.end,
    act.WarnEarly: warn.warn,
    act.CallToTalk: talk.call,
    act.Replan: clockwork.replan,
    act.ReachTime: clockwork.reach_time,
}
