"""A rule about what happens again and again must be one that can come true, and be followed."""

from collections.abc import Sequence

from yousu.case.rules import Bureau, ClusterRule, LatenessRule
from yousu.plugins.check_names import known, titled, unique
from yousu.plugins.report import PluginProblem

LONGEST_WINDOW = 250


def check_warnings(warnings: Sequence[ClusterRule], bureau: Bureau) -> None:
    """Raises PluginProblem for a rule of early warnings that nobody could follow."""
    _check_rules("warning", warnings, bureau)
    for rule in warnings:
        if rule.more_than < 1:
            raise PluginProblem(f"warning {rule.code} must want more than one person")
        if not rule.answer.can_be_asked_for:
            raise PluginProblem(
                f"warning {rule.code} must leave some time for the answer, a year at most"
            )


def check_talks(talks: Sequence[LatenessRule], bureau: Bureau) -> None:
    """Raises PluginProblem for a rule of reminder talks that nobody could follow."""
    _check_rules("talk", talks, bureau)
    for rule in talks:
        if rule.late_cases < 2:
            raise PluginProblem(f"talk {rule.code} must want more than one late case")


def _check_rules(
    kind: str, rules: Sequence[ClusterRule] | Sequence[LatenessRule], bureau: Bureau
) -> None:
    posts = {post.code for post in bureau.posts}
    unique(kind, [rule.code for rule in rules])
    for rule in rules:
        titled(f"{kind} {rule.code}", rule.title)
        known(f"{kind} {rule.code}", rule.post, posts)
        if not 1 <= rule.working_days <= LONGEST_WINDOW:
            raise PluginProblem(
                f"{kind} {rule.code} must look at 1 to {LONGEST_WINDOW} working days"
            )
