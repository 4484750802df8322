"""Confer (会商): units meet about a hard case, and fix who leads."""

from uuid import UUID

from yousu.case.actor import CITY_POSTS
from yousu.case.commands import CallConsultation, ConcludeConsultation, GiveOpinion
from yousu.case.decide.chain import longer_chain
from yousu.case.decide.dispatch import dispatched, handed_over
from yousu.case.decide.question import Question
from yousu.case.decide.wish import withdrawn
from yousu.case.decide.words import check_name
from yousu.case.events import ConsultationCalled, ConsultationConcluded, Fact, OpinionGiven
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import UnitName
from yousu.case.state import Consultation, HandOverWanted, ReturnWanted
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
    for place, unit in enumerate(command.participants):
        _check_unit(question, unit, f"participants.{place}")
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
    case keeps it, and may need more signatures than before; another one takes the order over, or
    is given the case if nobody has it."""
    meeting, lead = _open(question, command.consultation), question.case.lead
    check_name(command.follower, "follower")
    _check_lead(question, meeting, command.lead)
    keeps = lead is not None and lead.unit_name == command.lead
    concluded = ConsultationConcluded(
        consultation=meeting.id,
        lead=command.lead,
        follower=command.follower,
        text=command.text.id,
        sign_off_rules=longer_chain(question.rules, lead) if lead and keeps else None,
    )
    if keeps:
        return (concluded,)
    return (concluded, *_lead_fixed(question, command.successor, command.lead))


def _lead_fixed(question: Question, successor: UUID, lead: UnitName) -> tuple[Fact, ...]:
    """Another unit than before leads from now on."""
    case = question.case
    if case.lead is None:
        category = question.rules.directory.categories.get(case.category or "")
        if category is None:
            raise Refused(ProblemCode.CATEGORY_MISSING)
        return (dispatched(question, successor, category, lead),)
    overtaken = withdrawn(question, ReturnWanted, HandOverWanted)
    return (*overtaken, handed_over(question, successor, lead))


def _check_lead(question: Question, meeting: Consultation, to: UnitName) -> None:
    """Whoever called it fixes the lead among the participants of the own bureau; the hotline and
    the supervision office anywhere. Raises Refused, also for a case that was answered."""
    _check_unit(question, to, "lead")
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


def _check_unit(question: Question, unit: UnitName, field: str) -> None:
    if question.rules.directory.unit(unit.bureau, unit.unit) is None:
        raise Refused(ProblemCode.UNKNOWN_UNIT, field=field, bureau=unit.bureau, unit=unit.unit)
