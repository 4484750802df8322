"""Deferral (挂账): what can't be solved soon goes on account, with a plan and a promise."""

from datetime import datetime, timedelta

from yousu.calendar import CITY_ZONE
from yousu.case.commands import EndDeferral, RecordProgress, RequestDeferral
from yousu.case.decide.pause import paused
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied, seat_of
from yousu.case.events import (
    Applied,
    ClockPaused,
    DeferralEnded,
    Deferred,
    Fact,
    ProgressRecorded,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Application, Clock, DeferralWanted, Milestone, MilestoneWanted
from yousu.case.vocabulary import AssignmentState, ClockKind, DeferralEnd, PauseReason


def request(question: Question, command: RequestDeferral) -> tuple[Applied]:
    """The promised day lies ahead, within the bureau's limit; the milestones lie before it."""
    rule = question.rule_set.deadlines.deferral
    today = question.now.astimezone(CITY_ZONE).date()
    last = today + timedelta(days=rule.longest_days)
    days = [milestone.day for milestone in command.milestones]
    if not today < command.promised <= last:
        raise Refused(ProblemCode.PROMISE_OUT_OF_RANGE, first=today, last=last)
    if days != sorted(days) or any(not today < day <= command.promised for day in days):
        raise Refused(ProblemCode.MILESTONES_OUT_OF_ORDER)
    wish = DeferralWanted(
        promised=command.promised,
        plan=command.plan.id,
        interim=command.interim.id,
        target=command.target.id,
        milestones=tuple(MilestoneWanted(m.day, m.text.id) for m in command.milestones),
    )
    levels = (seat_of(question, rule.post, question.order),)
    return (applied(question, command.application, wish, command.text, command.evidence, levels),)


def granted(question: Question, application: Application, wish: DeferralWanted) -> tuple[Fact, ...]:
    """The handling clock stands still; the promise and its milestones have clocks of their own.

    Raises Refused when the order was answered meanwhile, or the promised day has come.
    """
    order = question.order
    clock = order.running(ClockKind.HANDLING)
    today = question.now.astimezone(CITY_ZONE).date()
    is_handled = order.state is AssignmentState.HANDLING and clock and not clock.is_paused
    if not is_handled or clock is None or wish.promised <= today:
        raise Refused(ProblemCode.OVERTAKEN)
    reason = PauseReason.DEFERRAL
    return (
        ClockPaused(order.id, clock.kind, clock.round, reason, application.id, ()),
        Deferred(
            assignment=order.id,
            application=application.id,
            promised=wish.promised,
            milestones=tuple(Milestone(m.day, m.text) for m in wish.milestones),
            clocks=_promises(question, wish),
        ),
    )


def record_progress(question: Question, command: RecordProgress) -> tuple[ProgressRecorded]:
    """What was done, whether the reporter was told, and which milestone was reached, in turn."""
    deferral, number = question.order.deferral, command.milestone
    assert deferral is not None, "a deferred order has an open deferral"
    if number is not None:
        reached = [milestone.reached_at for milestone in deferral.milestones]
        if not 1 <= number <= len(reached) or reached[number - 1] is not None:
            raise Refused(ProblemCode.UNKNOWN_MILESTONE, number=number)
    text, order = command.text.id, question.order.id
    return (ProgressRecorded(order, text, command.reporter_told, number),)


def end(question: Question, _command: EndDeferral) -> tuple[Fact, ...]:
    """What was promised is done: the order is handled on, and can be replied to."""
    return ended(question, DeferralEnd.DONE)


def revoked(
    question: Question, application: Application, _wish: DeferralWanted
) -> tuple[Fact, ...]:
    """The approver takes the deferral back. Raises Refused when it is over."""
    deferral = question.order.deferral
    if deferral is None or deferral.application != application.id:
        raise Refused(ProblemCode.NOTHING_TO_REVOKE)
    return ended(question, DeferralEnd.REVOKED)


def ended(
    question: Question, how: DeferralEnd, ended_at: datetime | None = None
) -> tuple[Fact, ...]:
    """The order comes off account, and the handling clock goes on: now, or as from a broken
    promise's day."""
    clock = paused(question)
    over = DeferralEnded(question.order.id, how)
    return (over, question.resumed(clock, ended_at)) if clock else (over,)


def _promises(question: Question, wish: DeferralWanted) -> tuple[Clock, ...]:
    first = question.next_round(ClockKind.MILESTONE)
    return (
        question.promise(ClockKind.PROMISE, wish.promised, question.next_round(ClockKind.PROMISE)),
        *(
            question.promise(ClockKind.MILESTONE, milestone.day, first + place)
            for place, milestone in enumerate(wish.milestones)
        ),
    )
