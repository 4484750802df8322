"""All that a decision may consult beside the case itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from yousu.calendar import Calendar
from yousu.case.delegation import Delegation
from yousu.case.rules import Directory, HotlineRules, RuleSet
from yousu.case.state import Assignment


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
