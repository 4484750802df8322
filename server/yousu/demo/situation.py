"""What somebody looks at before acting on a case."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from yousu.calendar import Budget, Calendar, TimeUnit
from yousu.case.actor import HANDLER, Actor, ActorKind
from yousu.case.commands import Command, Text
from yousu.case.rules import RuleSet, Step, UnitName
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import ClockKind
from yousu.demo.office_time import after_share, in_office, in_overtime
from yousu.demo.staff import Staff
from yousu.demo.temperament import Temperament


@dataclass(frozen=True)
class Planned:
    """What is done next, when, and by whom."""

    at: datetime
    command: Command
    actor: Actor


@dataclass(frozen=True)
class Situation:
    """A case, how the people around it are, the rules of its lead's order (none while it waits
    for dispatch), the staff, the calendar, and the chance that settles the rest."""

    case: Case
    temperament: Temperament
    rules: RuleSet | None
    staff: Staff
    calendar: Calendar
    rng: Random

    @property
    def lead(self) -> Assignment:
        """The lead's order, in a state that has one."""
        lead = self.case.lead
        assert lead is not None
        return lead

    @property
    def chain(self) -> tuple[Step, ...]:
        """The signatures that the lead's reply needs."""
        assert self.rules is not None
        return self.rules.sign_off.steps

    def presses_needed(self, clock: Clock) -> int:
        """The rungs that it takes, of those that there are."""
        assert self.rules is not None
        return min(self.temperament.presses, len(self.rules.ladder.on(clock.kind)))

    def clock(self, kind: ClockKind) -> Clock:
        """The lead's latest clock of a kind that every order has."""
        clock = self.lead.latest(kind)
        assert clock is not None
        return clock

    def head(self) -> Actor:
        return self.staff.head(self.lead.bureau, self.lead.unit)

    def handler(self) -> Actor:
        """The person who was named, whoever it is."""
        order = self.lead
        assert order.handler is not None
        return Actor(ActorKind.PERSON, order.handler, HANDLER.code, order.unit, order.bureau)

    def right_unit(self) -> UnitName | None:
        """The unit that answers for the category, if it is not the one that has the order."""
        directory, code = self.staff.directory, self.case.category or ""
        category = directory.categories.get(code)
        if category is None or category.unit == self.lead.unit:
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
