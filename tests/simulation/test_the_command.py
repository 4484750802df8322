"""`yousu simulate` on the command line."""

import json

import pytest
from typer.testing import CliRunner

from yousu import batch
from yousu.case.decide import decide
from yousu.case.events import RungFired
from yousu.runtime.commands import build

SMALL = ["simulate", "--days", "30", "--cases", "40", "--seed", "7"]


@pytest.fixture
def run():
    def command(*words: str):
        return CliRunner().invoke(build(), [*SMALL, *words])

    return command


def test_it_says_what_each_ladder_did(run) -> None:
    result = run()
    assert result.exit_code == 0
    assert "Every invariant held." in result.stdout
    assert "sign_for_overdue" in result.stdout


def test_a_narrow_terminal_cuts_no_figure(run) -> None:
    assert "…" not in run().stdout


def test_json_is_for_programs(run) -> None:
    told = json.loads(run("--json").stdout)
    assert told["cases"] == 40
    assert told["refused"] == 0
    assert sum(told["states"].values()) == 40
    assert {"bureau", "clock", "rung", "fired", "median_late", "max_late"} == set(told["rungs"][0])


def test_crashes_on_the_way_change_no_figure(run) -> None:
    quiet, crashed = (
        json.loads(run("--json").stdout),
        json.loads(run("--json", "--crash-every", "20").stdout),
    )
    assert crashed["lives"] > quiet["lives"] == 1
    assert (crashed["clocks"], crashed["states"]) == (quiet["clocks"], quiet["states"])


def test_a_broken_invariant_ends_it_with_an_error(run, monkeypatch) -> None:
    def twice(*asked):
        facts = decide(*asked)
        return (*facts, *(fact for fact in facts if isinstance(fact, RungFired)))

    monkeypatch.setattr(batch, "decide", twice)
    result = run()
    assert result.exit_code == 1
    assert "rungs fire once and in order" in result.stderr
    assert "RungFired" in result.stderr
