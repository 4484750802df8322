"""What somebody looks at before acting on a case."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from uuid import UUID

from yousu.calendar import Budget, Calendar, TimeUnit
from yousu.case.actor import Actor
from yousu.case.commands import Command, Text
from yousu.case.rules import HotlineRules, RuleSet, Step, UnitName
from yousu.case.state import Assignment, Case, Clock, Wish
from yousu.case.vocabulary import ClockKind
from yousu.people.office_time import after_share, in_office, in_overtime
from yousu.people.staff import Staff
from yousu.people.temperament import Temperament, Turn


@dataclass(frozen=True)
class Planned:
    """What is done next, when, and by whom."""

    at: datetime
    command: Command
    actor: Actor


@dataclass(frozen=True)
class Situation:
    """A case, how the people around it are, the rules of its orders by id, the staff, the
    calendar, the hotline's own rules, the chance that settles the rest, and the order that is
    looked at (None while the case waits for dispatch)."""

    case: Case
    temperament: Temperament
    sets: Mapping[str, RuleSet]
    staff: Staff
    calendar: Calendar
    hotline: HotlineRules
    rng: Random
    asked: Assignment | None = None

    def about(self, order: Assignment | None) -> "Situation":
        return replace(self, asked=order)

    def takes(self, turn: Turn) -> bool:
        return turn in self.temperament.turns

    def has_asked(self, wanted: type[Wish]) -> bool:
        """Whether such a wish was uttered about the order."""
        return any(
            application.assignment == self.order.id and isinstance(application.wish, wanted)
            for application in self.case.applications
        )

    @property
    def order(self) -> Assignment:
        """The order that is looked at, in a state that has one."""
        assert self.asked is not None
        return self.asked

    @property
    def chain(self) -> tuple[Step, ...]:
        """The signatures that the order's reply needs."""
        return self.sets[self.order.chain_rules].sign_off.steps

    def presses_needed(self, clock: Clock) -> int:
        """The rungs that it takes, of those that there are."""
        ladder = self.sets[self.order.rule_set].ladder
        return min(self.temperament.presses, len(ladder.on(clock.kind)))

    def clock(self, kind: ClockKind) -> Clock:
        """The order's latest clock of a kind that every order has."""
        clock = self.order.latest(kind)
        assert clock is not None
        return clock

    def head(self) -> Actor:
        return self.staff.head(self.order.bureau, self.order.unit)

    def right_unit(self) -> UnitName | None:
        """The unit that answers for the category, if it is not the one that has the order."""
        directory, code = self.staff.directory, self.case.category or ""
        category = directory.categories.get(code)
        if category is None or category.unit == self.order.unit:
            return None
        return UnitName(directory.bureau_of_category[code], category.unit)

    def by_share(self, clock: Clock, share: float) -> datetime:
        """When that share of a clock's promise is used up; if that is over, after a while."""
        at = after_share(clock.started_at, _budget(clock), share, self.calendar)
        return at if at > self.case.changed_at else self.after_a_while(clock)

    def after_a_while(self, clock: Clock) -> datetime:
        """Some time after the latest event, short beside the clock's promise; shorter still when
        the ladder presses."""
        if clock.fired:
            return self.at_once(clock)
        share = self.rng.uniform(0.01, 0.05)
        return after_share(self.case.changed_at, _budget(clock), share, self.calendar)

    def at_once(self, clock: Clock) -> datetime:
        """As soon as people under pressure can."""
        budget = _budget(clock)
        if budget.unit is TimeUnit.MINUTES:
            return after_share(self.case.changed_at, budget, 0.02, self.calendar)
        return in_overtime(self.case.changed_at, self.rng.randint(10, 25), self.calendar)

    def in_office(self, least: int, most: int) -> datetime:
        """So many office minutes after the latest event."""
        return in_office(self.case.changed_at, self.rng.randint(least, most), self.calendar)

    def new_id(self) -> UUID:
        return UUID(int=self.rng.getrandbits(128), version=4)

    def text(self, body: str) -> Text:
        return Text(self.new_id(), body)

    def one_of(self, bodies: tuple[str, ...]) -> Text:
        return self.text(self.rng.choice(bodies))


def _budget(clock: Clock) -> Budget:
    """What a rule gave the clock; the demo's people promise no dates of their own."""
    assert clock.budget is not None
    return clock.budget
