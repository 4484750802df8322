"""Evaluate (评): the citizen is asked, the case is closed or handled again."""

from yousu.case.commands import RecordVisit
from yousu.case.decide.question import Question
from yousu.case.events import (
    CaseClosed,
    Fact,
    RehandlingOrdered,
    VisitRecorded,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Visit
from yousu.case.vocabulary import ClockKind, Satisfaction, Solved, VisitResult

ENOUGH_ATTEMPTS = 3


def record_visit(question: Question, command: RecordVisit) -> tuple[Fact, ...]:
    """An attempt at a return visit (回访); unsolved or unsatisfied sends the case back to work."""
    _check_answers(command)
    recorded = VisitRecorded(
        attempt=len(_visits(question)) + 1,
        result=command.result,
        contacted=command.contacted,
        solved=command.solved,
        satisfied_with_result=command.satisfied_with_result,
        satisfied_with_process=command.satisfied_with_process,
        text=command.text.id if command.text else None,
    )
    if _wants_rehandling(command):
        return (recorded, _rehandling(question))
    return (recorded,)


def close(question: Question) -> tuple[CaseClosed]:
    """Closed after a valid visit, a refused one, or three attempts without an answer."""
    visits = _visits(question)
    ended = any(visit.result is not VisitResult.NO_ANSWER for visit in visits)
    if not ended and len(visits) < ENOUGH_ATTEMPTS:
        raise Refused(ProblemCode.NOT_YET_VISITED)
    return (CaseClosed(),)


def _visits(question: Question) -> tuple[Visit, ...]:
    """The attempts since the latest reply."""
    return tuple(v for v in question.case.visits if v.round == question.lead.round)


def _check_answers(command: RecordVisit) -> None:
    answers = (
        command.contacted,
        command.solved,
        command.satisfied_with_result,
        command.satisfied_with_process,
    )
    if command.result is VisitResult.ANSWERED and None in answers:
        raise Refused(ProblemCode.ANSWERS_MISSING)
    if command.result is not VisitResult.ANSWERED and any(a is not None for a in answers):
        raise Refused(ProblemCode.ANSWERS_WITHOUT_VISIT)


def _wants_rehandling(command: RecordVisit) -> bool:
    return (
        command.solved is Solved.NOT_SOLVED
        or command.satisfied_with_result is Satisfaction.NOT_SATISFIED
    )


def _rehandling(question: Question) -> RehandlingOrdered:
    rules, round = question.rule_set, question.lead.round + 1
    clock = question.clock(ClockKind.HANDLING, rules.deadlines.rehandling, rules, round)
    return RehandlingOrdered(question.lead.id, round, (clock,))
