"""How what was found of a city is judged."""

import pytest

from yousu.operation.checks import (
    Check,
    DatabaseSigns,
    Standing,
    database_checks,
    process_check,
    redis_check,
    worst,
)
from yousu.operation.glance import Unanswered

NEEDED = "0029"


def failed(signs: DatabaseSigns | Unanswered) -> list[str]:
    """The names of the checks that fail."""
    return [c.name for c in database_checks(signs, NEEDED) if c.standing is Standing.FAILED]


def test_a_city_in_which_all_is_well() -> None:
    assert failed(DatabaseSigns(NEEDED, silence=1.5, lag=0.2)) == []


def test_a_database_that_does_not_answer_leaves_all_in_it_unknown() -> None:
    silent = Unanswered("gave no answer within 2 s")
    assert failed(silent) == ["database", "migrations", "worker", "timers"]


@pytest.mark.parametrize("revision", [None, "0028", "0030"])
def test_tables_of_another_version(revision: str | None) -> None:
    signs = DatabaseSigns(revision, silence=None, lag=0)
    assert failed(signs) == ["migrations", "worker", "timers"]


def test_no_worker() -> None:
    assert failed(DatabaseSigns(NEEDED, silence=None, lag=0)) == ["worker"]


@pytest.mark.parametrize(("silence", "told"), [(10, []), (10.1, ["worker"])])
def test_a_worker_that_fell_silent(silence: float, told: list[str]) -> None:
    assert failed(DatabaseSigns(NEEDED, silence, lag=0)) == told


@pytest.mark.parametrize(("lag", "told"), [(60, []), (60.1, ["timers"])])
def test_timers_that_wait(lag: float, told: list[str]) -> None:
    assert failed(DatabaseSigns(NEEDED, 1, lag)) == told


def test_without_redis_all_goes_on_a_little_later() -> None:
    assert redis_check(Unanswered("is away")).standing is Standing.DEGRADED


def test_a_process_that_was_told_to_stop_is_not_ready() -> None:
    assert process_check(stopping=True).standing is Standing.FAILED


@pytest.mark.parametrize(
    ("standings", "whole"),
    [
        ([], Standing.OK),
        ([Standing.OK, Standing.DEGRADED], Standing.DEGRADED),
        ([Standing.FAILED, Standing.DEGRADED, Standing.OK], Standing.FAILED),
    ],
)
def test_the_worst_of_them_is_the_whole(standings: list[Standing], whole: Standing) -> None:
    assert worst(Check("one", standing, "") for standing in standings) is whole
