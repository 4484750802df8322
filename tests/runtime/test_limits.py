"""Each limit of the API is a setting, and told."""

from dataclasses import fields
from pathlib import Path

import pytest

from yousu.graphql.limits.limits import Limits
from yousu.runtime.limits import load_limits
from yousu.runtime.problems import StartProblem

PAGE = (Path(__file__).parents[2] / "docs" / "limits.md").read_text(encoding="utf-8")


def test_without_settings_they_are_as_usual() -> None:
    assert load_limits() == Limits()


def test_each_can_be_set(monkeypatch) -> None:
    monkeypatch.setenv("YOUSU_LIMIT_COST", "7")
    monkeypatch.setenv("YOUSU_LIMIT_INTROSPECTION", "false")
    assert (load_limits().cost, load_limits().introspection) == (7, False)


@pytest.mark.parametrize("wrong", ["0", "-1", "many"])
def test_a_limit_is_a_number_above_zero(monkeypatch, wrong) -> None:
    monkeypatch.setenv("YOUSU_LIMIT_DEPTH", wrong)
    with pytest.raises(StartProblem, match="YOUSU_LIMIT_DEPTH"):
        load_limits()


@pytest.mark.parametrize("limit", fields(Limits), ids=lambda field: field.name)
def test_the_page_tells_each_with_what_is_usual(limit) -> None:
    usual = str(limit.default).lower()
    assert f"| `{limit.name.upper()}` | {usual} |" in PAGE
