"""Confer (会商): units meet about a hard case, and fix who leads."""

from uuid import UUID

from yousu.case.actor import CITY_POSTS
from yousu.case.commands import CallConsultation, ConcludeConsultation, GiveOpinion
from yousu.case.decide.dispatch import dispatched, handed_over
from yousu.case.decide.question import Question
from yousu.case.decide.returns import withdrawn_returns
from yousu.case.decide.words import check_name
from yousu.case.events import ConsultationCalled, ConsultationConcluded, Fact, OpinionGiven
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import UnitName
from yousu.case.state import Consultation
from yousu.case.vocabulary import ClockKind


def call(question: Question, command: CallConsultation) -> tuple[ConsultationCalled]:
    """Units are called together; the consultation has a deadline of its own. One at a time."""
    case = question.case
    if any(meeting.is_open for meeting in case.consultations) or case.consultation(
        command.consultation
    ):
        raise Refused(ProblemCode.ASKED_ALREADY)
    if len(set(command.participants)) < 2:
        raise Refused(ProblemCode.TOO_FEW_PARTICIPANTS)
    for unit in command.participants:
        _check_unit(question, unit)
    budget = question.rules.hotline.consultation
    return (
        ConsultationCalled(
            consultation=command.consultation,
            round=len(case.consultations) + 1,
            post=question.actor.post or question.actor.id,
            bureau=question.actor.bureau,
            person=question.actor.id,
            participants=tuple(dict.fromkeys(command.participants)),
            text=command.text.id,
            clocks=(question.hotline_clock(ClockKind.CONSULTATION, budget),),
        ),
    )


def give_opinion(question: Question, command: GiveOpinion) -> tuple[OpinionGiven]:
    meeting = _open(question, command.consultation)
    return (OpinionGiven(meeting.id, command.text.id),)


def conclude(question: Question, command: ConcludeConsultation) -> tuple[Fact, ...]:
    """The lead is fixed and a person named who follows the case to the end. A lead that has the
    case keeps it; another one takes the order over, or is given the case if nobody has it."""
    meeting = _open(question, command.consultation)
    check_name(command.follower)
    _check_lead(question, meeting, command.lead)
    concluded = ConsultationConcluded(meeting.id, command.lead, command.follower, command.text.id)
    return (concluded, *_lead_fixed(question, command.successor, command.lead))


def _lead_fixed(question: Question, successor: UUID, lead: UnitName) -> tuple[Fact, ...]:
    case = question.case
    if case.lead is None:
        category = question.rules.directory.categories.get(case.category or "")
        if category is None:
            raise Refused(ProblemCode.CATEGORY_MISSING)
        return (dispatched(question, successor, category, lead),)
    if case.lead.unit_name == lead:
        return ()
    return (*withdrawn_returns(question), handed_over(question, successor, lead))


def _check_lead(question: Question, meeting: Consultation, to: UnitName) -> None:
    """Whoever called it fixes the lead among the participants of the own bureau; the hotline and
    the supervision office anywhere. Raises Refused, also for a case that was answered."""
    _check_unit(question, to)
    case, actor = question.case, question.actor
    if case.lead and case.lead.has_answered and case.lead.unit_name != to:
        raise Refused(ProblemCode.OVERTAKEN)
    if actor.post in CITY_POSTS:
        return
    if to.bureau != actor.bureau or to not in meeting.participants:
        raise Refused(ProblemCode.LEAD_ELSEWHERE, unit=to.unit)


def _open(question: Question, id: UUID) -> Consultation:
    meeting = question.case.consultation(id)
    if meeting is None or not meeting.is_open:
        raise Refused(ProblemCode.UNKNOWN_CONSULTATION, id=id)
    return meeting


def _check_unit(question: Question, unit: UnitName) -> None:
    if question.rules.directory.unit(unit.bureau, unit.unit) is None:
        raise Refused(ProblemCode.UNKNOWN_UNIT, bureau=unit.bureau, unit=unit.unit)
