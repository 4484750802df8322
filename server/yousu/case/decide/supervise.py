"""Supervise (督): what happens by itself when a clock's time comes."""

from yousu.case.commands import ReachTime
from yousu.case.decide.question import Question
from yousu.case.events import ClockRanOut, Fact, RungFired
from yousu.case.timers import Timer, timer_of, wanted_timers


def reach_time(question: Question, command: ReachTime) -> tuple[Fact, ...]:
    """The clock runs out, or a rung fires, if that is still wanted and its time has come.

    A timer that an act has overtaken gives nothing, however often it is tried.
    """
    timer = _wanted(question, command)
    if timer is None or timer.due_at > question.now:
        return ()
    if command.rung is None:
        return (ClockRanOut(command.assignment, command.clock, command.round, timer.due_at),)
    assignment = question.case.assignment(command.assignment)
    assert assignment is not None
    ladder = question.rules.sets[assignment.rule_set].ladder
    rung = next(rung for rung in ladder.on(command.clock) if rung.code == command.rung)
    return (
        RungFired(
            assignment=command.assignment,
            clock=command.clock,
            round=command.round,
            rung=rung.code,
            post=rung.post,
            media=rung.media,
            consequence=rung.consequence,
        ),
    )


def _wanted(question: Question, command: ReachTime) -> Timer | None:
    wanted = wanted_timers(question.case, question.rules)
    return next((timer for timer in wanted if timer_of(command) == timer.key), None)
