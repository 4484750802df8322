"""The stage on which cases are played: people and timers act in their order of time, all through
the one door."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.batch import rules_of
from yousu.calendar import Calendar
from yousu.case.problem import Refused
from yousu.case.rules import RuleSet
from yousu.case.state import Case
from yousu.case.vocabulary import Urgency
from yousu.city import City
from yousu.execute import execute_all
from yousu.people.role import Role, planned
from yousu.people.situation import Planned
from yousu.people.staff import staff_of
from yousu.request import Outcome, Request
from yousu.store.clock import set_clock
from yousu.store.timers import claim_due, next_due
from yousu.timers.fire import BATCH, request_of

# Acts wait for the next full slot, so that many share an instant and its few statements.
SLOT, EMERGENCY_SLOT = timedelta(minutes=20), timedelta(minutes=5)


class Stage:
    """Cases on one connection, in the caller's transaction; `cases` is how they stand."""

    def __init__(
        self,
        city: City,
        connection: AsyncConnection,
        calendar: Calendar,
        roles: Iterable[Role],
    ) -> None:
        self._city, self._connection, self._calendar = city, connection, calendar
        self._staff = staff_of(city.host.directory)
        self._roles = {role.opening.case: role for role in roles}
        self._plans = {id: _entrance(role) for id, role in self._roles.items()}
        self._timer: datetime | None = None
        self.cases: dict[UUID, Case] = {}

    async def play(self, until: datetime) -> None:
        """Plays up to an instant, at which the clock then stands."""
        while (instant := await self._next_instant(until)) is not None:
            await self._live(instant)
        await set_clock(self._connection, until, speed=0)

    async def _next_instant(self, until: datetime) -> datetime | None:
        self._timer = await next_due(self._connection)
        instants = [plan.at for plan in self._plans.values()]
        if self._timer is not None:
            instants.append(self._timer)
        return min((instant for instant in instants if instant <= until), default=None)

    async def _live(self, instant: datetime) -> None:
        """One instant: those who meant to act do, then the timers that are due."""
        await set_clock(self._connection, instant, speed=0)
        requests = [*self._acts(instant), *await self._timers(instant)]
        outcomes = await execute_all(self._city, self._connection, requests)
        await self._plan_again(_changed(requests, outcomes))

    async def _timers(self, instant: datetime) -> list[Request]:
        if self._timer is None or self._timer > instant:
            return []
        due = await claim_due(self._connection, BATCH)
        return [request_of(timer) for timer in due.timers]

    def _acts(self, instant: datetime) -> list[Request]:
        due = [id for id, plan in self._plans.items() if plan.at <= instant]
        acting = [(id, self._plans.pop(id)) for id in due]
        return [Request(id, plan.command, plan.actor) for id, plan in acting]

    async def _plan_again(self, cases: Mapping[UUID, Case]) -> None:
        self.cases.update(cases)
        sets = await self._city.rule_sets.load(self._connection, rules_of(cases.values()))
        for id, case in cases.items():
            plan = self._next_act(case, sets)
            self._plans.pop(id, None)
            if plan is not None:
                self._plans[id] = plan

    def _next_act(self, case: Case, sets: Mapping[str, RuleSet]) -> Planned | None:
        plan = planned(
            self._roles[case.id],
            case,
            sets,
            self._staff,
            self._calendar,
            self._city.hotline,
        )
        return plan and Planned(in_slot(plan.at, case.urgency), plan.command, plan.actor)


def in_slot(at: datetime, urgency: Urgency) -> datetime:
    """The end of the slot in which an act falls."""
    slot = EMERGENCY_SLOT if urgency is Urgency.EMERGENCY else SLOT
    return at + (datetime.min.replace(tzinfo=UTC) - at) % slot


def _entrance(role: Role) -> Planned:
    return Planned(in_slot(role.at, Urgency.NORMAL), role.opening.command, role.opening.actor)


def _changed(requests: Sequence[Request], outcomes: Sequence[Outcome]) -> dict[UUID, Case]:
    """The cases to which something happened. Raises what was refused: a fault of the play."""
    changed: dict[UUID, Case] = {}
    for request, outcome in zip(requests, outcomes, strict=True):
        if isinstance(outcome, Refused):
            raise outcome
        if outcome.events:
            changed[request.case] = outcome.case
    return changed
