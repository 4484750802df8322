"""All that a decision may consult beside the case itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from yousu.calendar import Budget, Calendar, due
from yousu.case.delegation import Delegation
from yousu.case.rules import Directory, HotlineRules, RuleSet
from yousu.case.state import Assignment, Clock
from yousu.case.vocabulary import ClockKind


@dataclass(frozen=True)
class Rules:
    """The calendar, the directory, the rule sets that the case's orders started under (by id), the
    set that a bureau offers for an order about to start, the hotline's own rules, and who stands
    in for whom."""

    calendar: Calendar
    directory: Directory
    sets: Mapping[str, RuleSet]
    offered: RuleSet | None = None
    hotline: HotlineRules = HotlineRules()
    delegations: tuple[Delegation, ...] = ()

    def of(self, order: Assignment) -> RuleSet:
        """The rules that an order started under."""
        return self.sets[order.rule_set]

    def calendar_of(self, rules: RuleSet | None) -> Calendar:
        """The calendar with a bureau's own office hours; the hotline's for None."""
        if rules is None or rules.office_hours is None:
            return self.calendar
        return self.calendar.with_office_hours(rules.office_hours)

    def clock(
        self,
        kind: ClockKind,
        budget: Budget,
        now: datetime,
        round: int = 1,
        under: RuleSet | None = None,
    ) -> Clock:
        """A clock that starts now under a bureau's rules; one of the hotline's own for None."""
        calendar = self.calendar_of(under)
        return Clock(
            kind=kind,
            round=round,
            started_at=now,
            budget=budget,
            due_at=due(now, budget, calendar).at,
            source=under.deadlines_from if under else self.hotline.source,
            calendar=calendar.version,
        )
