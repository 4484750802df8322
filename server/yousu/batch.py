"""Requests played one after another in memory, before anything is written."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from yousu.bureau.hooks import CaseFacts
from yousu.calendar import Calendar
from yousu.case.apply import fold
from yousu.case.commands import Command, Dispatch, OpenCase, ReachTime, Text, texts
from yousu.case.contribution import Cell, delta
from yousu.case.decide import decide
from yousu.case.events import Event
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right, may_see
from yousu.case.rules import RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import more_urgent
from yousu.plugins import PluginHost
from yousu.request import Done, Outcome, Request
from yousu.store.keys import Key, Name


class Batch:
    """The cases of some requests, and what playing the requests does to them."""

    def __init__(
        self,
        host: PluginHost,
        calendar: Calendar,
        now: datetime,
        cases: Mapping[UUID, Case],
        sets: Mapping[str, RuleSet],
        used: Mapping[Name, Key],
    ) -> None:
        self._host, self._calendar, self._now = host, calendar, now
        self._before, self._cases = cases, dict(cases)
        self._sets, self.keys = dict(sets), dict(used)
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
    def changed(self) -> list[Case]:
        return [self._cases[id] for id in dict.fromkeys(case.id for case, _ in self.events)]

    def wanted_timers(self) -> dict[UUID, tuple[Timer, ...]]:
        """Of every case that was acted on: a timer that an act has overtaken changes nothing, and
        yet its row must go."""
        touched = dict.fromkeys(id for id, _ in self._carried_out)
        return {id: wanted_timers(self._cases[id], self._rules()) for id in touched}

    def deltas(self) -> Iterable[tuple[UUID, Mapping[Cell, int]]]:
        return [(case.id, delta(self._before.get(case.id), case)) for case in self.changed]

    def opened(self) -> list[tuple[Case, OpenCase]]:
        done = self._carried_out
        return [(self._cases[id], command) for id, command in done if isinstance(command, OpenCase)]

    def texts(self) -> list[tuple[UUID, Text]]:
        return [(id, text) for id, done in self._carried_out for text in texts(done)]

    def _repeated(self, request: Request) -> Done | None:
        """The standing outcome of a request whose key was used before."""
        claim = request.claim
        used = self.keys.get(claim.name) if claim else None
        if claim is None or used is None:
            return None
        if used.fingerprint != claim.fingerprint:
            raise Refused(ProblemCode.KEY_REUSED, key=claim.key)
        case = self._cases[used.case]
        if not may_see(request.actor, case):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=used.case)
        return Done(case, ())

    def _played(self, request: Request) -> Done:
        case, command = self._cases.get(request.case), request.command
        self._check(request, case)
        rules = self._rules(self._offer(case, command))
        at = max(self._now, case.changed_at) if case else self._now
        facts = decide(case, command, request.actor, rules, at)
        version = case.version if case else 0
        events = tuple(
            Event(request.case, version + step, at, request.actor, fact)
            for step, fact in enumerate(facts, start=1)
        )
        after = fold(events, case)
        self._cases[request.case] = after
        self._carried_out.append((request.case, command))
        self.events.extend((after, event) for event in events)
        self.offered.extend([rules.offered] if rules.offered else [])
        if claim := request.claim:
            self.keys[claim.name] = claim
        return Done(after, events)

    def _check(self, request: Request, case: Case | None) -> None:
        """Raises Refused for what can be said before the command itself is looked at."""
        actor, command = request.actor, request.command
        unseen = case is None or not may_see(actor, case)
        if unseen and not isinstance(command, OpenCase):
            raise Refused(ProblemCode.UNKNOWN_CASE, id=request.case)
        check_right(actor, command, case, self._host.directory)
        if case is None:
            return
        if request.version is not None and request.version != case.version:
            raise Refused(ProblemCode.STALE_VERSION, current=case.version)
        self._ask_guard(case, command)

    def _ask_guard(self, case: Case, command: Command) -> None:
        """The bureau that has the case, or is about to, may refuse what a person asks of it."""
        if isinstance(command, ReachTime):
            return
        bureau = self._receiver(case, command) or (case.lead.bureau if case.lead else None)
        refusal = self._host.guard(bureau, case, command) if bureau else None
        if bureau and refusal:
            title = self._host.directory.bureaus[bureau].title
            raise Refused(ProblemCode.REFUSED_BY_BUREAU, bureau=title, reason=refusal.reason)

    def _rules(self, offered: RuleSet | None = None) -> Rules:
        if offered:
            self._sets[offered.id] = offered
        return Rules(self._calendar, self._host.directory, self._sets, offered)

    def _receiver(self, case: Case, command: Command) -> str | None:
        """The bureau to which a dispatch would give the case."""
        if not isinstance(command, Dispatch):
            return None
        directory = self._host.directory
        category = directory.categories.get(command.category or case.category or "")
        if category is None:
            return None
        return command.bureau or directory.bureau_of_category[category.code]

    def _offer(self, case: Case | None, command: Command) -> RuleSet | None:
        """The rules under which a dispatch would start, as the receiving bureau gives them."""
        bureau = self._receiver(case, command) if case else None
        if case is None or bureau is None or not isinstance(command, Dispatch):
            return None
        category = self._host.directory.categories[command.category or case.category or ""]
        facts = CaseFacts(
            channel=case.channel,
            nature=case.nature,
            category=category.code,
            urgency=more_urgent(case.urgency, category.urgency),
            significance=case.significance,
            unit=command.unit or category.unit,
        )
        return self._host.rule_set(bureau, facts)
