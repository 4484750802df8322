"""A topic weighs frequency × difficulty × trend."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from yousu.case.rules import TopicRules
from yousu.measures.topics.score import score
from yousu.store.weekly import Week

RULES = TopicRules(weeks=4, weeks_before=4)
NOW = datetime(2024, 3, 11, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def weeks(recent: int, before: int = 0, hard: int = 0) -> dict[int, Week]:
    """So many cases in the last week, and in the week before the last four."""
    return {-1: Week(recent, hard), -5: Week(before)}


def test_frequency_is_cases_a_week() -> None:
    assert score(weeks(8), NOW, LONG_AGO, RULES).frequency == 2


@pytest.mark.parametrize(("hard", "difficulty"), [(0, 1.0), (2, 1.25), (8, 2.0)])
def test_difficulty_grows_with_the_share_of_hard_cases(hard: int, difficulty: float) -> None:
    assert score(weeks(8, hard=hard), NOW, LONG_AGO, RULES).difficulty == difficulty


@pytest.mark.parametrize(("before", "trend"), [(0, 8.0), (7, 1.0), (15, 0.5)])
def test_the_trend_is_against_as_long_a_time_before(before: int, trend: float) -> None:
    assert score(weeks(7, before), NOW, LONG_AGO, RULES).trend == trend


def test_without_a_history_there_is_no_trend() -> None:
    found = score(weeks(8), NOW, NOW - timedelta(weeks=4), RULES)
    assert (found.trend, found.value) == (None, 2.0)


def test_only_known_weeks_are_compared_with() -> None:
    found = score({-1: Week(7), -5: Week(1)}, NOW, NOW - timedelta(weeks=5), RULES)
    assert found.trend == 8 / 5


def test_the_score_is_the_product() -> None:
    assert score(weeks(7, 0, hard=7), NOW, LONG_AGO, RULES).value == 7 / 4 * 2 * 8


def test_nobody_came_weighs_nothing() -> None:
    assert score(weeks(0, 9), NOW, LONG_AGO, RULES).value == 0


def test_a_weight_of_nothing_leaves_a_part_out() -> None:
    frequency_only = replace(RULES, difficulty_weight=0, trend_weight=0)
    assert score(weeks(8, 0, hard=8), NOW, LONG_AGO, frequency_only).value == 2
