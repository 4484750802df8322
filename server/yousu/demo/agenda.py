"""What comes next in each case, in the order of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from heapq import heappop, heappush
from uuid import UUID

from yousu.case.timers import Timer
from yousu.people.situation import Planned


@dataclass(frozen=True)
class Next:
    """What somebody means to do about a case, if it is left alone until then, and its timers."""

    act: Planned | None
    timers: tuple[Timer, ...] = ()

    @property
    def at(self) -> datetime | None:
        """When something happens; None when nothing does any more."""
        acts = [self.act.at] if self.act else []
        return min([*acts, *(timer.due_at for timer in self.timers)], default=None)

    def ripe(self, instant: datetime) -> list[Timer]:
        """The timers that are due, the oldest first."""
        due = [timer for timer in self.timers if timer.due_at <= instant]
        return sorted(due, key=lambda timer: timer.due_at)

    def acts_by(self, instant: datetime) -> Planned | None:
        return self.act if self.act and self.act.at <= instant else None


class Agenda:
    """One entry a case. Of one instant the cases go in the order in which they were named: their
    ids are random."""

    def __init__(self, cases: Iterable[UUID]) -> None:
        self._places = {id: place for place, id in enumerate(cases)}
        self._entries: dict[UUID, Next] = {}
        self._queue: list[tuple[datetime, int, UUID]] = []

    def __getitem__(self, case: UUID) -> Next:
        return self._entries[case]

    def put(self, case: UUID, entry: Next) -> None:
        """In place of what stood there for the case."""
        self._entries[case] = entry
        if entry.at is not None:
            heappush(self._queue, (entry.at, self._places[case], case))

    def next_instant(self) -> datetime | None:
        """When something happens next."""
        while self._queue and not self._stands(*self._queue[0]):
            heappop(self._queue)
        return self._queue[0][0] if self._queue else None

    def due(self, instant: datetime) -> list[UUID]:
        """The cases in which something happens now. They must be put again."""
        due: list[UUID] = []
        while (at := self.next_instant()) is not None and at <= instant:
            due.append(heappop(self._queue)[-1])
        return list(dict.fromkeys(due))

    def _stands(self, at: datetime, _place: int, case: UUID) -> bool:
        return self._entries[case].at == at
