"""A case sent back, or handled again, once too often is conferred on and supervised higher up."""

from yousu.case.actor import SUPERVISION_OFFICE
from yousu.case.decide.question import Question
from yousu.case.events import ConsultationCalled, Fact, ProblemDeclared, SupervisionOrdered
from yousu.case.rules import UnitName
from yousu.case.vocabulary import ClockKind, ProblemGround


def problem_facts(question: Question, ground: ProblemGround, times: int) -> tuple[Fact, ...]:
    """What follows from the times-th return or re-handling, if no lead was agreed on: all units
    that had the case confer, and the city's supervision office wants to hear of it."""
    case = question.case
    if times < question.rules.hotline.problem_case_at or case.lead_agreed:
        return ()
    declared = (ProblemDeclared(ground),) if case.problem_since is None else ()
    if any(meeting.is_open for meeting in case.consultations):
        return (*declared, _supervision(question))
    return (*declared, _consultation(question, case.had_by), _supervision(question))


def _consultation(question: Question, participants: tuple[UnitName, ...]) -> ConsultationCalled:
    number = len(question.case.consultations) + 1
    budget = question.rules.hotline.consultation
    return ConsultationCalled(
        consultation=question.derived_id("consultation", number),
        round=number,
        post=SUPERVISION_OFFICE.code,
        bureau=None,
        person=None,
        participants=participants,
        text=None,
        clocks=(question.hotline_clock(ClockKind.CONSULTATION, budget),),
    )


def _supervision(question: Question) -> SupervisionOrdered:
    """The hotline answers for it: it is what lets the case go round."""
    number = 1 + sum(order.assignment is None for order in question.case.supervisions)
    budget = question.rules.hotline.consultation
    return SupervisionOrdered(
        supervision=question.derived_id("supervision", len(question.case.supervisions) + 1),
        round=number,
        assignment=None,
        post=SUPERVISION_OFFICE.code,
        text=None,
        clocks=(question.hotline_clock(ClockKind.SUPERVISION, budget),),
    )
