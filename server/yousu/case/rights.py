"""Who may do what to a case: decided here and nowhere else."""

from collections.abc import Mapping

from yousu.case import commands as act
from yousu.case import entitled as who
from yousu.case.actor import (
    ADMINISTRATOR,
    DATA_OFFICER,
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PETITION_OFFICE,
    SUPERVISION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Actor,
    ActorKind,
)
from yousu.case.claim import Claim
from yousu.case.commands import Command
from yousu.case.delegation import Delegation
from yousu.case.entitled import Entitled
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Directory
from yousu.case.sight import sees_every_bureau
from yousu.case.state import Case
from yousu.case.topic import Topic
from yousu.case.vocabulary import Title


def check_right(
    actor: Actor,
    command: Command,
    case: Case | None,
    directory: Directory,
    held: tuple[Delegation, ...] = (),
) -> None:
    """Raises Refused(NOT_ALLOWED) when the actor may not give this command to this case.

    `held` are the delegations under which the actor stands in for somebody now.
    """
    entitled = ENTITLED[type(command)]
    if not entitled.admits(Claim(actor, command, case, directory, held)):
        raise Refused(ProblemCode.NOT_ALLOWED, who=entitled.who)


def may_issue_bulletin(actor: Actor, bureau: str | None) -> bool:
    """The hotline and the supervision office issue any, a bureau's leader in charge the own
    bureau's, and the clock what is due."""
    of_the_city = actor.post in (HOTLINE.code, SUPERVISION_OFFICE.code)
    leads = actor.post == LEADER_IN_CHARGE.code and actor.bureau is not None
    return of_the_city or actor.kind is ActorKind.CLOCK or (leads and actor.bureau == bureau)


def may_settle_scores(actor: Actor, bureau: str) -> bool:
    """The hotline, the supervision office, and the bureau's leader in charge."""
    is_leader = (actor.post, actor.bureau) == (LEADER_IN_CHARGE.code, bureau)
    return actor.kind is ActorKind.PERSON and (is_leader or sees_every_bureau(actor))


ARRANGERS = Title("系统管理员或本局分管领导", "the administrator, or the bureau's leader in charge")


def may_arrange(actor: Actor, bureau: str | None) -> bool:
    """The administrator arranges how any bureau works and is measured, a bureau's leader in charge
    that of the own; the city's is that of no bureau."""
    is_leader = (actor.post, actor.bureau) == (LEADER_IN_CHARGE.code, bureau)
    return actor.post == ADMINISTRATOR.code or (is_leader and bureau is not None)


HANDLING = Title(
    "12345热线，或正在办理本诉求的单位人员及其局转办单位、信访办",
    "the hotline, or the people of a unit that handles the case now and the offices of its bureau",
)


def may_reveal(actor: Actor, case: Case, directory: Directory) -> bool:
    """Whoever handles the case now is shown its reporter's data: the hotline at any time; until it
    is closed the people of the units that have an order of it, or are above one, and the offices
    of a bureau that received it or has an order."""
    if actor.post == HOTLINE.code:
        return actor.kind is ActorKind.PERSON
    if actor.kind is not ActorKind.PERSON or case.closed_at is not None:
        return False
    having = [order.unit_name for order in case.assignments if not order.is_over]
    if actor.post in OFFICES:
        return actor.bureau in {case.received_by, *(unit.bureau for unit in having)} - {None}
    if actor.post not in (HANDLER.code, UNIT_HEAD.code) or actor.unit is None:
        return False
    own = (unit for unit in having if unit.bureau == actor.bureau)
    return any(directory.is_within(unit.bureau, unit.unit, actor.unit) for unit in own)


def may_have_originals(actor: Actor, case: Case, directory: Directory) -> bool:
    """What a file tells of whoever made it is as personal as the reporter's data; the supervision
    office has it as evidence."""
    is_supervisor = actor.post == SUPERVISION_OFFICE.code and actor.kind is ActorKind.PERSON
    return is_supervisor or may_reveal(actor, case, directory)


ORIGINALS = Title(
    "12345热线、督查室，或正在办理本诉求的单位人员及其局转办单位、信访办",
    "the hotline, the supervision office, or the people of a unit that handles the case now and the"
    " offices of its bureau",
)
ERASERS = Title("数据安全负责人或12345热线", "the data officer, or the hotline")


def may_erase(actor: Actor) -> bool:
    """A reporter who asks for it is erased by the data officer or the hotline."""
    return actor.kind is ActorKind.PERSON and actor.post in (DATA_OFFICER.code, HOTLINE.code)


def may_steer_topics(actor: Actor, bureau: str) -> bool:
    """The hotline and the supervision office take up, assign and close topics for any bureau, its
    offices and its leader in charge for their own."""
    own = actor.post in STEERING and actor.bureau == bureau
    return actor.kind is ActorKind.PERSON and (own or sees_every_bureau(actor))


def may_work_on(actor: Actor, topic: Topic, directory: Directory) -> bool:
    """Who steers a topic writes down what was done about it, and so does who works at the unit that
    owns it, or at one above."""
    at_the_unit = (
        actor.post in (HANDLER.code, UNIT_HEAD.code)
        and actor.bureau == topic.bureau
        and topic.unit is not None
        and actor.unit is not None
        and directory.is_within(topic.bureau, topic.unit, actor.unit)
    )
    return at_the_unit or may_steer_topics(actor, topic.bureau)


OFFICES = frozenset({TRANSFER_OFFICE.code, PETITION_OFFICE.code})
STEERING = frozenset({TRANSFER_OFFICE.code, PETITION_OFFICE.code, LEADER_IN_CHARGE.code})
ENTITLED: Mapping[type[Command], Entitled] = {
    act.OpenCase: who.RECEIVERS,
    act.Comment: who.EVERYBODY,
    act.Relabel: who.OFFICES_OF_THE_CASE,
    act.AddAttachment: who.ATTACHERS,
    act.RemoveAttachment: who.REMOVERS,
    act.Dispatch: who.DISPATCHERS,
    act.CallInSupport: who.CALLERS_IN,
    act.SignFor: who.UNIT,
    act.Return: who.UNIT,
    act.OfferHandOver: who.HEADS,
    act.AssignHandler: who.HEADS,
    act.RecordContact: who.NAMED_HANDLER,
    act.SubmitReply: who.NAMED_HANDLER,
    act.SignReply: who.SIGNATORIES,
    act.RefuseReply: who.SIGNATORIES,
    act.RequestExtension: who.UNIT,
    act.RequestPause: who.UNIT,
    act.Resume: who.UNIT,
    act.RequestDeferral: who.UNIT,
    act.RecordProgress: who.UNIT,
    act.EndDeferral: who.UNIT,
    act.ApplyForExclusion: who.UNIT_OR_OFFICE,
    act.AppealAppraisal: who.ENTERED,
    act.Decide: who.NEXT_LEVEL,
    act.Withdraw: who.APPLICANT,
    act.Revoke: who.GRANTER,
    act.CallConsultation: who.CONVENERS,
    act.GiveOpinion: who.PARTICIPANTS,
    act.ConcludeConsultation: who.CONVENER,
    act.JoinMatter: who.OFFICES_OF_THE_CASE,
    act.LeaveMatter: who.OFFICES_OF_THE_CASE,
    act.IssueSupervision: who.SUPERVISORS,
    act.AnswerSupervision: who.SUPERVISED,
    act.EnterInRegister: who.REGISTRARS,
    act.RecordDetail: who.RECORDERS,
    act.RecordVisit: who.THE_HOTLINE,
    act.CloseCase: who.THE_HOTLINE,
    act.ReopenCase: who.THE_HOTLINE,
    act.AcknowledgeWarning: who.WARNED,
    act.RecordWarningMeasure: who.WARNED,
    act.EndWarning: who.WARNED,
    act.WarnEarly: who.CLOCK,
    act.CallToTalk: who.CLOCK,
    act.Replan: who.CLOCK,
    act.ReachTime: who.CLOCK,
}
