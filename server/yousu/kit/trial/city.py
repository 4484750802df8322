"""The city: one bureau, its hotline, and the cases that are played in it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from yousu.calendar import CITY_ZONE
from yousu.calendar.state_calendar import state_calendar
from yousu.case.actor import Actor
from yousu.case.commands import Command, Text
from yousu.case.events import Event, RungFired
from yousu.case.problem import Refused
from yousu.case.rules import Post, RuleSet, Rung
from yousu.case.state import Assignment, Case
from yousu.people.staff import Staff, staff_of
from yousu.plugins.host import PluginHost
from yousu.plugins.loaded import LoadedPlugin
from yousu.request import Request
from yousu.simulation.city import MemoryCity

MONDAY_MORNING = datetime(2024, 3, 11, 9, 0, tzinfo=CITY_ZONE)


@dataclass(frozen=True)
class Press:
    """A rung of the bureau's ladder that fired, and when (UTC)."""

    at: datetime
    rung: Rung


class TrialCity:
    """What the server does with a case, done in memory: the same decisions, timers and checks.

    `now` is an instant in UTC that a TrialClock moves; the calendar is the state's.
    """

    def __init__(self, plugin: LoadedPlugin, now: datetime = MONDAY_MORNING) -> None:
        self.plugin = plugin
        self.now = now.astimezone(UTC)
        self._host = PluginHost([plugin], [])
        self._memory = MemoryCity(self._host, state_calendar())
        self._ids = count(1)

    @property
    def staff(self) -> Staff:
        return staff_of(self._host.directory)

    def new_id(self) -> UUID:
        return UUID(int=next(self._ids), version=4)

    def text(self, body: str) -> Text:
        return Text(self.new_id(), body)

    def do(self, case: UUID, command: Command, by: Actor) -> Case:
        """A command, given now, and the case after it. Raises Refused."""
        [outcome] = self._memory.live(self.now, [Request(case, command, by)])
        if isinstance(outcome, Refused):
            raise outcome
        return outcome.after

    def fire_due(self) -> None:
        """Every timer whose time has come does what it is there for."""
        self._memory.live(self.now, ())

    def next_due(self) -> datetime | None:
        """When the next timer of any case is due (UTC)."""
        return self._memory.store.next_due()

    def case(self, id: UUID) -> Case:
        case = self._memory.case(id)
        if case is None:
            raise LookupError(f"no case {id} was opened in this city")
        return case

    def order(self, id: UUID) -> Assignment:
        """The order of the unit that has the case."""
        lead = self.case(id).lead
        if lead is None:
            raise LookupError(f"case {id} was not dispatched yet")
        return lead

    def signatory(self, id: UUID) -> Actor:
        """Whoever has to sign the case's reply next."""
        order = self.order(id)
        if not order.replies:
            raise LookupError(f"case {id} has no reply to sign")
        reply, steps = order.replies[-1], self.rules(id).sign_off.steps
        post = steps[min(reply.signatures, len(steps) - 1)].post
        return self.staff.at_post(order.bureau, order.unit, post, other_than=reply.author)

    def rules(self, id: UUID) -> RuleSet:
        """The rules that the case's order started under."""
        return self._memory.store.sets[self.order(id).rule_set]

    def log(self, id: UUID) -> tuple[Event, ...]:
        """What has happened to the case, the first first."""
        return tuple(self._memory.store.log[id])

    def presses(self, id: UUID) -> tuple[Press, ...]:
        """The rungs of the bureau's ladder that have fired, the first first."""
        return tuple(
            Press(event.at, rung)
            for event in self.log(id)
            if isinstance(event.fact, RungFired) and (rung := self.rung(id, event.fact))
        )

    def post(self, code: str) -> Post | None:
        """A post of the bureau."""
        return self._host.directory.post(self.plugin.bureau.code, code)

    def rung(self, id: UUID, fired: RungFired) -> Rung | None:
        """The rung that fired, None when it stands on the hotline's own ladder."""
        if fired.assignment is None:
            return None
        return self.rules(id).ladder.rung(fired.clock, fired.rung)
