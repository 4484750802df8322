"""Pause: the handling clock stands still, with a reason, an approval and a limit."""

from yousu.calendar import Budget, due
from yousu.case.commands import RequestPause, Resume
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied, seat_of
from yousu.case.events import Applied, ClockPaused, ClockResumed
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Application, Clock, PauseWanted
from yousu.case.vocabulary import AssignmentState, ClockKind, PauseReason, Title

ASKED_FOR = (
    PauseReason.WAITING_FOR_CITIZEN,
    PauseReason.WAITING_FOR_THIRD_PARTY,
    PauseReason.SEASON,
)


def request(question: Question, command: RequestPause) -> tuple[Applied]:
    """For a clock that has not run out, for no longer than the bureau's rules allow."""
    rule = question.rule_set.deadlines.pause
    if not question.handling.can_change:
        raise Refused(ProblemCode.CLOCK_NOT_RUNNING)
    if command.reason not in ASKED_FOR:
        own = Title("此原因由系统自动适用", "this reason is the system's own")
        raise Refused(ProblemCode.INVALID_INPUT, field="reason", reason=own)
    if not command.longest.can_be_asked_for or _outlasts(question, command.longest, rule.longest):
        raise Refused(ProblemCode.PAUSE_TOO_LONG, most=rule.longest.amount, unit=rule.longest.unit)
    levels = (seat_of(question, rule.post, question.order),)
    wish = PauseWanted(command.reason, command.longest)
    return (applied(question, command.application, wish, command.text, command.evidence, levels),)


def granted(question: Question, application: Application, wish: PauseWanted) -> tuple[ClockPaused]:
    """The handling clock stops; another one limits how long. Once a reply was handed in there is
    nothing to wait for any more."""
    clock = question.order.running(ClockKind.HANDLING)
    handed_in = question.order.state is AssignmentState.SIGN_OFF
    if clock is None or handed_in or not clock.can_change or question.now >= clock.due_at:
        raise Refused(ProblemCode.OVERTAKEN)
    limit = question.clock(
        ClockKind.PAUSE, wish.longest, question.rule_set, question.next_round(ClockKind.PAUSE)
    )
    order = question.order.id
    return (ClockPaused(order, clock.kind, clock.round, wish.reason, application.id, (limit,)),)


def resume(question: Question, _command: Resume) -> tuple[ClockResumed]:
    """What the clock waited for is here. A deferral is ended, not resumed."""
    clock = paused(question)
    if clock is None or question.order.deferral is not None:
        raise Refused(ProblemCode.CLOCK_NOT_PAUSED)
    return (question.resumed(clock),)


def revoked(
    question: Question, application: Application, _wish: PauseWanted
) -> tuple[ClockResumed, ...]:
    """Raises Refused when that pause is over."""
    clock = paused(question)
    if clock is None or clock.pauses[-1].application != application.id:
        raise Refused(ProblemCode.NOTHING_TO_REVOKE)
    return (question.resumed(clock),)


def paused(question: Question) -> Clock | None:
    """The order's handling clock, if it stands still."""
    clock = question.order.running(ClockKind.HANDLING)
    return clock if clock and clock.is_paused else None


def _outlasts(question: Question, asked: Budget, longest: Budget) -> bool:
    """Whether the time asked for, begun now, ends after the longest that may be granted."""
    now, calendar = question.now, question.calendar
    return due(now, asked, calendar).at > due(now, longest, calendar).at
