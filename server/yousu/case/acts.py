"""Which command may be given to a case in which state, and what people call it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yousu.case import commands as act
from yousu.case.commands import Command, OnOrder
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Assignment, Case
from yousu.case.vocabulary import AssignmentRole, CaseState, Title
from yousu.case.vocabulary import AssignmentState as Order

STATE_TITLES: Mapping[CaseState, Title] = {
    CaseState.RECEIVED: Title("已受理", "received"),
    CaseState.DISPATCHED: Title("已派单", "dispatched"),
    CaseState.SIGNED_FOR: Title("已签收", "signed for"),
    CaseState.HANDLING: Title("办理中", "being handled"),
    CaseState.DEFERRED: Title("已挂账", "on account"),
    CaseState.SIGN_OFF: Title("审签中", "under sign-off"),
    CaseState.REPLIED: Title("已答复", "replied to"),
    CaseState.CLOSED: Title("已办结", "closed"),
}

ORDER_TITLES: Mapping[Order, Title] = {
    Order.DISPATCHED: Title("已派单", "dispatched"),
    Order.SIGNED_FOR: Title("已签收", "signed for"),
    Order.HANDLING: Title("办理中", "being handled"),
    Order.DEFERRED: Title("已挂账", "on account"),
    Order.SIGN_OFF: Title("审签中", "under sign-off"),
    Order.REPLIED: Title("已答复", "answered"),
    Order.RETURNED: Title("已退单", "returned"),
    Order.HANDED_OVER: Title("已移交", "handed over"),
}

EVER = frozenset(CaseState)
OPEN = EVER - {CaseState.CLOSED}
UNANSWERED = OPEN - {CaseState.RECEIVED, CaseState.REPLIED}
EVERY = frozenset(Order)
HAD = EVERY - {Order.RETURNED, Order.HANDED_OVER}
TAKEN = HAD - {Order.DISPATCHED}
AT_WORK = frozenset({Order.SIGNED_FOR, Order.HANDLING})


@dataclass(frozen=True)
class Act:
    """What people call an act, the states of the case that admit it and, if it is about an order,
    those of the order."""

    title: Title
    cases: frozenset[CaseState]
    orders: frozenset[Order] | None = None


def _act(
    zh: str, en: str, cases: Iterable[CaseState], orders: Iterable[Order] | None = None
) -> Act:
    return Act(Title(zh, en), frozenset(cases), frozenset(orders) if orders is not None else None)


ACTS: Mapping[type[Command], Act] = {
    act.OpenCase: _act("受理", "open", ()),
    act.Comment: _act("补充说明", "comment", EVER),
    act.Relabel: _act("更正分类", "relabel", OPEN),
    act.AddAttachment: _act("添加附件", "add an attachment", EVER),
    act.RemoveAttachment: _act("撤下附件", "remove an attachment", EVER),
    act.Dispatch: _act("派单", "dispatch", {CaseState.RECEIVED}),
    act.CallInSupport: _act("增派协办", "call in support", UNANSWERED),
    act.SignFor: _act("签收", "sign for", OPEN, {Order.DISPATCHED}),
    act.Return: _act("退单", "return", OPEN, {Order.DISPATCHED}),
    act.OfferHandOver: _act("申请移交", "offer a hand-over", OPEN, AT_WORK),
    act.AssignHandler: _act("指派承办人", "assign a handler", OPEN, AT_WORK),
    act.RecordContact: _act(
        "记录联系", "record a contact", OPEN, {Order.HANDLING, Order.DEFERRED, Order.SIGN_OFF}
    ),
    act.SubmitReply: _act("提交答复", "submit a reply", OPEN, {Order.HANDLING}),
    act.SignReply: _act("审签", "sign the reply", OPEN, {Order.SIGN_OFF}),
    act.RefuseReply: _act("退回答复", "refuse the reply", OPEN, {Order.SIGN_OFF}),
    act.RequestExtension: _act("申请延期", "ask for an extension", OPEN, AT_WORK),
    act.RequestPause: _act("申请暂停计时", "ask for a pause", OPEN, AT_WORK),
    act.Resume: _act("恢复计时", "resume the clock", OPEN, AT_WORK),
    act.RequestDeferral: _act("申请挂账", "ask for a deferral", OPEN, {Order.HANDLING}),
    act.RecordProgress: _act("报告进展", "report progress", OPEN, {Order.DEFERRED}),
    act.EndDeferral: _act("销账", "end the deferral", OPEN, {Order.DEFERRED}),
    act.ApplyForExclusion: _act("申请剔除", "apply for exclusion", EVER, HAD),
    act.AppealAppraisal: _act("考核申诉", "appeal an appraisal", EVER),
    act.Decide: _act("裁定申请", "decide on an application", EVER),
    act.Withdraw: _act("撤回申请", "withdraw an application", EVER),
    act.Revoke: _act("撤销批准", "revoke a grant", EVER),
    act.CallConsultation: _act("召集会商", "call a consultation", OPEN),
    act.GiveOpinion: _act("发表会商意见", "give an opinion", OPEN),
    act.ConcludeConsultation: _act("作出会商结论", "conclude the consultation", OPEN),
    act.JoinMatter: _act("并入同一事项", "join a matter", EVER),
    act.LeaveMatter: _act("移出同一事项", "leave the matter", EVER),
    act.IssueSupervision: _act("下达督办单", "issue a supervision order", OPEN, HAD),
    act.AnswerSupervision: _act("答复督办单", "answer a supervision order", EVER),
    act.EnterInRegister: _act("登记", "enter in the register", EVER, EVERY),
    act.RecordDetail: _act("登记业务详情", "record a detail", OPEN, TAKEN),
    act.RecordVisit: _act("回访", "record a return visit", {CaseState.REPLIED}),
    act.CloseCase: _act("办结", "close", {CaseState.REPLIED}),
    act.ReopenCase: _act("重新办理", "reopen", {CaseState.CLOSED}, {Order.REPLIED}),
    act.AcknowledgeWarning: _act("签收预警", "acknowledge a warning", EVER),
    act.RecordWarningMeasure: _act("登记预警措施", "record a measure on a warning", EVER),
    act.EndWarning: _act("解除预警", "end a warning", EVER),
    act.WarnEarly: _act("预警", "warn early", EVER),
    act.CallToTalk: _act("提醒谈话", "call to a talk", EVER),
    act.Replan: _act("重新计时", "plan again", EVER),
    act.ReachTime: _act("计时到点", "reach a time", EVER),
}
# What happens by itself.
OF_THE_CLOCK: frozenset[type[Command]] = frozenset(
    {act.WarnEarly, act.CallToTalk, act.Replan, act.ReachTime}
)


def order_of(case: Case, command: Command) -> Assignment | None:
    """The order that a command is about: the one it names, or the lead's.

    Raises Refused(UNKNOWN_ASSIGNMENT) for one that the case does not have.
    """
    if not isinstance(command, OnOrder) or command.assignment is None:
        return case.lead
    found = case.assignment(command.assignment)
    if found is None:
        raise Refused(ProblemCode.UNKNOWN_ASSIGNMENT, id=command.assignment)
    return found


def allowed_now(case: Case, order: Assignment | None = None) -> tuple[type[Command], ...]:
    """The acts that the state of the case, and of an order (the lead's if none is given), admits,
    for people (timers are not among them)."""
    about = order or case.lead
    return tuple(
        kind for kind in ACTS if kind not in OF_THE_CLOCK and _admits(ACTS[kind], case, about)
    )


def check_state(case: Case, command: Command) -> None:
    """Raises Refused(NOT_NOW) when the state of the case, or of the order that the command is
    about, does not admit the command."""
    order = order_of(case, command)
    if not _admits(ACTS[type(command)], case, order):
        raise Refused(
            ProblemCode.NOT_NOW,
            state=_state_title(case, order),
            allowed=_next_acts(case, order) or (Title("无", "nothing"),),
        )


def _admits(act: Act, case: Case, order: Assignment | None) -> bool:
    if case.state not in act.cases:
        return False
    return act.orders is None or (order is not None and order.state in act.orders)


def _state_title(case: Case, order: Assignment | None) -> Title:
    """The state of the order that was asked about; of the case for the lead's."""
    if order is None or order.role is AssignmentRole.LEAD or case.closed_at is not None:
        return STATE_TITLES[case.state]
    return ORDER_TITLES[order.state]


def _next_acts(case: Case, order: Assignment | None) -> tuple[Title, ...]:
    """What takes the case on from here; not what is possible at any time."""
    allowed = (ACTS[kind] for kind in allowed_now(case, order))
    return tuple(act.title for act in allowed if _takes_on(act))


def _takes_on(act: Act) -> bool:
    return act.cases not in (EVER, OPEN) or act.orders not in (None, HAD, TAKEN, EVERY)
