"""Which timers a case wants: declared from its state and its rules, never managed by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.calendar import Calendar, shifted
from yousu.case.commands import ReachTime
from yousu.case.rules import Anchor, Ladder, Rung
from yousu.case.rules_in_force import Rules
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import ClockKind


@dataclass(frozen=True)
class TimerKey:
    """What a timer is for: a clock of an order's round, or one rung of the ladder on it."""

    assignment: UUID
    clock: ClockKind
    round: int
    rung: str | None = None

    def command(self) -> ReachTime:
        return ReachTime(self.assignment, self.clock, self.round, self.rung)


@dataclass(frozen=True)
class Timer:
    """A key and the instant (UTC) at which its command is to be given."""

    key: TimerKey
    due_at: datetime


def timer_of(command: ReachTime) -> TimerKey:
    return TimerKey(command.assignment, command.clock, command.round, command.rung)


def wanted_timers(case: Case, rules: Rules) -> tuple[Timer, ...]:
    """The due time of every running clock that has not run out, and the next rung on each."""
    if case.closed_at is not None:
        return ()
    return tuple(
        timer
        for assignment in case.assignments
        for clock in assignment.clocks
        if clock.is_running
        for timer in _timers(assignment, clock, rules)
    )


def rung_due(rung: Rung, clock: Clock, calendar: Calendar) -> datetime | None:
    """When a rung fires on a clock; None while the rung below, that it waits for, has not fired."""
    if rung.anchor is Anchor.RUNG_BELOW:
        return shifted(clock.fired[-1].at, rung.delay, calendar) if clock.fired else None
    return max(shifted(clock.due_at, rung.delay, calendar), clock.started_at)


def next_rung(ladder: Ladder, clock: Clock) -> Rung | None:
    """The lowest rung on the clock that has not fired in this climb."""
    fired = {rung.code for rung in clock.fired}
    return next((rung for rung in ladder.on(clock.kind) if rung.code not in fired), None)


def _timers(assignment: Assignment, clock: Clock, rules: Rules) -> Iterator[Timer]:
    if clock.ran_out_at is None:
        yield Timer(TimerKey(assignment.id, clock.kind, clock.round), clock.due_at)
    rung = next_rung(rules.sets[assignment.rule_set].ladder, clock)
    due_at = rung_due(rung, clock, rules.calendar) if rung else None
    if rung and due_at:
        yield Timer(TimerKey(assignment.id, clock.kind, clock.round, rung.code), due_at)
