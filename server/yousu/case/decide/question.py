"""What every link of the chain is asked with."""

from dataclasses import dataclass
from datetime import datetime

from yousu.calendar import Budget, due
from yousu.case.actor import Actor
from yousu.case.rules import RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import ClockKind


@dataclass(frozen=True)
class Question:
    """A case as it stands, who acts, the rules in force, and the instant (aware)."""

    case: Case
    actor: Actor
    rules: Rules
    now: datetime

    @property
    def lead(self) -> Assignment:
        """The lead's order; the state check has made sure that there is one."""
        lead = self.case.lead
        assert lead is not None
        return lead

    @property
    def rule_set(self) -> RuleSet:
        """The rules that the lead's order started under."""
        return self.rules.sets[self.lead.rule_set]

    def clock(self, kind: ClockKind, budget: Budget, rule_set: RuleSet, round: int) -> Clock:
        """A clock that starts now under the given rules."""
        return Clock(
            kind=kind,
            round=round,
            started_at=self.now,
            budget=budget,
            due_at=due(self.now, budget, self.rules.calendar).at,
            source=rule_set.deadlines_from,
            calendar=self.rules.calendar.version,
        )
