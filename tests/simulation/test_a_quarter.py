"""A quarter is lived whole, and tells what every clock and ladder did."""

import pytest

from yousu.case.events import RungFired
from yousu.case.vocabulary import CaseState, ClockKind
from yousu.people.temperament import TURNS, Turn
from yousu.simulation.figures import figures_of

SMALL = {"days": 60, "cases": 200}


@pytest.fixture(scope="module")
def quarter(live):
    return live(days=90, cases=400, seed=7)


@pytest.fixture(scope="module")
def figures(quarter):
    return figures_of(quarter.cases(), quarter.tally, 2.0, quarter.city.lives)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_invariant_holds_and_nothing_that_people_do_is_refused(live, seed) -> None:
    quarter = live(seed=seed, **SMALL)
    assert len(quarter.cases()) == SMALL["cases"]
    assert quarter.tally.refused == []


def test_one_seed_tells_one_story(live, outcome) -> None:
    numbers = {"days": 20, "cases": 40}
    assert outcome(live(seed=5, **numbers)) == outcome(live(seed=5, **numbers))
    assert outcome(live(seed=5, **numbers)) != outcome(live(seed=6, **numbers))


def test_the_rarer_half_of_a_life_is_lived_too(quarter) -> None:
    assert {
        "ClockExtended",
        "ClockPaused",
        "ClockReplanned",
        "Deferred",
        "HandedOver",
        "SupportCalledIn",
        "ConsultationConcluded",
        "ProblemDeclared",
        "SupervisionAnswered",
        "Registered",
        "CaseReopened",
        "Returned",
        "Relabelled",
        "MatterJoined",
        "Revoked",
        "Withdrawn",
    } <= quarter.tally.facts.keys()


def test_most_cases_are_closed_within_the_quarter(figures) -> None:
    assert figures.states[CaseState.CLOSED] > 0.8 * figures.cases


def test_a_clock_is_kept_runs_out_or_is_open(figures) -> None:
    for clock in figures.clocks:
        assert clock.started == clock.kept + clock.ran_out + clock.open


def test_every_clock_that_was_started_is_counted_once(quarter, figures) -> None:
    started = sum(c.started for c in figures.clocks if c.clock is ClockKind.HANDLING)
    dispatched = quarter.tally.facts["Dispatched"] + quarter.tally.facts["SupportCalledIn"]
    again = quarter.tally.facts["RehandlingOrdered"] + quarter.tally.facts["CaseReopened"]
    assert started == dispatched + again


def test_rungs_press_on_the_minute_unless_a_date_has_moved(figures) -> None:
    assert figures.rungs
    assert all(rung.median_late == 0 for rung in figures.rungs)
    assert all(rung.max_late == 0 for rung in figures.rungs if rung.rung != "reminder")


def test_the_discipline_office_writes_two_hours_after_the_petition_office(quarter) -> None:
    waits = []
    for log in quarter.city.store.log.values():
        fired = {e.fact.rung: e.at for e in log if isinstance(e.fact, RungFired)}
        if {"petition_office", "discipline_office"} <= fired.keys():
            waits.append(fired["discipline_office"] - fired["petition_office"])
    assert waits
    assert {wait.total_seconds() for wait in waits} == {2 * 60 * 60}


def test_the_figures_say_how_fast_it_went(figures) -> None:
    assert figures.events_a_second == figures.events / 2


def test_every_turn_has_its_chance() -> None:
    assert set(TURNS) == set(Turn)
