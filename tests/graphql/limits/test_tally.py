"""What one server knows of a caller's calls, and when it asks Redis."""

from yousu.graphql.limits.tally import AT_ONCE_SECONDS, CALLERS_KEPT, Tallies, Tally

NOW = 1_000.0


def test_whoever_was_not_heard_of_is_asked_about() -> None:
    assert not Tally(since=1).is_enough(budget=100, now=NOW)


def test_at_once_a_caller_with_half_of_the_budget_left_is_counted_here() -> None:
    assert Tally(told=49, told_at=NOW, since=1).is_enough(budget=100, now=NOW)


def test_nearer_to_the_end_of_the_budget_all_servers_count_together() -> None:
    assert not Tally(told=50, told_at=NOW, since=1).is_enough(budget=100, now=NOW)


def test_a_moment_later_redis_is_asked_again() -> None:
    later = NOW + AT_ONCE_SECONDS
    assert not Tally(told=1, told_at=NOW, since=1).is_enough(budget=100, now=later)


def test_redis_hears_of_each_call_once() -> None:
    tally = Tally(told=5, told_at=NOW, since=3)
    assert [tally.untold(NOW), tally.untold(NOW)] == [3, 0]


def test_calls_of_another_minute_are_told_no_more() -> None:
    assert Tally(told=5, told_at=NOW, since=30).untold(NOW + 60) == 1


def test_of_the_callers_of_a_day_only_the_newest_are_kept() -> None:
    tallies = Tallies()
    first = tallies.of("first")
    for number in range(CALLERS_KEPT):
        tallies.of(str(number))
    assert tallies.of("first") is not first
