"""A chain of signatures may become longer on the way, and never shorter."""

from yousu.case.rules import RuleSet
from yousu.case.rules_in_force import Rules
from yousu.case.state import Assignment


def longer_chain(rules: Rules, order: Assignment) -> str | None:
    """The rules that are offered, if their chain takes the place of the order's: only a longer one
    does, or one of the bureau's own that of the core's if the bureau's had failed."""
    offered, standing = rules.offered, rules.sets[order.chain_rules]
    return offered.id if offered and _takes_the_place(offered, standing) else None


def _takes_the_place(offered: RuleSet, standing: RuleSet) -> bool:
    mended = standing.has_failed_sign_off and not offered.has_failed_sign_off
    if mended:
        return not offered.sign_off.is_weaker_than(standing.sign_off)
    return standing.sign_off.is_weaker_than(offered.sign_off)
