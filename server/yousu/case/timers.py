"""Which timers a case wants: declared from its state and its rules, never managed by hand."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from yousu.calendar import Budget, Calendar, Span, due, shifted
from yousu.case.commands import ReachTime
from yousu.case.rules import Anchor, HotlineRules, Ladder, Rung
from yousu.case.rules_in_force import Rules
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import Card, ClockKind


class TimerKey(NamedTuple):
    """What a timer is for: a clock of an order (the hotline's own for None), or one rung of the
    ladder on it, or a card."""

    assignment: UUID | None
    clock: ClockKind
    round: int
    rung: str | None = None

    def command(self) -> ReachTime:
        return ReachTime(self.assignment, self.clock, self.round, self.rung)


class Timer(NamedTuple):
    """A key and the instant (UTC) at which its command is to be given."""

    key: TimerKey
    due_at: datetime


class Climb(NamedTuple):
    """A clock, and what presses when it is late."""

    order: UUID | None
    clock: Clock
    ladder: Ladder
    calendar: Calendar
    hotline: HotlineRules

    def timers(self) -> Iterator[Timer]:
        """The due time, the next rung and the next card; none while the clock stands still."""
        if not self.clock.is_running or self.clock.is_paused:
            return
        if self.clock.ran_out_at is None:
            yield self._timer(self.clock.due_at)
        rung = next_rung(self.ladder, self.clock)
        due_at = rung_due(rung, self.clock, self.calendar) if rung else None
        if rung and due_at:
            yield self._timer(due_at, rung.code)
        for card, at in cards_due(self.clock, self.calendar, self.hotline):
            yield self._timer(at, card.value)

    def _timer(self, due_at: datetime, rung: str | None = None) -> Timer:
        return Timer(TimerKey(self.order, self.clock.kind, self.clock.round, rung), due_at)


def timer_of(command: ReachTime) -> TimerKey:
    return TimerKey(command.assignment, command.clock, command.round, command.rung)


def wanted_timers(case: Case, rules: Rules) -> tuple[Timer, ...]:
    """The timers of every running clock of an open case."""
    if case.closed_at is not None:
        return ()
    return tuple(timer for climb in climbs(case, rules) for timer in climb.timers())


def climbs(case: Case, rules: Rules) -> Iterator[Climb]:
    """Every running clock of a case: the hotline's own, and those of its orders."""
    for clock in case.clocks:
        if clock.is_running:
            yield climb_of(None, clock, rules)
    for order in case.assignments:
        for clock in order.clocks:
            if clock.is_running:
                yield climb_of(order, clock, rules)


def climb_of(order: Assignment | None, clock: Clock, rules: Rules) -> Climb:
    """A clock under the rules that hold for it."""
    if order is None:
        return Climb(None, clock, rules.hotline.ladder, rules.calendar, rules.hotline)
    own = rules.of(order)
    return Climb(order.id, clock, own.ladder, rules.calendar_of(own), rules.hotline)


def rung_due(rung: Rung, clock: Clock, calendar: Calendar) -> datetime | None:
    """When a rung fires on a clock; None while the rung below, that it waits for, has not fired.

    A delay is counted like the clock itself: not while it stands still.
    """
    if rung.anchor is Anchor.RUNG_BELOW:
        return _later(clock.fired[-1].at, rung.delay, clock, calendar) if clock.fired else None
    return max(_later(clock.due_at, rung.delay, clock, calendar), clock.started_at)


def _later(base: datetime, delay: Budget, clock: Clock, calendar: Calendar) -> datetime:
    """The instant moved by the delay, and by the pauses that came after it."""
    pauses = [p for p in clock.pauses if p.ends_at is not None and p.ends_at > base]
    if not pauses or delay.amount < 0:
        return shifted(base, delay, calendar)
    spans = [Span(max(p.begins_at, base), p.ends_at) for p in pauses if p.ends_at]
    return max(due(base, delay, calendar, pauses=spans).at, spans[-1].ends_at)


def next_rung(ladder: Ladder, clock: Clock) -> Rung | None:
    """The lowest rung on the clock that has not fired in this climb."""
    fired = {rung.code for rung in clock.fired}
    return next((rung for rung in ladder.on(clock.kind) if rung.code not in fired), None)


def cards_due(
    clock: Clock, calendar: Calendar, hotline: HotlineRules
) -> Iterator[tuple[Card, datetime]]:
    """The cards still to be shown on a handling clock: yellow some time before it is due, unless
    it is shorter than that, red when the first working day after begins."""
    if clock.kind is not ClockKind.HANDLING:
        return
    shown = {shown.card for shown in clock.cards}
    if Card.YELLOW not in shown and clock.ran_out_at is None:
        yellow_at = shifted(clock.due_at, hotline.yellow_card, calendar)
        if yellow_at > clock.started_at:
            yield Card.YELLOW, yellow_at
    if Card.RED not in shown:
        ends = [pause.ends_at for pause in clock.pauses if pause.ends_at is not None]
        yield Card.RED, calendar.next_opening(max([clock.due_at, *ends]))
