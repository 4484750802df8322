"""Whether appeals about a topic fell after the first measure. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import sqrt

from yousu.case.rules import TopicRules
from yousu.measures.topics.score import NOBODY
from yousu.store.weekly import A_WEEK, Week


class Verdict(StrEnum):
    """What became of the number of appeals."""

    FELL = "fell"
    ROSE = "rose"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Counted:
    """How many cases came in the seven days from an instant on."""

    begins_at: datetime
    cases: int


@dataclass(frozen=True)
class Effect:
    """The whole weeks before and after the first measure; no verdict where it is too early, or
    where nothing is known of before."""

    before: tuple[Counted, ...]
    after: tuple[Counted, ...]
    verdict: Verdict | None


def effect(
    weeks: Mapping[int, Week],
    first_measure_at: datetime,
    known_since: datetime,
    now: datetime,
    rules: TopicRules,
) -> Effect:
    """What the weeks tell; week 0 begins with the first measure."""
    known = min(rules.weeks_before, (first_measure_at - known_since) // A_WEEK)
    passed = max(0, (now - first_measure_at) // A_WEEK)

    def counted(number: int) -> Counted:
        return Counted(first_measure_at + number * A_WEEK, weeks.get(number, NOBODY).cases)

    before = tuple(counted(-number) for number in range(known, 0, -1))
    after = tuple(counted(number) for number in range(passed))
    return Effect(before, after, verdict(_cases(before), _cases(after), rules))


def verdict(before: Sequence[int], after: Sequence[int], rules: TopicRules) -> Verdict | None:
    """Weeks with rare events scatter by the root of what is usual in them, their means by less; a
    topic about which hardly anybody came is measured as if one had come in all."""
    if not before or len(after) < rules.effect_weeks:
        return None
    usual, now = sum(before) / len(before), sum(after) / len(after)
    pooled = max(sum(before) + sum(after), 1) / (len(before) + len(after))
    error = sqrt(pooled * (1 / len(before) + 1 / len(after)))
    if abs(now - usual) <= rules.effect_deviations * error:
        return Verdict.UNCHANGED
    return Verdict.FELL if now < usual else Verdict.ROSE


def _cases(weeks: Sequence[Counted]) -> list[int]:
    return [week.cases for week in weeks]
