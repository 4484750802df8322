"""What the invariants look at: one request and what it did, or a case as it stands."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from yousu.case.events import Event
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case, Clock
from yousu.case.timers import Timer
from yousu.case.vocabulary import ClockKind
from yousu.request import Request


class ClockName(NamedTuple):
    """A clock among all of a case; the hotline's own for no order."""

    order: UUID | None
    kind: ClockKind
    round: int


@dataclass(frozen=True)
class Step:
    """A request that was carried out, the case before (None when it was opened) and after, what
    happened, and the rules that held."""

    request: Request
    now: datetime
    before: Case | None
    after: Case
    events: tuple[Event, ...]
    rules: Rules

    @cached_property
    def clocks_before(self) -> dict[ClockName, Clock]:
        return clocks_of(self.before) if self.before else {}

    @cached_property
    def clocks_after(self) -> dict[ClockName, Clock]:
        return clocks_of(self.after)


@dataclass(frozen=True)
class Standing:
    """A case as it stands between two steps, and the timers that it wants."""

    case: Case
    timers: tuple[Timer, ...]
    rules: Rules

    @cached_property
    def clocks(self) -> dict[ClockName, Clock]:
        return clocks_of(self.case)


def clocks_of(case: Case) -> dict[ClockName, Clock]:
    """Every clock of a case by its name."""
    clocks = {ClockName(None, clock.kind, clock.round): clock for clock in case.clocks}
    for order in case.assignments:
        clocks.update({ClockName(order.id, c.kind, c.round): c for c in order.clocks})
    return clocks
