"""Extension: more working days, asked for in time, granted by somebody else, within limits."""

from yousu.calendar import CITY_ZONE, Budget
from yousu.case.commands import RequestExtension
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied, seat_of
from yousu.case.events import Applied, ClockExtended
from yousu.case.problem import ProblemCode, Refused
from yousu.case.reckoning import due_after
from yousu.case.state import Application, Clock, ExtensionWanted
from yousu.case.vocabulary import ClockKind


def request(question: Question, command: RequestExtension) -> tuple[Applied]:
    """Before the handling clock is due, and before the cut-off hour of the day on which it is."""
    rule, clock = question.rule_set.deadlines.extension, question.handling
    _check_in_time(question, clock)
    _check_limits(question, command.working_days)
    levels = (seat_of(question, rule.post, question.order),)
    wish = ExtensionWanted(command.working_days)
    return (applied(question, command.application, wish, command.text, command.evidence, levels),)


def granted(
    question: Question, application: Application, wish: ExtensionWanted
) -> tuple[ClockExtended]:
    """The handling clock is due later, unless it has run out meanwhile."""
    order = question.order
    clock = order.running(ClockKind.HANDLING)
    if clock is None or not clock.can_change or question.now >= clock.due_at:
        raise Refused(ProblemCode.OVERTAKEN)
    _check_limits(question, wish.working_days)
    budget = Budget.working_days(wish.working_days)
    calendar = question.calendar
    return (
        ClockExtended(
            assignment=order.id,
            clock=clock.kind,
            round=clock.round,
            budget=budget,
            application=application.id,
            calendar=calendar.version,
            due_at=due_after(clock, budget, application.id, calendar, question.now),
        ),
    )


def _check_in_time(question: Question, clock: Clock) -> None:
    cut_off = question.rule_set.deadlines.extension.cut_off
    due_at = clock.due_at.astimezone(CITY_ZONE)
    last = min(due_at, due_at.replace(hour=cut_off.hour, minute=cut_off.minute, second=0))
    if not clock.can_change or question.now >= last:
        raise Refused(ProblemCode.EXTENSION_TOO_LATE, until=last)


def _check_limits(question: Question, working_days: int) -> None:
    """Counts what this handling was granted already."""
    rule, clock = question.rule_set.deadlines.extension, question.handling
    given = sum(extension.budget.amount for extension in clock.extensions)
    is_too_often = len(clock.extensions) >= rule.most_times
    is_too_much = given + working_days > rule.most_working_days
    if working_days < 1 or is_too_often or is_too_much:
        raise Refused(
            ProblemCode.EXTENSION_TOO_LONG, times=rule.most_times, days=rule.most_working_days
        )
