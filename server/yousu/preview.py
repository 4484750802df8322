"""What a change of a plugin would mean for the open orders, had they started under it."""

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.arrangements import Change, check_arranger, try_out
from yousu.batch import rules_of
from yousu.bureau import OPEN
from yousu.calendar import Budget, Calendar
from yousu.case.actor import Actor
from yousu.case.reckoning import due_of
from yousu.case.rules import Deadlines, RuleSet, Rung, SignOff
from yousu.case.rules_in_force import Rules
from yousu.case.starts import Start
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import ClockKind
from yousu.city import City
from yousu.plugins import PluginHost
from yousu.plugins.facts import facts_of
from yousu.store.arrangements import Arranged, arrangement
from yousu.store.case_list import CaseFilter, list_cases
from yousu.store.standing import Standing, read_standing

AT_ONCE = 500


@dataclass(frozen=True)
class ClockChange:
    """A clock that runs, the budget that it would have, and when (UTC) it would be due."""

    clock: Clock
    budget: Budget
    due_at: datetime


@dataclass(frozen=True)
class OrderChange:
    """What would be different for one order: its clocks, the chain of signatures that it needs,
    and the rungs on its running clocks."""

    case: Case
    order: Assignment
    clocks: tuple[ClockChange, ...]
    before: RuleSet
    after: RuleSet

    @property
    def sign_off(self) -> tuple[SignOff, SignOff] | None:
        """The chain that holds and the one that would; None when they are the same."""
        now, then = self.before.sign_off, self.after.sign_off
        return (now, then) if now != then else None

    @property
    def rungs(self) -> tuple[tuple[Rung, ...], tuple[Rung, ...]]:
        """The rungs that would go and those that would come."""
        now, then = self.before.ladder.rungs, self.after.ladder.rungs
        gone = tuple(rung for rung in now if rung not in then)
        return gone, tuple(rung for rung in then if rung not in now)

    @property
    def changes_something(self) -> bool:
        return bool(self.clocks or self.sign_off or any(self.rungs))


@dataclass(frozen=True)
class Preview:
    """How many open orders the bureau has, for how many something would change, and some of
    those, newest case first."""

    open_orders: int
    changed: int
    shown: tuple[OrderChange, ...]


async def preview(city: City, actor: Actor, plugin: str, change: Change, first: int) -> Preview:
    """What the change would mean; nothing is changed. Whoever may make it may ask.

    Raises Refused as the change itself would.
    """
    check_arranger(city, actor, plugin)
    orders, changed = 0, list[OrderChange]()
    async with city.engine.connect() as connection:
        standing = await read_standing(connection)
        arranged = await arrangement(connection, standing.arrangement)
        tried = try_out(city, plugin, arranged, change(arranged.get(plugin, Arranged())))
        async for told in _changes(city, connection, standing, tried, tried.bureau_of(plugin)):
            orders += len(told)
            changed += [one for one in told if one.changes_something]
    return Preview(orders, len(changed), tuple(changed[:first]))


async def _changes(
    city: City,
    connection: AsyncConnection,
    standing: Standing,
    tried: PluginHost,
    bureau: str | None,
) -> AsyncIterator[list[OrderChange]]:
    """What would be different for each open order of the bureau, some cases at a time."""
    calendar = await city.calendars.named(connection, standing.calendar)
    async for cases in _open_cases(connection, bureau):
        sets = await city.rule_sets.load(connection, rules_of(cases))
        rules = Rules(calendar, tried.directory, sets)
        yield [
            _changed(case, order, rules, tried, standing.now)
            for case in cases
            for order in case.assignments
            if order.bureau == bureau and not order.is_over
        ]


async def _open_cases(connection: AsyncConnection, bureau: str | None) -> AsyncIterator[list[Case]]:
    """The cases that the bureau has or had and that are not closed, some at a time."""
    if bureau is None:
        return
    wanted, place = CaseFilter(had_by=bureau, states=OPEN), None
    while cases := await list_cases(connection, wanted, place, AT_ONCE):
        yield cases
        place = (cases[-1].received_at, cases[-1].id)


def _changed(
    case: Case, order: Assignment, rules: Rules, tried: PluginHost, now: datetime
) -> OrderChange:
    start = Start(order.unit_name, case.category or "", case.labels, case.lead_agreed)
    after = tried.rule_set(order.bureau, facts_of(case, start, rules.directory))
    before = rules.of(order)
    calendar = rules.calendar_of(after)
    clocks = tuple(_clock_changes(order, before.deadlines, after.deadlines, calendar, now))
    return OrderChange(case, order, clocks, before, after)


def _clock_changes(
    order: Assignment, before: Deadlines, after: Deadlines, calendar: Calendar, now: datetime
) -> Iterator[ClockChange]:
    for clock in order.clocks:
        budget = _budget(clock, order, after)
        if not clock.is_running or budget is None or clock.budget != _budget(clock, order, before):
            continue
        due_at = due_of(replace(clock, budget=budget), calendar, now).at
        if due_at != clock.due_at:
            yield ClockChange(clock, budget, due_at)


def _budget(clock: Clock, order: Assignment, deadlines: Deadlines) -> Budget | None:
    """What a bureau's rules give to a clock of this kind; None for what people promise."""
    again = order.round > 1
    budgets: Mapping[ClockKind, Budget | None] = {
        ClockKind.SIGN_FOR: deadlines.sign_for,
        ClockKind.FIRST_CONTACT: deadlines.first_contact,
        ClockKind.HANDLING: deadlines.rehandling if again else deadlines.handling,
        ClockKind.SIGN_OFF: deadlines.sign_off_step,
        ClockKind.RETURN_VISIT: deadlines.return_visit,
        ClockKind.SUPERVISION: deadlines.supervision,
    }
    return budgets.get(clock.kind)
