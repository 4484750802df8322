"""A case that a test plays by hand, and a clock that it moves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from tests.case.bureaus import DIRECTORY, GARDENS_RULES, WATERS_RULES
from tests.case.people import People

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.actor import Actor
from yousu.case.apply import fold
from yousu.case.commands import Command
from yousu.case.decide import decide
from yousu.case.delegation import Delegation
from yousu.case.events import Event, Fact
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right
from yousu.case.rules import Directory, HotlineRules, RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.starts import start_of
from yousu.case.state import Assignment, Case, Clock
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import Card, ClockKind

A_MONDAY_MORNING = datetime(2024, 3, 4, 9, 0, tzinfo=CITY_ZONE)


@dataclass
class Story(People):
    """One case, its events, the people who act on it, and an instant that the test moves."""

    now: datetime = A_MONDAY_MORNING
    case: Case | None = None
    events: list[Event] = field(default_factory=list)
    calendar: Calendar = Calendar("a plain week", holidays={}, make_up_days=frozenset())
    directory: Directory = DIRECTORY
    offers: dict[str, RuleSet] = field(
        default_factory=lambda: {"gardens": GARDENS_RULES, "waters": WATERS_RULES}
    )
    sets: dict[str, RuleSet] = field(default_factory=dict)
    hotline_rules: HotlineRules = HotlineRules()
    delegations: tuple[Delegation, ...] = ()

    @property
    def order(self) -> Assignment:
        """The order of the unit that has the case."""
        assert self.case is not None
        assert self.case.lead is not None
        return self.case.lead

    @property
    def supporter(self) -> Assignment:
        """The order of the unit that was called in last."""
        assert self.case is not None
        return self.case.supporters[-1]

    def clock_of(self, kind: ClockKind) -> Clock:
        """The latest clock of a kind on the order."""
        latest = self.order.latest(kind)
        assert latest is not None
        return latest

    def rules(self, command: Command | None = None) -> Rules:
        """The rules in force, with what the bureau offers when the command is a dispatch."""
        start = start_of(self.case, command, self.directory) if self.case and command else None
        offered = self.offers.get(start.at.bureau, GARDENS_RULES) if start else None
        if offered:
            self.sets[offered.id] = offered
        return Rules(
            self.calendar, self.directory, self.sets, offered, self.hotline_rules, self.delegations
        )

    def play(self, command: Command, by: Actor) -> tuple[Fact, ...]:
        """Gives the command now, and returns the facts that followed."""
        self._check_right(command, by)
        facts = decide(self.case, command, by, self.rules(command), self.now)
        version = self.case.version if self.case else 0
        made = [
            Event(UUID(int=7), version + step, self.now, by, fact)
            for step, fact in enumerate(facts, start=1)
        ]
        if made:
            self.case = fold(made, self.case)
            self.events += made
        return facts

    def may(self, command: Command, by: Actor) -> bool:
        """Whether somebody has the right to give the command, whatever else speaks against it."""
        try:
            self._check_right(command, by)
        except Refused as refusal:
            return refusal.code is not ProblemCode.NOT_ALLOWED
        return True

    def refusal(self, command: Command, by: Actor) -> ProblemCode:
        """Why the command is refused now; it must be, and must change nothing."""
        before = self.case
        with pytest.raises(Refused) as refused:
            self.play(command, by)
        assert self.case == before
        return refused.value.code

    def timers(self) -> tuple[Timer, ...]:
        return wanted_timers(self.case, self.rules()) if self.case else ()

    def rungs(self) -> dict[str, datetime]:
        """The rungs that are wanted now, and when."""
        return {r: at for r, at in self._presses().items() if r not in set(Card)}

    def cards(self) -> dict[str, datetime]:
        """The cards that are wanted now, and when."""
        return {r: at for r, at in self._presses().items() if r in set(Card)}

    def _check_right(self, command: Command, by: Actor) -> None:
        held = tuple(d for d in self.delegations if d.holds(by, self.now))
        check_right(by, command, self.case, self.directory, held)

    def _presses(self) -> dict[str, datetime]:
        return {t.key.rung: t.due_at for t in self.timers() if t.key.rung is not None}

    def tend_timers(self) -> list[Fact]:
        """Gives the commands of all timers that are due, the earliest first, once each."""
        facts: list[Fact] = []
        while ripe := [timer for timer in self.timers() if timer.due_at <= self.now]:
            first = min(ripe, key=lambda timer: timer.due_at)
            told = self.play(first.key.command(), by=self.clock)
            assert told, "a timer that is wanted and due gives something"
            facts += told
        return facts

    def advance_to(self, instant: datetime) -> list[Fact]:
        """Time goes on, and each timer is tended at its own instant."""
        facts: list[Fact] = []
        while ripe := [timer.due_at for timer in self.timers() if timer.due_at <= instant]:
            self.now = max(self.now, min(ripe))
            facts += self.tend_timers()
        self.now = max(self.now, instant)
        return facts

    def advance(self, **span: int) -> list[Fact]:
        return self.advance_to(self.now + timedelta(**span))

    def wait(self, **span: int) -> None:
        """Time goes on, and nobody tends the timers."""
        self.now += timedelta(**span)
