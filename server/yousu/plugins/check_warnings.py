"""A rule of early warnings must be one that can come true, and be answered."""

from collections.abc import Sequence

from yousu.case.rules import Bureau, ClusterRule
from yousu.plugins.check_names import known, titled, unique
from yousu.plugins.report import PluginProblem

LONGEST_WINDOW = 250


def check_warnings(warnings: Sequence[ClusterRule], bureau: Bureau) -> None:
    """Raises PluginProblem for a rule that nobody could follow."""
    posts = {post.code for post in bureau.posts}
    unique("warning", [rule.code for rule in warnings])
    for rule in warnings:
        titled(f"warning {rule.code}", rule.title)
        known(f"warning {rule.code}", rule.post, posts)
        if rule.more_than < 1:
            raise PluginProblem(f"warning {rule.code} must want more than one person")
        if not 1 <= rule.working_days <= LONGEST_WINDOW:
            raise PluginProblem(
                f"warning {rule.code} must look at 1 to {LONGEST_WINDOW} working days"
            )
        if not rule.answer.can_be_asked_for:
            raise PluginProblem(
                f"warning {rule.code} must leave some time for the answer, a year at most"
            )
