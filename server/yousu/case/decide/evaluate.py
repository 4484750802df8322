"""Evaluate (评): the citizen is asked, the case is closed or handled again."""

from yousu.calendar import due
from yousu.case.closing import hindrance, visits_of_round
from yousu.case.commands import CloseCase, RecordVisit, ReopenCase
from yousu.case.decide.problem_case import problem_facts
from yousu.case.decide.question import Question
from yousu.case.events import CaseClosed, CaseReopened, Fact, RehandlingOrdered, VisitRecorded
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Clock
from yousu.case.vocabulary import ClockKind, ProblemGround, Satisfaction, Solved, VisitResult


def record_visit(question: Question, command: RecordVisit) -> tuple[Fact, ...]:
    """An attempt at a return visit (回访); unsolved or unsatisfied sends the case back to work,
    and makes it a problem case when that happens once too often."""
    _check_answers(command)
    attempt = len(visits_of_round(question.case)) + 1
    again = _wants_rehandling(command)
    recorded = VisitRecorded(
        attempt=attempt,
        result=command.result,
        contacted=command.contacted,
        solved=command.solved,
        satisfied_with_result=command.satisfied_with_result,
        satisfied_with_process=command.satisfied_with_process,
        text=command.text.id if command.text else None,
        clocks=() if again else _closing(question, command, attempt),
    )
    if not again:
        return (recorded,)
    round, clock = _next_handling(question)
    ordered = RehandlingOrdered(question.order.id, round, (clock,))
    times = question.case.rehandlings + 1
    return (recorded, ordered, *problem_facts(question, ProblemGround.REHANDLINGS, times))


def close(question: Question, _command: CloseCase) -> tuple[CaseClosed]:
    """Closed once all supporting units have answered, no consultation is open and no supervision
    order unanswered, after a valid visit, a refused one, or enough attempts without an answer."""
    attempts = question.rules.hotline.attempts
    hindered = hindrance(question.case, attempts)
    if hindered is not None:
        raise Refused(hindered, attempts=attempts)
    return (CaseClosed(),)


def reopen(question: Question, command: ReopenCase) -> tuple[CaseReopened]:
    """The citizen comes back within the window, which counts from the lead's reply, whatever was
    said since."""
    resolved_at = question.order.replied_at
    assert resolved_at is not None, "an order that has answered has a reply"
    budget, calendar = question.rules.hotline.reopening, question.rules.calendar
    last = due(resolved_at, budget, calendar).at
    if question.now > last:
        raise Refused(ProblemCode.REOPENING_TOO_LATE, until=last)
    round, clock = _next_handling(question)
    return (CaseReopened(question.order.id, round, command.text.id, (clock,)),)


def _closing(question: Question, command: RecordVisit, attempt: int) -> tuple[Clock, ...]:
    """The hotline's own promise to close a case whose visits have come to an end."""
    hotline, silent = question.rules.hotline, command.result is VisitResult.NO_ANSWER
    is_running = any(c.kind is ClockKind.CLOSING and c.is_running for c in question.case.clocks)
    if is_running or (silent and attempt < hotline.attempts):
        return ()
    return (question.hotline_clock(ClockKind.CLOSING, hotline.closing),)


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


def _next_handling(question: Question) -> tuple[int, Clock]:
    rules, round = question.rule_set, question.order.round + 1
    return round, question.clock(ClockKind.HANDLING, rules.deadlines.rehandling, rules, round)
