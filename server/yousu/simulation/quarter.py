"""A quarter of a city's life: people, timers and the calendar, in their order of time."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from heapq import heappop, heappush
from uuid import UUID

from yousu.calendar import Override
from yousu.calendar.next_issue import with_override
from yousu.case.actor import THE_CLOCK
from yousu.case.commands import Replan
from yousu.case.state import Case
from yousu.people.role import Role, planned
from yousu.people.situation import Planned
from yousu.people.staff import staff_of
from yousu.request import Request
from yousu.simulation.city import MemoryCity
from yousu.simulation.step import Step
from yousu.simulation.tally import Tally

Declared = tuple[datetime, Override]


class Quarter:
    """Cases in a city, and what people mean to do about each next.

    Plans are never kept: after a crash people look at their cases again, and mean the same.
    """

    def __init__(
        self, city: MemoryCity, roles: Iterable[Role], declared: Sequence[Declared] = ()
    ) -> None:
        self.city, self.tally = city, Tally()
        self._roles = {role.opening.case: role for role in roles}
        self.staff = staff_of(city.host.directory)
        self._declared = sorted(declared, key=lambda one: one[0], reverse=True)
        self._plans: dict[UUID, Planned] = {}
        self._queue: list[tuple[datetime, UUID]] = []
        self._now: datetime | None = None
        self._plan_anew()

    def cases(self) -> list[Case]:
        """Every case that has come in, as it stands."""
        return [case for id in self.city.store.log if (case := self.city.case(id)) is not None]

    def run(self, until: datetime) -> None:
        """Lives up to an instant, and checks all that is kept. Raises InvariantBroken."""
        while (instant := self.next_instant()) is not None and instant <= until:
            self.live(instant)
        self.city.check()

    def next_instant(self) -> datetime | None:
        """When somebody acts, a timer is due, or a day is declared free or worked."""
        while self._queue and not self._stands(*self._queue[0]):
            heappop(self._queue)
        instants = [self._queue[0][0]] if self._queue else []
        instants += [self._declared[-1][0]] if self._declared else []
        timer = self.city.store.next_due()
        return min([*instants, timer] if timer else instants, default=None)

    def live(self, instant: datetime, others: Sequence[Request] = ()) -> None:
        """One instant: timers, then the calendar, people, and others who put their oar in.

        What should have been done before, such as a reminder before a date that has moved nearer,
        is done now.
        """
        self._now = instant = max(instant, self._now or instant)
        replans = self._issue_calendar(instant)
        acts = [*replans, *self._acts(instant), *others]
        lives = self.city.lives
        done = self.city.live(instant, acts)
        self.tally.count(acts, done)
        if replans or lives != self.city.lives:
            self._plan_anew()
        else:
            self._plan({step.after.id for step in done if isinstance(step, Step) and step.events})

    def _issue_calendar(self, instant: datetime) -> list[Request]:
        """A day that is declared counts every open clock again."""
        if not self._declared or self._declared[-1][0] > instant:
            return []
        _, override = self._declared.pop()
        self.city.calendar = with_override(self.city.calendar, override)
        return [Request(id, Replan(), THE_CLOCK) for id in self.city.store.log]

    def _acts(self, instant: datetime) -> list[Request]:
        due: list[UUID] = []
        while self._queue and self._queue[0][0] <= instant:
            at, id = heappop(self._queue)
            if self._plans.get(id) and self._plans[id].at == at:
                due.append(id)
        return [self._request(id, self._plans.pop(id)) for id in dict.fromkeys(due)]

    def _request(self, id: UUID, plan: Planned) -> Request:
        """Under a key, so that it can be asked again by somebody who did not hear the answer."""
        case = self.city.case(id)
        key = f"{id}:{case.version if case else 0}"
        return Request(id, plan.command, plan.actor, key=key)

    def _plan_anew(self) -> None:
        self._plans, self._queue = {}, []
        self._plan(self._roles)

    def _plan(self, ids: Iterable[UUID]) -> None:
        for id in ids:
            self._plans.pop(id, None)
            plan = self._next(self._roles[id])
            if plan is not None:
                self._plans[id] = plan
                heappush(self._queue, (plan.at, id))

    def _next(self, role: Role) -> Planned | None:
        case, city = self.city.case(role.opening.case), self.city
        if case is None:
            return Planned(role.at, role.opening.command, role.opening.actor)
        return planned(role, case, city.store.sets, self.staff, city.calendar, city.hotline)

    def _stands(self, at: datetime, id: UUID) -> bool:
        plan = self._plans.get(id)
        return plan is not None and plan.at == at
