"""Whether an actor may act on a case: one test for each kind of entitlement."""

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
from yousu.case.vocabulary import RegisterGround, RegisterKind

RECEIVING = (HOTLINE.code, TRANSFER_OFFICE.code, PETITION_OFFICE.code)
PRESSING = (
    PETITION_OFFICE.code,
    DISCIPLINE_OFFICE.code,
    LEADER_IN_CHARGE.code,
    PARTY_SECRETARY.code,
)
TALKING = (DISCIPLINE_OFFICE.code, LEADER_IN_CHARGE.code, PARTY_SECRETARY.code)
VETOING = (DISCIPLINE_OFFICE.code, PARTY_SECRETARY.code)


def is_clock(claim: Claim) -> bool:
    return claim.actor.kind is ActorKind.CLOCK


def everybody(_claim: Claim) -> bool:
    """Whoever may see the case, which is checked before."""
    return True


def is_hotline(claim: Claim) -> bool:
    return claim.is_hotline


def receives(claim: Claim) -> bool:
    return claim.is_at(*RECEIVING) or claim.is_client


def receives_or_raises(claim: Claim) -> bool:
    """Citizens raise what is their own."""
    command = claim.command
    assert isinstance(command, act.OpenCase)
    is_own = claim.actor.id == str(command.reporter.id)
    return receives(claim) or (claim.actor.kind is ActorKind.CITIZEN and is_own)


def dispatches(claim: Claim) -> bool:
    """The hotline and clients to every bureau, a bureau's office or client to its own units."""
    if claim.is_hotline or not claim.actor.bound_to:
        return receives(claim)
    command, directory = claim.command, claim.directory
    assert isinstance(command, act.Dispatch)
    category = command.category or (claim.case.category if claim.case else None)
    bureau = command.bureau or directory.bureau_of_category.get(category or "")
    return receives(claim) and (bureau is None or bureau in claim.actor.bound_to)


def takes(claim: Claim) -> bool:
    return claim.is_at(HANDLER.code, UNIT_HEAD.code) and claim.in_unit_of(claim.order)


def heads(claim: Claim) -> bool:
    return claim.heads(claim.order)


def handles(claim: Claim) -> bool:
    order = claim.order
    return order is not None and order.handler == claim.actor.id and claim.in_unit_of(order)


def signs(claim: Claim) -> bool:
    return claim.order is not None and claim.signs_for(claim.order)


def _leads_bureau(claim: Claim) -> bool:
    """At one of the offices, or the leader, of the bureau that has the lead's order."""
    posts = (TRANSFER_OFFICE.code, PETITION_OFFICE.code, LEADER_IN_CHARGE.code)
    return claim.is_at(*posts) and claim.in_bureau_of(claim.order)


def calls_in(claim: Claim) -> bool:
    return claim.is_hotline or _leads_bureau(claim) or heads(claim)


def in_the_unit_or_its_office(claim: Claim) -> bool:
    return takes(claim) or _leads_bureau(claim)


def _asked_for(claim: Claim) -> Application | None:
    command = claim.command
    assert isinstance(command, act.Decide | act.Withdraw | act.Revoke)
    return claim.case.application(command.application) if claim.case else None


def decides(claim: Claim) -> bool:
    """At the seat whose turn it is; for one that is settled, at the last one, to be told so."""
    application = _asked_for(claim)
    if application is None:
        return True
    settled = not application.is_pending
    return claim.sits_at(application.levels[-1] if settled else application.next_level)


def applied(claim: Claim) -> bool:
    application = _asked_for(claim)
    return application is None or application.person == claim.actor.id


def granted(claim: Claim) -> bool:
    application = _asked_for(claim)
    return application is None or claim.sits_at(application.levels[-1])


def was_entered(claim: Claim) -> bool:
    command = claim.command
    assert isinstance(command, act.AppealAppraisal)
    entry = claim.case.entry(command.entry) if claim.case else None
    if claim.case is None or entry is None:
        return True
    return claim.heads(claim.case.assignment(entry.assignment))


def convenes(claim: Claim) -> bool:
    return claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code) or calls_in(claim)


def takes_part(claim: Claim) -> bool:
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


def convened(claim: Claim) -> bool:
    """Who called the consultation, or the hotline and the supervision office."""
    command, actor = claim.command, claim.actor
    assert isinstance(command, act.ConcludeConsultation)
    meeting = claim.case.consultation(command.consultation) if claim.case else None
    if meeting is None or claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code):
        return True
    return actor.id == meeting.person


def has_the_case(claim: Claim) -> bool:
    offices = (TRANSFER_OFFICE.code, PETITION_OFFICE.code)
    return claim.is_hotline or (claim.is_at(*offices) and claim.in_a_bureau_that_has_it)


def works_on(claim: Claim) -> bool:
    """At the hotline, or at a unit that has an order of it or an office of its bureau; a client
    brings what came with an appeal."""
    if has_the_case(claim) or claim.is_client:
        return True
    orders = claim.case.assignments if claim.case else ()
    has_it = any(claim.in_unit_of(order) for order in orders if not order.is_over)
    return claim.is_at(HANDLER.code, UNIT_HEAD.code) and has_it


def removes(claim: Claim) -> bool:
    """For an attachment that the case does not have, whoever works on it, to be told so."""
    command = claim.command
    assert isinstance(command, act.RemoveAttachment)
    found = claim.case.attachment(command.attachment) if claim.case else None
    is_own = found is None or found.person == claim.actor.id
    return has_the_case(claim) or (is_own and works_on(claim))


def supervises(claim: Claim) -> bool:
    if claim.is_hotline or claim.is_at(SUPERVISION_OFFICE.code):
        return True
    return claim.is_at(*PRESSING) and claim.in_bureau_of(claim.order)


def is_supervised(claim: Claim) -> bool:
    """The head of the order's unit; the hotline where no order is named."""
    command = claim.command
    assert isinstance(command, act.AnswerSupervision)
    found = claim.case.supervision(command.supervision) if claim.case else None
    if claim.case is None or found is None:
        return True
    if found.assignment is None:
        return claim.is_hotline
    return claim.heads(claim.case.assignment(found.assignment))


def registers(claim: Claim) -> bool:
    """The housing bureau's practice: talks by the discipline office, the leader in charge or the
    party secretary, by the last alone about a major error, and a veto by the first or the last.
    Ours: marks by all who press."""
    command = claim.command
    assert isinstance(command, act.EnterInRegister)
    posts = {
        RegisterKind.TALK: _talking_about(command.ground),
        RegisterKind.MARK: (*PRESSING, TRANSFER_OFFICE.code),
        RegisterKind.VETO: VETOING,
    }[command.kind]
    return claim.is_at(*posts) and claim.in_bureau_of(claim.order)


def _talking_about(ground: RegisterGround) -> tuple[str, ...]:
    return (PARTY_SECRETARY.code,) if ground is RegisterGround.MAJOR_ERROR else TALKING


def records(claim: Claim) -> bool:
    """At one of its posts; for a detail that nobody knows, in the bureau, to be told so."""
    command = claim.command
    assert isinstance(command, act.RecordDetail)
    rule = claim.directory.detail(command.bureau, command.detail)
    if claim.order is None or rule is None:
        return claim.in_bureau_of(claim.order)
    return claim.is_at(*rule.posts) and claim.has_post_over(claim.order)


def is_warned(claim: Claim) -> bool:
    """For a warning that the case does not carry, in the bureau, to be told so."""
    command = claim.command
    assert isinstance(command, act.AcknowledgeWarning | act.RecordWarningMeasure | act.EndWarning)
    if claim.is_at(SUPERVISION_OFFICE.code):
        return True
    found = claim.case.warning(command.warning) if claim.case else None
    own = found is None or found.bureau == claim.actor.bureau
    posts = (LEADER_IN_CHARGE.code, TRANSFER_OFFICE.code, PETITION_OFFICE.code)
    return claim.is_at(*posts) and own
