"""What the invariants look at: one request and what it did, or a case as it stands."""

from collections.abc import Iterator
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
    def clocks(self) -> tuple[tuple[ClockName, Clock, Clock | None], ...]:
        """Every clock that there was before and is not the very same now: its name, as it was and
        as it is. Clocks are only ever added behind those that there are."""
        if self.before is None:
            return ()
        return tuple(_changed(self.before, self.after))

    def clock_before(self, name: ClockName) -> Clock | None:
        return clock_of(self.before, name) if self.before else None


@dataclass(frozen=True)
class Standing:
    """A case as it stands between two steps, and the timers that it wants."""

    case: Case
    timers: tuple[Timer, ...]
    rules: Rules


def clocks_of(case: Case) -> Iterator[tuple[ClockName, Clock]]:
    """Every clock of a case, with its name."""
    for order, clocks in _lists(case):
        for clock in clocks:
            yield ClockName(order, clock.kind, clock.round), clock


def clock_of(case: Case, name: ClockName) -> Clock | None:
    clocks = next((clocks for order, clocks in _lists(case) if order == name.order), ())
    return next((c for c in clocks if (c.kind, c.round) == (name.kind, name.round)), None)


def _lists(case: Case) -> Iterator[tuple[UUID | None, tuple[Clock, ...]]]:
    yield None, case.clocks
    for order in case.assignments:
        yield order.id, order.clocks


def _changed(before: Case, after: Case) -> Iterator[tuple[ClockName, Clock, Clock | None]]:
    for (order, was), (same, now) in zip(_lists(before), _lists(after), strict=False):
        for place, clock in enumerate(was if was is not now else ()):
            other = now[place] if order == same and place < len(now) else None
            if other is not clock:
                yield ClockName(order, clock.kind, clock.round), clock, other
