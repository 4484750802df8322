"""Who may act, in words and as a test: one entry for each kind of entitlement."""

from collections.abc import Callable
from dataclasses import dataclass

from yousu.case import commands as act
from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    SUPERVISION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    ActorKind,
)
from yousu.case.claim import Claim
from yousu.case.state import Application
from yousu.case.vocabulary import RegisterKind, Title

RECEIVING = (HOTLINE.code, TRANSFER_OFFICE.code, PETITION_OFFICE.code)
PRESSING = (
    PETITION_OFFICE.code,
    DISCIPLINE_OFFICE.code,
    LEADER_IN_CHARGE.code,
    PARTY_SECRETARY.code,
)
TALKING = (DISCIPLINE_OFFICE.code, LEADER_IN_CHARGE.code, PARTY_SECRETARY.code)
VETOING = (DISCIPLINE_OFFICE.code, PARTY_SECRETARY.code)


@dataclass(frozen=True)
class Entitled:
    """Who may act, in words and as a test."""

    who: Title
    admits: Callable[[Claim], bool]


def _is_clock(claim: Claim) -> bool:
    return claim.actor.kind is ActorKind.CLOCK


def _everybody(_claim: Claim) -> bool:
    """Whoever may see the case, which is checked before."""
    return True


def _is_hotline(claim: Claim) -> bool:
    return claim.is_hotline


def _receives(claim: Claim) -> bool:
    return claim.is_at(*RECEIVING) or claim.is_client


def _dispatches(claim: Claim) -> bool:
    """The hotline and clients to every bureau, a bureau's office to its own units."""
    if claim.is_hotline or claim.actor.bureau is None:
        return _receives(claim)
    command, directory = claim.command, claim.directory
    assert isinstance(command, act.Dispatch)
    category = command.category or (claim.case.category if claim.case else None)
    bureau = command.bureau or directory.bureau_of_category.get(category or "")
    return _receives(claim) and bureau in (None, claim.actor.bureau)


def _takes(claim: Claim) -> bool:
    return claim.is_at(HANDLER.code, UNIT_HEAD.code) and claim.in_unit_of(claim.order)


def _heads(claim: Claim) -> bool:
    return claim.heads(claim.order)


def _handles(claim: Claim) -> bool:
    order = claim.order
    return order is not None and order.handler == claim.actor.id and claim.in_unit_of(order)


def _signs(claim: Claim) -> bool:
    return claim.order is not None and claim.signs_for(claim.order)


def _leads_bureau(claim: Claim) -> bool:
    """At one of the offices, or the leader, of the bureau that has the lead's order."""
    posts = (TRANSFER_OFFICE.code, PETITION_OFFICE.code, LEADER_IN_CHARGE.code)
    return claim.is_at(*posts) and claim.in_bureau_of(claim.order)


def _calls_in(claim: Claim) -> bool:
    return claim.is_hotline or _leads_bureau(claim) or _heads(claim)


def _in_the_unit_or_its_office(claim: Claim) -> bool:
    return _takes(claim) or _leads_bureau(claim)


def _application(claim: Claim) -> Application | None:
    command = claim.command
    assert isinstance(command, act.Decide | act.Withdraw | act.Revoke)
    return claim.case.application(command.application) if claim.case else None


def _decides(claim: Claim) -> bool:
    """At the seat whose turn it is; for one that is settled, at the last one, to be told so."""
    application = _application(claim)
    if application is None:
        return True
    settled = not application.is_pending
    return claim.sits_at(application.levels[-1] if settled else application.next_level)


def _applied(claim: Claim) -> bool:
    application = _application(claim)
    return application is None or application.person == claim.actor.id


def _granted(claim: Claim) -> bool:
    application = _application(claim)
    return application is None or claim.sits_at(application.levels[-1])


def _was_entered(claim: Claim) -> bool:
    command = claim.command
    assert isinstance(command, act.AppealAppraisal)
    entry = claim.case.entry(command.entry) if claim.case else None
    if claim.case is None or entry is None:
        return True
    return claim.heads(claim.case.assignment(entry.assignment))


def _convenes(claim: Claim) -> bool:
    return claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code) or _calls_in(claim)


def _takes_part(claim: Claim) -> bool:
    """A head of a unit that takes part, or a leader of its bureau."""
    command, actor = claim.command, claim.actor
    assert isinstance(command, act.GiveOpinion)
    meeting = claim.case.consultation(command.consultation) if claim.case else None
    if meeting is None:
        return True
    return any(
        unit.bureau == actor.bureau
        and (
            claim.is_at(LEADER_IN_CHARGE.code)
            or (
                claim.is_at(UNIT_HEAD.code)
                and actor.unit is not None
                and claim.directory.is_within(unit.bureau, unit.unit, actor.unit)
            )
        )
        for unit in meeting.participants
    )


def _convened(claim: Claim) -> bool:
    """Who called the consultation, or the hotline and the supervision office."""
    command, actor = claim.command, claim.actor
    assert isinstance(command, act.ConcludeConsultation)
    meeting = claim.case.consultation(command.consultation) if claim.case else None
    if meeting is None or claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code):
        return True
    return actor.id == meeting.person


def _has_the_case(claim: Claim) -> bool:
    offices = (TRANSFER_OFFICE.code, PETITION_OFFICE.code)
    return claim.is_hotline or (claim.is_at(*offices) and claim.in_a_bureau_that_has_it)


def _supervises(claim: Claim) -> bool:
    if claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code):
        return True
    return claim.is_at(*PRESSING) and claim.in_bureau_of(claim.order)


def _is_supervised(claim: Claim) -> bool:
    """The head of the order's unit; the hotline where no order is named."""
    command = claim.command
    assert isinstance(command, act.AnswerSupervision)
    found = claim.case.supervision(command.supervision) if claim.case else None
    if claim.case is None or found is None:
        return True
    if found.assignment is None:
        return claim.is_hotline
    return claim.heads(claim.case.assignment(found.assignment))


def _registers(claim: Claim) -> bool:
    """The housing bureau's practice: talks by the discipline office, the leader in charge or the
    party secretary, a veto by the first or the last. Ours: marks by all who press."""
    command = claim.command
    assert isinstance(command, act.EnterInRegister)
    posts = {
        RegisterKind.TALK: TALKING,
        RegisterKind.MARK: (*PRESSING, TRANSFER_OFFICE.code),
        RegisterKind.VETO: VETOING,
    }[command.kind]
    return claim.is_at(*posts) and claim.in_bureau_of(claim.order)


THE_HOTLINE = Entitled(HOTLINE.title, _is_hotline)
CLOCK = Entitled(Title("系统时钟", "the clock"), _is_clock)
EVERYBODY = Entitled(Title("能查看本诉求的人员", "whoever may see the case"), _everybody)
OFFICES = Entitled(
    Title("12345热线、转办单位或信访办", "the hotline, a transfer office or a petition office"),
    _receives,
)
DISPATCHERS = Entitled(
    Title("12345热线，或本局转办单位、信访办", "the hotline, or an office of the bureau itself"),
    _dispatches,
)
CALLERS_IN = Entitled(
    Title(
        "12345热线，或主办局的转办单位、分管领导、科室负责人",
        "the hotline, or an office, leader or unit head of the bureau that leads",
    ),
    _calls_in,
)
UNIT = Entitled(Title("承办单位人员", "the people of the unit that has the order"), _takes)
HEADS = Entitled(Title("承办单位负责人", "the head of the unit"), _heads)
NAMED_HANDLER = Entitled(Title("指定的承办人", "the handler who was named"), _handles)
SIGNATORIES = Entitled(Title("本局的审签岗位", "the signing posts of the bureau"), _signs)
UNIT_OR_OFFICE = Entitled(
    Title("承办单位或本局转办单位", "the unit that has the order, or an office of its bureau"),
    _in_the_unit_or_its_office,
)
NEXT_LEVEL = Entitled(Title("本级审批岗位", "the post whose turn it is to decide"), _decides)
APPLICANT = Entitled(Title("申请人", "whoever made the application"), _applied)
GRANTER = Entitled(Title("批准岗位", "the post that granted it"), _granted)
ENTERED = Entitled(Title("被登记单位负责人", "the head of the unit that was entered"), _was_entered)
CONVENERS = Entitled(
    Title(
        "12345热线、督查室，或主办局的转办单位、分管领导、科室负责人",
        "the hotline, the supervision office, or an office, leader or unit head of the bureau that"
        " leads",
    ),
    _convenes,
)
PARTICIPANTS = Entitled(
    Title("参加会商单位的负责人", "the head of a unit that takes part"), _takes_part
)
CONVENER = Entitled(
    Title("召集人、12345热线或督查室", "who called it, the hotline or the supervision office"),
    _convened,
)
OFFICES_OF_THE_CASE = Entitled(
    Title(
        "12345热线，或承办局转办单位、信访办", "the hotline, or an office of a bureau that has it"
    ),
    _has_the_case,
)
SUPERVISORS = Entitled(
    Title("督办岗位", "the posts that supervise the unit"),
    _supervises,
)
SUPERVISED = Entitled(
    Title("被督办单位负责人", "the head of the unit that must answer"), _is_supervised
)
REGISTRARS = Entitled(
    Title("本局有权登记的岗位", "the posts of the bureau that may enter this"), _registers
)
