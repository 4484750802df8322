"""What a plugin's answers must hold, checked before the plugin is used."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from yousu.bureau.hooks import CaseFacts
from yousu.calendar import Budget
from yousu.case.actor import ADMINISTRATOR, HANDLER, HOTLINE
from yousu.case.rules import Anchor, Bureau, Category, Deadlines, Ladder, SignOff
from yousu.case.vocabulary import Channel, ClockKind, Nature, Significance, Title, Urgency
from yousu.plugins.report import PluginProblem


def every_case(categories: Sequence[Category]) -> Iterator[CaseFacts]:
    """The facts of every kind of case that the rules must answer for."""
    for category, nature, significance, urgency, channel in product(
        categories, Nature, Significance, Urgency, Channel
    ):
        yield CaseFacts(channel, nature, category.code, urgency, significance, category.unit)


def check_bureau(bureau: Bureau, categories: Sequence[Category]) -> None:
    """Raises PluginProblem for names that are twice, untitled or point nowhere."""
    units = {unit.code for unit in bureau.units}
    codes = {category.code for category in categories}
    _unique("unit", [unit.code for unit in bureau.units])
    _unique("post", [post.code for post in bureau.posts])
    _unique("category", [category.code for category in categories])
    _no_circle("unit", {unit.code: unit.parent for unit in bureau.units})
    _no_circle("category", {category.code: category.parent for category in categories})
    for post in {HOTLINE.code, ADMINISTRATOR.code} & {post.code for post in bureau.posts}:
        raise PluginProblem(f"the post {post} is the city's own")
    for unit in bureau.units:
        _titled(f"unit {unit.code}", unit.title)
        _known(f"unit {unit.code}'s parent", unit.parent, units)
    for category in categories:
        _titled(f"category {category.code}", category.title)
        _known(f"category {category.code}'s unit", category.unit, units)
        _known(f"category {category.code}'s parent", category.parent, codes)


def check_plan(deadlines: Deadlines, chain: SignOff, ladder: Ladder, bureau: Bureau) -> None:
    """Raises PluginProblem for a plan that can't be carried out."""
    posts = {post.code for post in bureau.posts}
    _check_deadlines(deadlines)
    _check_sign_off(chain, posts)
    _check_ladder(ladder, posts)


def _check_deadlines(deadlines: Deadlines) -> None:
    for name, budget in vars(deadlines).items():
        if isinstance(budget, Budget) and budget.amount <= 0:
            raise PluginProblem(f"the {name} deadline must be more than {budget.amount}")


def _check_sign_off(chain: SignOff, posts: set[str]) -> None:
    if len(chain.steps) < 2 or chain.steps[0].post != HANDLER.code:
        raise PluginProblem(
            f"sign-off tier {chain.tier} must begin with the handler and need another signature"
        )
    for step in chain.steps:
        _known(f"a step of sign-off tier {chain.tier}", step.post, posts)


def _check_ladder(ladder: Ladder, posts: set[str]) -> None:
    _unique("rung", [rung.code for rung in ladder.rungs])
    for clock in ClockKind:
        rungs = ladder.on(clock)
        if rungs and rungs[0].anchor is Anchor.RUNG_BELOW:
            raise PluginProblem(f"rung {rungs[0].code} is the lowest on {clock}; anchor it to due")
    for rung in ladder.rungs:
        _titled(f"rung {rung.code}", rung.title)
        _known(f"rung {rung.code}", rung.post, posts)
        if rung.anchor is Anchor.RUNG_BELOW and rung.delay.amount < 0:
            raise PluginProblem(f"rung {rung.code} can't fire before the rung below it")


def _unique(kind: str, codes: Sequence[str]) -> None:
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise PluginProblem(f"{kind} {', '.join(twice)} is named twice")


def _no_circle(kind: str, parents: Mapping[str, str | None]) -> None:
    for code in parents:
        above, seen = parents[code], {code}
        while above is not None and above in parents:
            if above in seen:
                raise PluginProblem(f"{kind} {code} lies below itself")
            seen.add(above)
            above = parents[above]


def _known(who: str, code: str | None, codes: set[str]) -> None:
    if code is not None and code not in codes:
        raise PluginProblem(f"{who} names {code}, which the plugin doesn't define")


def _titled(what: str, title: Title) -> None:
    if not title.zh.strip() or not title.en.strip():
        raise PluginProblem(f"{what} needs a title in both languages")
