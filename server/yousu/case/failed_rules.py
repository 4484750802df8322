"""Orders that stand under the core's rules only because their bureau's own failed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yousu.case.rules import PluginFault, RuleSet
from yousu.case.rules.rule_set import SIGN_OFF_HOOK
from yousu.case.state import Assignment, Case


@dataclass(frozen=True)
class FailedRule:
    """A rule that an order should have had from its bureau, and why it has not."""

    order: Assignment
    fault: PluginFault


def failed_rules(case: Case, sets: Mapping[str, RuleSet]) -> tuple[FailedRule, ...]:
    """Of each order of an open case that is not over; `sets` are those of its orders, by id.

    It ends when the order is over, the case is closed, or relabelling brings a chain that works.
    """
    if case.closed_at is not None:
        return ()
    standing = (order for order in case.assignments if not order.is_over)
    return tuple(failed for order in standing for failed in _failed(order, sets))


def _failed(order: Assignment, sets: Mapping[str, RuleSet]) -> Iterator[FailedRule]:
    for fault in sets[order.rule_set].faults:
        if fault.hook != SIGN_OFF_HOOK:
            yield FailedRule(order, fault)
    for fault in sets[order.chain_rules].faults:
        if fault.hook == SIGN_OFF_HOOK:
            yield FailedRule(order, fault)
