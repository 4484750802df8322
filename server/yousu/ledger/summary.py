"""The ledger in numbers: the counts of groups, and of categories with those below them. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from yousu.case.rules import Directory
from yousu.store.ledger import Group, LedgerCounts


def total(counts: Iterable[LedgerCounts]) -> LedgerCounts:
    return sum(counts, LedgerCounts())


def with_those_below(
    counted: Mapping[Group, LedgerCounts], directory: Directory
) -> dict[Group, LedgerCounts]:
    """Each category's line with the cases of the categories below it, so that a case is counted on
    several lines."""
    summed: dict[Group, LedgerCounts] = {}
    for group, counts in counted.items():
        for category in _upwards(group.category, directory):
            line = replace(group, category=category)
            summed[line] = summed.get(line, LedgerCounts()) + counts
    return summed


def _upwards(category: str | None, directory: Directory) -> Iterable[str | None]:
    return (None,) if category is None else directory.upwards(category)
