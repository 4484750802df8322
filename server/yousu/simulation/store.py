"""What a city keeps when its processes die: the log, timers, rules, keys and sums, in memory."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappop, heappush
from uuid import UUID

from yousu.batch import Batch
from yousu.case.apply import fold
from yousu.case.contribution import Cell
from yousu.case.events import Event
from yousu.case.rules import RuleSet
from yousu.case.state import Case
from yousu.case.timers import Timer, TimerKey
from yousu.store.keys import Key, Name

Place = tuple[UUID, TimerKey]


@dataclass(frozen=True, order=True)
class Waiting:
    """A timer in the queue, in an order that hangs on nothing but the timer itself."""

    due_at: datetime
    rank: str
    place: Place = field(compare=False)


class Store:
    """One `keep` is one transaction: all that a batch did, or nothing of it."""

    def __init__(self) -> None:
        self.log: dict[UUID, list[Event]] = defaultdict(list)
        self.timers: dict[UUID, dict[TimerKey, datetime]] = {}
        self.sets: dict[str, RuleSet] = {}
        self.keys: dict[Name, Key] = {}
        self.sums: dict[UUID, Counter[Cell]] = defaultdict(Counter)
        self._queue: list[Waiting] = []

    def keep(self, batch: Batch, wanted: Mapping[UUID, Iterable[Timer]]) -> None:
        """Writes what a batch did, and the timers that its cases want now."""
        self.sets.update({rules.id: rules for rules in batch.offered})
        for case, event in batch.events:
            self.log[case.id].append(event)
        for id, timers in wanted.items():
            self._keep_timers(id, timers)
        for id, delta in batch.deltas():
            self.sums[id].update(delta)
        self.keys.update(batch.keys)

    def case(self, id: UUID) -> Case:
        """A case as its log tells it."""
        return fold(self.log[id])

    def sums_of(self, id: UUID) -> Counter[Cell]:
        """What a case's deltas come to."""
        return +self.sums[id]

    def next_due(self) -> datetime | None:
        """The instant of the next timer."""
        while self._queue and not self._is_wanted(self._queue[0]):
            heappop(self._queue)
        return self._queue[0].due_at if self._queue else None

    def claim_due(self, now: datetime) -> list[Place]:
        """The timers that are due. Like rows that are claimed they stay until their effect is
        kept: whoever asks again before that gets them again."""
        due: list[Waiting] = []
        while (next_due := self.next_due()) is not None and next_due <= now:
            due.append(heappop(self._queue))
        for waiting in due:
            heappush(self._queue, waiting)
        return list(dict.fromkeys(waiting.place for waiting in due))

    def _keep_timers(self, id: UUID, wanted: Iterable[Timer]) -> None:
        before = self.timers.get(id, {})
        after = {timer.key: timer.due_at for timer in wanted}
        self.timers[id] = after
        for key, due_at in after.items():
            if before.get(key) != due_at:
                heappush(self._queue, Waiting(due_at, _rank(id, key), (id, key)))

    def _is_wanted(self, waiting: Waiting) -> bool:
        id, key = waiting.place
        return self.timers.get(id, {}).get(key) == waiting.due_at


def _rank(id: UUID, key: TimerKey) -> str:
    return f"{id} {key.assignment} {key.clock.value} {key.round} {key.rung}"
