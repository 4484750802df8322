"""All that a decision may consult beside the case itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from yousu.calendar import Calendar
from yousu.case.rules import Directory, RuleSet


@dataclass(frozen=True)
class Rules:
    """The calendar, the directory, the rule sets that the case's orders started under (by id),
    and the set that the bureau offers for an order about to start."""

    calendar: Calendar
    directory: Directory
    sets: Mapping[str, RuleSet]
    offered: RuleSet | None = None
