"""Which calendar follows upon another, and how it is named."""

from datetime import date

import pytest

from yousu.calendar import Calendar, Override
from yousu.calendar.next_issue import is_older, renewed, with_override, without_override

SNOW = Override(date(2024, 3, 5), worked=False, reason="暴雪停工")
RELIEF = Override(date(2024, 3, 9), worked=True, reason="抗震救灾")


def state(library: str) -> Calendar:
    return Calendar(f"CN-{library}", holidays={}, make_up_days=frozenset(), revision=7)


def test_the_first_override_is_told_in_the_version() -> None:
    assert with_override(state("0.109"), SNOW).version == "CN-0.109+1"


def test_every_change_is_counted_a_withdrawal_too() -> None:
    changed = with_override(with_override(state("0.109"), SNOW), RELIEF)

    assert without_override(changed, SNOW.day).version == "CN-0.109+3"


def test_a_changed_calendar_is_not_issued_yet() -> None:
    assert with_override(state("0.109"), SNOW).revision == 0


def test_a_later_word_on_a_day_replaces_the_earlier() -> None:
    worked_after_all = Override(SNOW.day, worked=True, reason="雪停复工")

    changed = with_override(with_override(state("0.109"), SNOW), worked_after_all)

    assert changed.overrides == {SNOW.day: worked_after_all}


def test_a_withdrawn_day_follows_week_and_state_again() -> None:
    changed = with_override(with_override(state("0.109"), SNOW), RELIEF)

    assert without_override(changed, SNOW.day).overrides == {RELIEF.day: RELIEF}


def test_the_same_word_twice_is_no_change() -> None:
    once = with_override(state("0.109"), SNOW)

    assert with_override(once, SNOW) is once


def test_a_day_that_nobody_declared_is_withdrawn_without_change() -> None:
    calendar = state("0.109")

    assert without_override(calendar, SNOW.day) is calendar


def test_a_newer_library_renews_the_days_as_they_are() -> None:
    assert renewed(state("0.109"), state("0.110")) == state("0.110")


def test_a_newer_library_keeps_the_overrides() -> None:
    new = renewed(with_override(with_override(state("0.109"), SNOW), RELIEF), state("0.110"))

    assert (new.version, set(new.overrides)) == ("CN-0.110+1", {SNOW.day, RELIEF.day})


@pytest.mark.parametrize("library", ["0.108", "0.109"])
def test_an_older_library_or_the_same_changes_nothing(library: str) -> None:
    stored = with_override(state("0.109"), SNOW)

    assert renewed(stored, state(library)) is stored


@pytest.mark.parametrize(
    ("version", "other"),
    [("CN-0.99", "CN-0.109"), ("CN-0.109+12", "CN-0.109.1"), ("CN-0.109", "CN-1.0")],
)
def test_versions_are_compared_as_numbers(version: str, other: str) -> None:
    assert (is_older(version, other), is_older(other, version)) == (True, False)
