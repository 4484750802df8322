"""Cases played in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from tests.town import MONDAY_MORNING

from yousu.batch import Batch, Ground
from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK, Actor
from yousu.case.commands import Appeal, Command, OpenCase, Reporter
from yousu.case.events import Event, RungFired
from yousu.case.rules import HotlineRules, RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.case.timers import wanted_timers
from yousu.case.vocabulary import Channel, ClockKind, Nature
from yousu.people.behaviour import next_act
from yousu.people.situation import Planned, Situation
from yousu.people.staff import staff_of
from yousu.people.temperament import Temperament
from yousu.plugins import PluginHost
from yousu.request import Done, Request

CASE = UUID(int=1)
HALF_A_YEAR = timedelta(days=180)
OBLIGING = Temperament()


@dataclass
class Course:
    """One case on its way, without a database; people act at the very minute that they plan."""

    host: PluginHost
    calendar: Calendar
    temperament: Temperament
    chance: str = "any"
    sets: dict[str, RuleSet] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    case: Case | None = None

    def run(self, opening: OpenCase, start: datetime) -> "Course":
        self.do(start, opening, staff_of(self.host.directory).hotline())
        while (act := self._next()) and act.at < start + HALF_A_YEAR:
            self.do(act.at, act.command, act.actor)
        return self

    def do(self, at: datetime, command: Command, actor: Actor) -> None:
        cases = {CASE: self.case} if self.case else {}
        ground = Ground(at, self.host, self.calendar, HotlineRules(), cases, self.sets, {})
        batch = Batch(ground)
        outcome = batch.play(Request(CASE, command, actor))
        assert isinstance(outcome, Done), f"{command} by {actor}: {outcome}"
        self.sets |= {rules.id: rules for rules in batch.offered}
        self.case = outcome.case
        self.events += outcome.events

    def situation(self) -> Situation:
        case = self.case
        assert case is not None
        rng = Random(f"{self.chance}:{case.version}")
        staff = staff_of(self.host.directory)
        hotline = HotlineRules()
        return Situation(case, self.temperament, self.sets, staff, self.calendar, hotline, rng)

    def _next(self) -> Planned | None:
        act = next_act(self.situation())
        rules = Rules(self.calendar, self.host.directory, self.sets)
        assert self.case is not None
        timers = [
            Planned(timer.due_at, timer.key.command(), THE_CLOCK)
            for timer in wanted_timers(self.case, rules)
        ]
        return min([*([act] if act else []), *timers], key=lambda one: one.at, default=None)

    def told(self) -> list[str]:
        return [type(event.fact).__name__ for event in self.events]

    def rungs(self) -> list[str]:
        """Those on the handling clock."""
        fired = [event.fact for event in self.events if isinstance(event.fact, RungFired)]
        return [rung.rung for rung in fired if rung.clock is ClockKind.HANDLING]


Play = Callable[..., Course]


@pytest.fixture(scope="session")
def play(host: PluginHost, calendar: Calendar) -> Play:
    """Plays a complaint about property management, or what is named, to where it ends."""

    def start(
        temperament: Temperament = OBLIGING,
        category: str | None = "housing.property_management",
        nature: Nature = Nature.COMPLAINT,
        at: datetime = MONDAY_MORNING,
        chance: str = "any",
    ) -> Course:
        opening = OpenCase(
            number="20240311-000001",
            reporter=Reporter(UUID(int=2)),
            appeal=Appeal("投诉物业", "楼道没有灯。"),
            channel=Channel.HOTLINE,
            nature=nature,
            category=category,
        )
        return Course(host, calendar, temperament, chance).run(opening, at)

    return start
