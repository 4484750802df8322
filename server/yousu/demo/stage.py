"""The stage on which cases are played: people and timers act in their order of time, all through
the one door."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.batch import rules_of
from yousu.calendar import Calendar, TimeUnit
from yousu.case.actor import THE_CLOCK
from yousu.case.problem import Refused
from yousu.case.rules import RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import CaseState, ClockKind, Urgency
from yousu.city import City
from yousu.demo.agenda import Agenda, Next
from yousu.execute import execute_all
from yousu.people.role import Role, planned
from yousu.people.situation import Planned
from yousu.people.staff import staff_of
from yousu.request import Outcome, Request
from yousu.store.clock import set_clock

# Acts wait for the next full slot, so that many share an instant and its few statements.
SLOTS = {
    Urgency.NORMAL: timedelta(minutes=30),
    Urgency.URGENT: timedelta(minutes=10),
    Urgency.EMERGENCY: timedelta(minutes=5),
}


class Stage:
    """Cases on one connection, in the caller's transaction; `stands` is the state and the version
    of each, and not all of it: what is kept in memory costs every collection of garbage.

    Nobody else is in the city: the timers that are stored are those that the cases want, so that
    the database need not be asked for them.
    """

    def __init__(
        self,
        city: City,
        connection: AsyncConnection,
        calendar: Calendar,
        roles: Sequence[Role],
    ) -> None:
        self._city, self._connection, self._calendar = city, connection, calendar
        self._staff = staff_of(city.host.directory)
        self._roles = {role.opening.case: role for role in roles}
        self._agenda = Agenda(self._roles)
        for id, role in self._roles.items():
            self._agenda.put(id, Next(_entrance(role)))
        self.stands: dict[UUID, tuple[CaseState, int]] = {}

    async def play(self, until: datetime) -> None:
        """Plays up to an instant, at which the clock then stands."""
        while (instant := self._agenda.next_instant()) is not None and instant <= until:
            await self._live(instant)
        await set_clock(self._connection, until, speed=0)

    async def _live(self, instant: datetime) -> None:
        """One instant: the timers that are due, then those who still mean to act."""
        await set_clock(self._connection, instant, speed=0)
        due = self._agenda.due(instant)
        await self._carry_out(
            Request(id, timer.key.command(), THE_CLOCK)
            for id in due
            for timer in self._agenda[id].ripe(instant)
        )
        await self._carry_out(
            Request(id, act.command, act.actor)
            for id in due
            if (act := self._agenda[id].acts_by(instant))
        )

    async def _carry_out(self, asked: Iterable[Request]) -> None:
        """Raises what was refused: a fault of the play."""
        requests = list(asked)
        if not requests:
            return
        outcomes = await execute_all(self._city, self._connection, requests)
        cases = dict(_stand(outcome) for outcome in outcomes)
        sets = await self._city.rule_sets.load(self._connection, rules_of(cases.values()))
        for id, case in cases.items():
            self.stands[id] = case.state, case.version
            self._agenda.put(id, Next(self._next_act(case, sets), self._timers(case, sets)))

    def _timers(self, case: Case, sets: Mapping[str, RuleSet]) -> tuple[Timer, ...]:
        city = self._city
        rules = Rules(self._calendar, city.host.directory, sets, hotline=city.hotline)
        return wanted_timers(case, rules)

    def _next_act(self, case: Case, sets: Mapping[str, RuleSet]) -> Planned | None:
        plan = planned(
            self._roles[case.id],
            case,
            sets,
            self._staff,
            self._calendar,
            self._city.hotline,
        )
        return plan and Planned(in_slot(plan.at, _pressure(case)), plan.command, plan.actor)


def in_slot(at: datetime, urgency: Urgency) -> datetime:
    """The end of the slot in which an act falls."""
    slot = SLOTS[urgency]
    return at + (datetime.min.replace(tzinfo=UTC) - at) % slot


def _pressure(case: Case) -> Urgency:
    """How pressing a case is: what must be done before the office closes is as an urgent one."""
    handling = case.lead.latest(ClockKind.HANDLING) if case.lead else None
    budget = handling.budget if handling else None
    same_day = budget is not None and budget.unit is TimeUnit.TO_CLOSE
    return Urgency.URGENT if same_day else case.urgency


def _entrance(role: Role) -> Planned:
    return Planned(in_slot(role.at, Urgency.NORMAL), role.opening.command, role.opening.actor)


def _stand(outcome: Outcome) -> tuple[UUID, Case]:
    if isinstance(outcome, Refused):
        raise outcome
    return outcome.case.id, outcome.case
