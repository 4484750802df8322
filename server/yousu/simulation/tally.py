"""What happened in a quarter, counted while it is lived."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from yousu.case.events import Event, RungFired
from yousu.case.problem import Refused
from yousu.case.timers import rung_due
from yousu.case.vocabulary import ClockKind
from yousu.request import Request
from yousu.simulation.step import ClockName, Step


class RungName(NamedTuple):
    """A rung on a bureau's ladder; the hotline's own for no bureau."""

    bureau: str | None
    clock: ClockKind
    rung: str


@dataclass
class Tally:
    """Facts by their name, the lateness of every rung that fired, and what was refused."""

    events: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    late: dict[RungName, list[timedelta]] = field(default_factory=lambda: defaultdict(list))
    refused: list[tuple[Request, Refused]] = field(default_factory=list)

    def count(self, acts: Sequence[Request], done: Sequence[Step | Refused]) -> None:
        """What the timers before them, and the acts, have done."""
        timers = len(done) - len(acts)
        for place, outcome in enumerate(done):
            if isinstance(outcome, Refused):
                assert place >= timers, "nobody refuses a timer"
                self.refused.append((acts[place - timers], outcome))
            else:
                self._count(outcome)

    def _count(self, step: Step) -> None:
        self.events += len(step.events)
        for event in step.events:
            self.facts[type(event.fact).__name__] += 1
            if isinstance(event.fact, RungFired):
                self._fired(step, event, event.fact)

    def _fired(self, step: Step, event: Event, fact: RungFired) -> None:
        order = step.after.assignment(fact.assignment) if fact.assignment else None
        rules = step.rules.of(order) if order else None
        ladder = rules.ladder if rules else step.rules.hotline.ladder
        rung = ladder.rung(fact.clock, fact.rung)
        clock = step.clock_before(ClockName(fact.assignment, fact.clock, fact.round))
        calendar = step.rules.calendar_of(rules)
        due_at = rung_due(rung, clock, calendar) if rung and clock else None
        name = RungName(order.bureau if order else None, fact.clock, fact.rung)
        self.late[name].append(event.at - (due_at or event.at))
