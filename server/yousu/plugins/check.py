"""What a plugin's answers must hold, checked before the plugin is used."""

from collections.abc import Mapping, Sequence, Set

from yousu.calendar import Budget
from yousu.case.actor import CITY_POSTS, HANDLER
from yousu.case.rules import Bureau, Category, Deadlines, Ladder, SignOff
from yousu.plugins.check_ladder import check_ladder
from yousu.plugins.check_names import known, titled, unique
from yousu.plugins.report import PluginProblem, WrongType
from yousu.store.codec import reads_back


def check_bureau(bureau: Bureau, categories: Sequence[Category]) -> None:
    """Raises PluginProblem for names that are twice, untitled or point nowhere."""
    units = {unit.code for unit in bureau.units}
    codes = {category.code for category in categories}
    unique("unit", [unit.code for unit in bureau.units])
    unique("post", [post.code for post in bureau.posts])
    unique("category", [category.code for category in categories])
    _no_circle("unit", {unit.code: unit.parent for unit in bureau.units})
    _no_circle("category", {category.code: category.parent for category in categories})
    for post in CITY_POSTS.keys() & {post.code for post in bureau.posts}:
        raise PluginProblem(f"the post {post} is the city's own")
    for unit in bureau.units:
        titled(f"unit {unit.code}", unit.title)
        known(f"unit {unit.code}'s parent", unit.parent, units)
    for category in categories:
        titled(f"category {category.code}", category.title)
        known(f"category {category.code}'s unit", category.unit, units)
        known(f"category {category.code}'s parent", category.parent, codes)


def check_plan(deadlines: Deadlines, chain: SignOff, ladder: Ladder, bureau: Bureau) -> None:
    """Raises PluginProblem for a plan that can't be carried out."""
    posts = {post.code for post in bureau.posts}
    for rule in (deadlines, chain, ladder):
        check_rule(rule, posts)


def check_rule(rule: Deadlines | SignOff | Ladder, posts: Set[str]) -> None:
    """Raises WrongType for a rule with a part that is none, PluginProblem for one that can't be
    carried out."""
    if not reads_back(rule):
        raise WrongType(f"gives {type(rule).__name__} with a part of a wrong type")
    if isinstance(rule, Deadlines):
        check_deadlines(rule, posts)
    elif isinstance(rule, SignOff):
        check_sign_off(rule, posts)
    else:
        check_ladder(rule, posts)


def check_deadlines(deadlines: Deadlines, posts: Set[str]) -> None:
    """Raises PluginProblem for times that can't be kept, or that a stranger may move."""
    for name, budget in vars(deadlines).items():
        if isinstance(budget, Budget) and budget.amount <= 0:
            raise PluginProblem(f"the {name} deadline must be more than {budget.amount}")
        if isinstance(budget, Budget) and not budget.can_be_asked_for:
            raise PluginProblem(f"the {name} deadline must be no longer than a year")
    for name in ("extension", "pause", "deferral"):
        known(f"the {name} rule", getattr(deadlines, name).post, posts)
    if deadlines.extension.most_times < 0 or deadlines.extension.most_working_days < 0:
        raise PluginProblem("the extension rule allows less than nothing")
    if deadlines.pause.longest.amount <= 0 or deadlines.deferral.longest_days <= 0:
        raise PluginProblem("a pause and a deferral must be allowed to last more than nothing")


def check_sign_off(chain: SignOff, posts: Set[str]) -> None:
    """Raises PluginProblem for a chain that does not begin with the handler, or that one person
    or a stranger signs."""
    if len(chain.steps) < 2 or chain.steps[0].post != HANDLER.code:
        raise PluginProblem(
            f"sign-off tier {chain.tier} must begin with the handler and need another signature"
        )
    unique(f"post of sign-off tier {chain.tier}", [step.post for step in chain.steps])
    for step in chain.steps:
        known(f"a step of sign-off tier {chain.tier}", step.post, posts)


def _no_circle(kind: str, parents: Mapping[str, str | None]) -> None:
    for code in parents:
        above, seen = parents[code], {code}
        while above is not None and above in parents:
            if above in seen:
                raise PluginProblem(f"{kind} {code} lies below itself")
            seen.add(above)
            above = parents[above]
