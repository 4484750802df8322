"""The hotline's own rules must be ones that can be carried out."""

from yousu.calendar import Budget
from yousu.case.actor import CITY_POSTS
from yousu.case.rules import HotlineRules
from yousu.case.vocabulary import ClockKind
from yousu.plugins.check_ladder import HOTLINES_OWN, check_ladder
from yousu.plugins.default_rules import DEFAULT_POSTS
from yousu.plugins.report import PluginProblem

# Every bureau has these posts, so that a level of the hotline's may name them.
LEVELS = CITY_POSTS.keys() | {post.code for post in DEFAULT_POSTS}


def check_hotline(rules: HotlineRules) -> None:
    """Raises PluginProblem for times of nothing, no levels, or a ladder nobody can climb."""
    for name, value in vars(rules).items():
        if isinstance(value, Budget) and name != "yellow_card" and value.amount <= 0:
            raise PluginProblem(f"{name} must be more than {value.amount}")
    if rules.yellow_card.amount >= 0:
        raise PluginProblem("yellow_card must lie before the due time: give a negative amount")
    if rules.problem_case_at < 1 or rules.attempts < 1:
        raise PluginProblem("problem_case_at and attempts must be at least 1")
    if not rules.exclusion_levels or not rules.annulment_levels:
        raise PluginProblem("exclusion_levels and annulment_levels need at least one post each")
    for post in (*rules.exclusion_levels, *rules.annulment_levels):
        if post not in LEVELS:
            raise PluginProblem(f"{post} is no post that the city or every bureau has")
    check_ladder(rules.ladder, CITY_POSTS.keys(), HOTLINES_OWN | {ClockKind.SUPERVISION})
