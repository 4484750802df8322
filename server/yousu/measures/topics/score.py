"""A topic's score: frequency × difficulty × trend. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from yousu.case.rules import TopicRules
from yousu.store.weekly import A_WEEK, Week

NOBODY = Week()


@dataclass(frozen=True)
class Score:
    """Frequency is cases a week; difficulty 1 for none that is hard, up to 2 for all; the trend is
    how many times as many as before came, None where nothing is known of before."""

    frequency: float
    difficulty: float
    trend: float | None
    value: float


def score(
    weeks: Mapping[int, Week], now: datetime, known_since: datetime, rules: TopicRules
) -> Score:
    """The score by the weeks before now; week -1 is the last."""
    recent = [weeks.get(-number, NOBODY) for number in range(1, rules.weeks + 1)]
    cases, hard = sum(week.cases for week in recent), sum(week.hard for week in recent)
    frequency = cases / rules.weeks
    difficulty = 1 + hard / cases if cases else 1.0
    trend = _trend(weeks, (now - known_since) // A_WEEK, cases, rules)
    value = (
        frequency**rules.frequency_weight
        * difficulty**rules.difficulty_weight
        * (1.0 if trend is None else trend) ** rules.trend_weight
    )
    return Score(frequency, difficulty, trend, value if cases else 0.0)


def _trend(weeks: Mapping[int, Week], known: int, cases: int, rules: TopicRules) -> float | None:
    """One case is added to both, so that the second case ever is no endless growth."""
    earlier = range(rules.weeks + 1, min(known, rules.weeks + rules.weeks_before) + 1)
    if not earlier:
        return None
    came = sum(weeks.get(-number, NOBODY).cases for number in earlier)
    expected = came / len(earlier) * rules.weeks
    return (cases + 1) / (expected + 1)
