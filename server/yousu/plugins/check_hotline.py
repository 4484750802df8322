"""The hotline's own rules must be ones that can be carried out."""

from collections.abc import Mapping

from yousu.calendar import Budget
from yousu.case.actor import CITY_POSTS
from yousu.case.rules import District, HotlineRules, TopicRules
from yousu.case.vocabulary import ClockKind
from yousu.plugins.check_ladder import HOTLINES_OWN, check_ladder
from yousu.plugins.default_rules import DEFAULT_POSTS
from yousu.plugins.report import PluginProblem

LAST_DAY_OF_EVERY_MONTH = 28
# Every bureau has these posts, so that a level of the hotline's may name them.
LEVELS = CITY_POSTS.keys() | {post.code for post in DEFAULT_POSTS}


def check_hotline(rules: HotlineRules) -> None:
    """Raises PluginProblem for times of nothing, no levels, or a ladder nobody can climb."""
    for name, value in vars(rules).items():
        if isinstance(value, Budget) and name != "yellow_card" and value.amount <= 0:
            raise PluginProblem(f"{name} must be more than {value.amount}")
    if rules.yellow_card.amount >= 0:
        raise PluginProblem("yellow_card must lie before the due time: give a negative amount")
    for name in ("problem_case_at", "attempts", "most_attachments"):
        if getattr(rules, name) < 1:
            raise PluginProblem(f"{name} must be at least 1")
    if not rules.exclusion_levels or not rules.annulment_levels:
        raise PluginProblem("exclusion_levels and annulment_levels need at least one post each")
    for post in (*rules.exclusion_levels, *rules.annulment_levels):
        if post not in LEVELS:
            raise PluginProblem(f"{post} is no post that the city or every bureau has")
    check_ladder(rules.ladder, CITY_POSTS.keys(), HOTLINES_OWN | {ClockKind.SUPERVISION})
    _check_days(rules)
    check_amounts(vars(rules.observations))
    _check_topics(rules.topics)
    check_districts(rules.districts)
    if rules.residents is not None and rules.residents < 1:
        raise PluginProblem("residents must be at least 1")


def check_districts(districts: tuple[District, ...]) -> None:
    """Raises PluginProblem for districts that words, or figures by district, can't tell apart."""
    codes = [district.code for district in districts]
    words = [word for district in districts for word in district.words]
    for name in (*codes, *words):
        if not name.strip():
            raise PluginProblem("the codes and words of districts can't be blank")
        if codes.count(name) > 1 or words.count(name) > 1:
            raise PluginProblem(f"{name} stands for two districts")
    if any(district.residents < 0 for district in districts):
        raise PluginProblem("no district has fewer residents than none")


def check_amounts(amounts: Mapping[str, float]) -> None:
    """Raises PluginProblem for an amount of nothing."""
    for name, value in amounts.items():
        if value <= 0:
            raise PluginProblem(f"{name} must be more than {value}")


def _check_topics(rules: TopicRules) -> None:
    """A weight of nothing leaves a part of the score out; one below would turn it round."""
    told = vars(rules)
    for name, value in told.items():
        if name.endswith("_weight") and value < 0:
            raise PluginProblem(f"{name} can't be less than 0")
    check_amounts({name: told[name] for name in told if not name.endswith("_weight")})


def _check_days(rules: HotlineRules) -> None:
    if not 1 <= rules.assessment_month_begins <= LAST_DAY_OF_EVERY_MONTH:
        raise PluginProblem("assessment_month_begins must be a day from 1 to 28")
    if rules.day_begins.tzinfo is not None:
        raise PluginProblem("day_begins is on the city's clock: leave the offset out")
