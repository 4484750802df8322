"""What every link of the chain is asked with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

from yousu.calendar import Budget, Calendar
from yousu.case.actor import Actor
from yousu.case.delegation import Delegation
from yousu.case.events import ClockResumed
from yousu.case.problem import ProblemCode, Refused
from yousu.case.reckoning import due_of
from yousu.case.rules import RuleSet, Seat, SignOff
from yousu.case.rules_in_force import Rules
from yousu.case.seats import has_seat, standing_at
from yousu.case.state import Application, Assignment, Case, Clock
from yousu.case.vocabulary import ClockKind


@dataclass(frozen=True)
class Question:
    """A case as it stands, the order that a command is about (if it is about one), who acts, the
    rules in force, and the instant (aware)."""

    case: Case
    asked: Assignment | None
    actor: Actor
    rules: Rules
    now: datetime

    @property
    def order(self) -> Assignment:
        """The order in question; the state check has made sure that there is one."""
        assert self.asked is not None
        return self.asked

    @property
    def rule_set(self) -> RuleSet:
        """The rules that the order started under."""
        return self.rules.of(self.order)

    @property
    def chain(self) -> SignOff:
        """The signatures that the order's reply needs."""
        return self.rules.sets[self.order.chain_rules].sign_off

    @property
    def handling(self) -> Clock:
        """The order's handling clock that runs. Raises Refused(CLOCK_NOT_RUNNING)."""
        clock = self.order.running(ClockKind.HANDLING)
        if clock is None:
            raise Refused(ProblemCode.CLOCK_NOT_RUNNING)
        return clock

    def clock(self, kind: ClockKind, budget: Budget, rules: RuleSet, round: int) -> Clock:
        """A clock that starts now under a bureau's rules."""
        return self.rules.clock(kind, budget, self.now, round, rules)

    def hotline_clock(self, kind: ClockKind, budget: Budget) -> Clock:
        """A clock of the hotline's own that starts now."""
        return self.rules.clock(kind, budget, self.now, _next_round(self.case.clocks, kind))

    def promise(self, kind: ClockKind, day: date, round: int) -> Clock:
        """A clock that is due when the offices close on a day that somebody has promised."""
        calendar = self.calendar
        return Clock(
            kind=kind,
            round=round,
            started_at=self.now,
            budget=None,
            due_at=calendar.office_hours.closing(day).astimezone(UTC),
            source=self.rule_set.deadlines_from,
            calendar=calendar.version,
        )

    def next_round(self, kind: ClockKind) -> int:
        """The number of the order's next clock of a kind."""
        return _next_round(self.order.clocks, kind)

    @property
    def calendar(self) -> Calendar:
        """The calendar with the office hours of the order's bureau."""
        return self.rules.calendar_of(self.rule_set)

    def resumed(self, clock: Clock, ended_at: datetime | None = None) -> ClockResumed:
        """The order's paused clock goes on: now, or as from the end of a limit that has passed."""
        calendar, ends_at = self.calendar, ended_at or self.now
        due_at = due_of(clock, calendar, ends_at).at
        return ClockResumed(
            assignment=self.order.id,
            clock=clock.kind,
            round=clock.round,
            ends_at=ends_at,
            calendar=calendar.version,
            due_at=due_at,
        )

    def derived_id(self, what: str, number: int) -> UUID:
        """An id for what follows by itself: the same whenever the decision is repeated."""
        return uuid5(self.case.id, f"{what} {number}")

    def sits_at(self, seat: Seat) -> bool:
        """Whether the actor has the seat, or stands in now for who has it."""
        directory = self.rules.directory
        own = has_seat(self.actor, seat, directory)
        return own or standing_at(seat, self._held, directory) is not None

    def absent_at(self, seat: Seat) -> str | None:
        """For whom the actor stands in at a seat; None at an own one."""
        directory = self.rules.directory
        if has_seat(self.actor, seat, directory):
            return None
        held = standing_at(seat, self._held, directory)
        return held.absent if held else None

    @property
    def _held(self) -> tuple[Delegation, ...]:
        """The delegations that the actor holds now."""
        return tuple(d for d in self.rules.delegations if d.holds(self.actor, self.now))

    def application(self, id: UUID) -> Application:
        """The case's application. Raises Refused(UNKNOWN_APPLICATION)."""
        found = self.case.application(id)
        if found is None:
            raise Refused(ProblemCode.UNKNOWN_APPLICATION, id=id)
        return found


def _next_round(clocks: tuple[Clock, ...], kind: ClockKind) -> int:
    """One more than the latest; an order that has changed hands may begin with a later one."""
    return 1 + max((clock.round for clock in clocks if clock.kind is kind), default=0)
