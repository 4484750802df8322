"""Requests played one after another in memory, before anything is written."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from yousu.calendar import Calendar
from yousu.case.actor import THE_CLOCK, Actor
from yousu.case.acts import OF_THE_CLOCK
from yousu.case.apply import fold
from yousu.case.commands import AddAttachment, Command, OpenCase, RecordDetail, Text, texts
from yousu.case.contribution import Cell, can_count, delta
from yousu.case.decide import decide
from yousu.case.delegation import Delegation
from yousu.case.desks import marks_of
from yousu.case.events import Event
from yousu.case.failed_rules import failed_rules
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right
from yousu.case.rules import HotlineRules, PluginFault, RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.sight import may_reach
from yousu.case.state import Case
from yousu.case.timers import Timer, wanted_timers
from yousu.case.waiting import WaitRules, waits_for
from yousu.idempotency import check_same_act
from yousu.plugins import PluginHost
from yousu.plugins.bureaus import Bureaus
from yousu.request import Done, Outcome, Request
from yousu.store.keys import Key, Name

logger = logging.getLogger("yousu.door")


@dataclass(frozen=True)
class Ground:
    """What stands before a batch is played: the instant, the bureaus, the calendar, the hotline's
    own rules, the cases that are asked about, the rules they started under, the idempotency keys
    in use, and who stands in for whom."""

    now: datetime
    host: PluginHost
    calendar: Calendar
    hotline: HotlineRules
    cases: Mapping[UUID, Case]
    sets: Mapping[str, RuleSet]
    used: Mapping[Name, Key]
    delegations: tuple[Delegation, ...] = ()


class Batch:
    """The cases of some requests, and what playing the requests does to them."""

    def __init__(self, ground: Ground) -> None:
        self._ground, self._cases = ground, dict(ground.cases)
        self._sets, self.keys = dict(ground.sets), dict(ground.used)
        self._bureaus = Bureaus(ground.host)
        self._standing = Rules(
            ground.calendar, ground.host.directory, self._sets, hotline=ground.hotline
        )
        self._carried_out: list[tuple[UUID, Command]] = []
        self.events: list[tuple[Case, Event]] = []
        self.offered: list[RuleSet] = []

    def play(self, request: Request) -> Outcome:
        """The outcome of one request on the case as the requests before it left it."""
        try:
            return self._repeated(request) or self._played(request)
        except Refused as refusal:
            return refusal

    @property
    def faults(self) -> list[PluginFault]:
        """What the bureaus' plugins did wrong when they were asked."""
        return self._bureaus.faults

    @property
    def changed(self) -> list[Case]:
        return [self._cases[id] for id in dict.fromkeys(case.id for case, _ in self.events)]

    @property
    def under_failed_rules(self) -> set[UUID]:
        """The cases that were changed and stand under the core's rules because others failed."""
        return {case.id for case in self.changed if failed_rules(case, self._sets)}

    def waits(self) -> dict[UUID, frozenset[str]]:
        """The marks of whom each of the cases that were changed waits for."""
        ground = self._ground
        rules = WaitRules(self._sets, ground.host.directory, ground.hotline)
        return {case.id: marks_of(waits_for(case, rules)) for case in self.changed}

    def wanted_timers(self) -> dict[UUID, tuple[Timer, ...]]:
        """Of every case that was acted on: a timer that an act has overtaken changes nothing, and
        yet its row must go."""
        touched = dict.fromkeys(id for id, _ in self._carried_out)
        return {id: wanted_timers(self._cases[id], self._standing) for id in touched}

    def deltas(self) -> Iterable[tuple[UUID, Mapping[Cell, int]]]:
        """Of the cases to which something has happened that can count."""
        before = self._ground.cases
        counted = dict.fromkeys(case.id for case, event in self.events if can_count(event.fact))
        begins = self._ground.hotline.day_begins
        return [(id, delta(before.get(id), self._cases[id], begins)) for id in counted]

    def opened(self) -> list[tuple[Case, OpenCase]]:
        done = self._carried_out
        return [(self._cases[id], command) for id, command in done if isinstance(command, OpenCase)]

    def attached(self) -> list[tuple[UUID, AddAttachment]]:
        done = self._carried_out
        return [(id, command) for id, command in done if isinstance(command, AddAttachment)]

    def texts(self) -> list[tuple[UUID, Text]]:
        return [(id, text) for id, done in self._carried_out for text in texts(done)]

    def _repeated(self, request: Request) -> Done | None:
        """The standing outcome of a request whose key was used before."""
        claim = request.claim
        used = self.keys.get(claim.name) if claim else None
        if claim is None or used is None:
            return None
        check_same_act(used, claim)
        assert used.answer is not None, "an act on a case is answered with the case"
        case = self._cases[used.answer]
        if not may_reach(request.actor, case):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=case.id)
        return Done(case, ())

    def _played(self, request: Request) -> Done:
        case, command = self._cases.get(request.case), request.command
        held = self._held(request)
        self._check(request, case, held)
        if isinstance(command, RecordDetail):
            command = self._ground.host.completed(command)
        if case is not None:
            self._bureaus.check_guard(case, command)
        overdue = self._overdue(case) if case and type(command) not in OF_THE_CLOCK else []
        case = overdue[-1][0] if overdue else case
        offered = self._bureaus.offered(case, command) if case else None
        after, events = self._told(request.case, case, command, request.actor, offered, held)
        self._cases[request.case] = after
        self._carried_out.append((request.case, command))
        self.events.extend([*overdue, *((after, event) for event in events)])
        self.offered.extend([offered] if offered and _starts_under(after, offered) else [])
        if claim := request.claim:
            self.keys[claim.name] = claim
        return Done(after, (*(event for _, event in overdue), *events))

    def _told(
        self,
        id: UUID,
        case: Case | None,
        command: Command,
        actor: Actor,
        offered: RuleSet | None = None,
        held: tuple[Delegation, ...] = (),
    ) -> tuple[Case, tuple[Event, ...]]:
        """The case after a command, and the events that led there."""
        now = self._ground.now
        at = max(now, case.changed_at) if case else now
        facts = decide(case, command, actor, self._rules(offered, held), at)
        version = case.version if case else 0
        events = tuple(
            Event(id, version + step, at, actor, fact) for step, fact in enumerate(facts, start=1)
        )
        return fold(events, case), events

    def _overdue(self, case: Case) -> list[tuple[Case, Event]]:
        """What the clock had to say before somebody acts: timers whose time has come and that no
        worker has fired yet. So what is written does not hang on who comes first."""
        told: list[tuple[Case, Event]] = []
        while timer := self._ripe(case):
            try:
                case, events = self._told(case.id, case, timer.key.command(), THE_CLOCK)
            except Exception:
                # It is a worker's to set aside; nobody's act waits for that.
                logger.exception("a timer of case %s failed before an act", case.id)
                break
            if not events:
                break
            told.extend((case, event) for event in events)
        return told

    def _ripe(self, case: Case) -> Timer | None:
        """The first of the case's timers whose time has come."""
        wanted = wanted_timers(case, self._standing)
        ripe = (timer for timer in wanted if timer.due_at <= self._ground.now)
        return min(ripe, key=lambda timer: timer.due_at, default=None)

    def _held(self, request: Request) -> tuple[Delegation, ...]:
        """The seats at which the actor stands in for somebody now."""
        ground = self._ground
        return tuple(d for d in ground.delegations if d.holds(request.actor, ground.now))

    def _check(self, request: Request, case: Case | None, held: tuple[Delegation, ...]) -> None:
        """Raises Refused for what can be said before the command itself is looked at."""
        actor, command = request.actor, request.command
        unseen = case is None or not may_reach(actor, case)
        if unseen and not isinstance(command, OpenCase):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=request.case)
        check_right(actor, command, case, self._ground.host.directory, held)
        if case is not None and request.version not in (None, case.version):
            raise Refused(ProblemCode.STALE_VERSION, current=case.version)

    def _rules(self, offered: RuleSet | None, held: tuple[Delegation, ...]) -> Rules:
        if offered:
            self._sets[offered.id] = offered
        if offered or held:
            return replace(self._standing, offered=offered, delegations=held)
        return self._standing


def rules_of(cases: Iterable[Case]) -> set[str]:
    """The rule sets under which the cases' orders started, or have their reply signed."""
    orders = [order for case in cases for order in case.assignments]
    return {order.rule_set for order in orders} | {order.chain_rules for order in orders}


def _starts_under(case: Case, rules: RuleSet) -> bool:
    return any(rules.id in (order.rule_set, order.sign_off_rules) for order in case.assignments)
