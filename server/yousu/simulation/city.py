"""A city in memory: what `yousu.execute` does with a database, without one.

What decides is the same `Batch`; only loading and saving are other. Processes may die at any
point of a batch; what they knew beside the store is then gone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from yousu.batch import Batch, Ground, rules_of
from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK
from yousu.case.problem import Refused
from yousu.case.rules import HotlineRules
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.plugins import PluginHost
from yousu.request import Request
from yousu.simulation.check import check_batch, check_fold, check_kept
from yousu.simulation.crashes import Crash, Crashes, no_crashes
from yousu.simulation.step import Step
from yousu.simulation.store import Store


@dataclass
class MemoryCity:
    """Bureaus, a calendar, the hotline's rules, and what is kept; every step is checked.

    `lives` counts how often its processes were started.
    """

    host: PluginHost
    calendar: Calendar
    hotline: HotlineRules = HotlineRules()
    crashes: Crashes = field(default_factory=no_crashes)
    store: Store = field(default_factory=Store)
    lives: int = 1
    _cases: dict[UUID, Case] = field(default_factory=dict)

    def case(self, id: UUID) -> Case | None:
        """A case as it stands, None when it was never opened."""
        if id not in self._cases and id in self.store.log:
            self._cases[id] = self.store.case(id)
        return self._cases.get(id)

    def live(self, now: datetime, requests: Sequence[Request]) -> list[Step | Refused]:
        """One instant: the timers that are due, then the requests, and what each of them did.

        Raises InvariantBroken.
        """
        crash = next(self.crashes)
        if crash is Crash.BETWEEN:
            self.die()
        again = self._due(now) if crash is Crash.TWICE else []
        batch = [*self._due(now), *again, *requests]
        if crash is Crash.BEFORE_COMMIT:
            self._play(now, batch)
            self.die()
        done = self._carry_out(now, batch)
        if crash is Crash.AFTER_COMMIT:
            self.die()
            self._carry_out(now, batch)
        return done

    def rules(self) -> Rules:
        return Rules(self.calendar, self.host.directory, self.store.sets, hotline=self.hotline)

    def die(self) -> None:
        """All that was not kept is gone; what the log tells must be what was known."""
        check_fold(self._cases.values(), self.store)
        self._cases.clear()
        self.lives += 1

    def check(self) -> None:
        """All that is kept follows from the log. Raises InvariantBroken."""
        cases = [case for id in self.store.log if (case := self.case(id)) is not None]
        check_fold(cases, self.store)
        check_kept(cases, self.rules(), self.store)

    def _due(self, now: datetime) -> list[Request]:
        return [Request(id, key.command(), THE_CLOCK) for id, key in self.store.claim_due(now)]

    def _carry_out(self, now: datetime, requests: Sequence[Request]) -> list[Step | Refused]:
        """Plays a batch and keeps what it did."""
        batch, done = self._play(now, requests)
        wanted = batch.wanted_timers()
        self.store.keep(batch, wanted)
        self._cases.update({case.id: case for case in batch.changed})
        steps = [step for step in done if isinstance(step, Step)]
        check_batch(steps, wanted, self.rules(), self.store)
        return done

    def _play(
        self, now: datetime, requests: Sequence[Request]
    ) -> tuple[Batch, list[Step | Refused]]:
        """What each request did to the case as those before it left it; nothing is kept."""
        batch = Batch(self._ground(now, requests))
        standing = {request.case: self.case(request.case) for request in requests}
        rules, done = self.rules(), list[Step | Refused]()
        for request in requests:
            outcome, before = batch.play(request), standing[request.case]
            if isinstance(outcome, Refused):
                done.append(outcome)
                continue
            standing[request.case] = outcome.case
            done.append(Step(request, now, before, outcome.case, outcome.events, rules))
        return batch, done

    def _ground(self, now: datetime, requests: Iterable[Request]) -> Ground:
        store, ids = self.store, {request.case for request in requests}
        names = [claim.name for request in requests if (claim := request.claim)]
        cases = {id: case for id in ids if (case := self.case(id)) is not None}
        sets = {id: store.sets[id] for id in rules_of(cases.values())}
        used = {name: store.keys[name] for name in names if name in store.keys}
        return Ground(now, self.host, self.calendar, self.hotline, cases, sets, used)
