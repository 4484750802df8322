"""Whether fewer people came after the first measure."""

from datetime import UTC, datetime, timedelta

import pytest

from yousu.case.rules import TopicRules
from yousu.measures.topics.effect import Verdict, effect, verdict
from yousu.store.weekly import Week

RULES = TopicRules(weeks_before=4, effect_weeks=4)
BEGUN = datetime(2024, 3, 11, 1, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([10] * 4, [2] * 4, Verdict.FELL),
        ([2] * 4, [10] * 4, Verdict.ROSE),
        ([10] * 4, [9] * 4, Verdict.UNCHANGED),
        ([1, 0, 1, 0], [0] * 4, Verdict.UNCHANGED),
        ([0] * 4, [0] * 4, Verdict.UNCHANGED),
        ([10] * 4, [2] * 3, None),
        ([], [2] * 4, None),
    ],
)
def test_the_mean_must_move_by_more_than_chance(
    before: list[int], after: list[int], told: Verdict | None
) -> None:
    assert verdict(before, after, RULES) is told


def test_whole_weeks_are_counted_from_the_first_measure_both_ways() -> None:
    weeks = {-1: Week(3), 0: Week(2), 1: Week(1)}
    found = effect(weeks, BEGUN, LONG_AGO, BEGUN + timedelta(days=13), RULES)
    assert [week.cases for week in found.before] == [0, 0, 0, 3]
    assert [week.cases for week in found.after] == [2]
    assert found.before[-1].begins_at == BEGUN - timedelta(weeks=1)
    assert found.after[0].begins_at == BEGUN


def test_weeks_of_which_nothing_is_known_are_left_out() -> None:
    found = effect({}, BEGUN, BEGUN - timedelta(days=15), BEGUN, RULES)
    assert len(found.before) == 2


def test_it_is_too_early_before_the_weeks_have_passed() -> None:
    weeks = {-number: Week(10) for number in range(1, 5)}
    early, late = BEGUN + timedelta(days=27), BEGUN + timedelta(days=28)
    assert effect(weeks, BEGUN, LONG_AGO, early, RULES).verdict is None
    assert effect(weeks, BEGUN, LONG_AGO, late, RULES).verdict is Verdict.FELL
