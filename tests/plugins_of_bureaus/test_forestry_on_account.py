"""The forestry bureau puts on account (挂账) what can't be solved soon, and watches the promise."""

from tests.plugins_of_bureaus.forestry import DIFFICULT, HELP, SETTINGS, climb, rung

from yousu.bureau import Anchor, Budget, ClockKind
from yousu_forestry.plugin import deadlines
from yousu_forestry.settings import ForestrySettings


def test_a_leader_of_the_bureau_puts_a_matter_on_account() -> None:
    assert deadlines(DIFFICULT, SETTINGS).deferral.post == "leader_in_charge"


def test_the_bureau_sets_how_far_ahead_a_promise_may_lie() -> None:
    settings = ForestrySettings(longest_deferral_days=90)
    assert deadlines(HELP, settings).deferral.longest_days == 90


def test_a_broken_promise_reaches_the_leader_then_the_director() -> None:
    assert climb(ClockKind.PROMISE) == [
        ("promise_reminder", "unit_head"),
        ("broken_promise", "leader_in_charge"),
        ("broken_promise_director", "director"),
    ]


def test_the_leader_hears_of_a_broken_promise_at_once() -> None:
    broken = rung("broken_promise")
    assert (broken.anchor, broken.delay) == (Anchor.DUE, Budget.minutes(0))


def test_a_missed_milestone_reaches_the_leader() -> None:
    assert climb(ClockKind.MILESTONE) == [
        ("missed_milestone", "unit_head"),
        ("missed_milestone_leader", "leader_in_charge"),
    ]
