"""Processes die between any two steps, before and after a commit, and timers come twice: what is
kept in the end is the same as if nothing had happened."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.simulation.crashes import Crash, these_crashes
from yousu.simulation.run import Plan

FEW = {"days": 40, "cases": 12}


@pytest.mark.parametrize("seed", [7, 8, 9])
def test_a_quarter_of_crashes_ends_like_a_quiet_one(live, outcome, seed) -> None:
    crashed = live(seed=seed, crash_every=4, **FEW)
    assert crashed.city.lives > 10
    assert outcome(crashed) == outcome(live(seed=seed, **FEW))


@pytest.mark.parametrize("crash", [crash for crash in Crash if crash is not Crash.NONE])
def test_each_kind_of_crash_at_every_single_batch_changes_nothing(
    live, begin, outcome, crash
) -> None:
    quarter = begin(seed=3, **FEW)
    quarter.city.crashes = iter(lambda: crash, None)
    quarter.run(Plan(**FEW).until)
    assert outcome(quarter) == outcome(live(seed=3, **FEW))


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000), crashes=st.lists(st.sampled_from(Crash), max_size=80))
def test_whatever_dies_and_whenever_the_outcome_is_the_same(
    begin, live, outcome, seed, crashes
) -> None:
    few = {"days": 20, "cases": 3, "seed": seed}
    quarter = begin(**few)
    quarter.city.crashes = these_crashes(crashes)
    quarter.run(Plan(**few).until)
    assert outcome(quarter) == outcome(live(**few))
