"""What a plugin adds is shown under names that nobody else has."""

from dataclasses import replace

import pytest
from tests.kit.parks import BUREAU, PLANTING, parks

from yousu.bureau import Parts
from yousu.graphql.parts.check import check_schema
from yousu.plugins import Installed, PluginState
from yousu.plugins.load import check_among
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import PluginProblem


def plugin(bureau: str, *parts: str) -> LoadedPlugin:
    """A bureau that adds records under these codes."""
    details = tuple(replace(PLANTING, code=code) for code in parts)
    changed = {"introduces": replace(BUREAU, code=bureau), "lists": (), "adds": Parts(details)}
    return parks(**changed).plugin


@pytest.mark.parametrize("code", ["case", "cases", "register", "buck_passing", "node"])
def test_a_bureau_is_not_shown_in_the_place_of_the_core_s_own(code: str) -> None:
    with pytest.raises(PluginProblem, match="the core's (Case|Query) has a field"):
        check_schema(plugin(code, "planting"))


def test_a_type_is_not_the_core_s_own() -> None:
    with pytest.raises(PluginProblem, match="its schema can't be built"):
        check_schema(plugin("failing", "timer"))


def test_a_bureau_that_adds_nothing_may_have_any_code() -> None:
    check_schema(plugin("cases"))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            ("parks", "tree_planting"),
            ("parks_tree", "planting"),
            "its detail planting has the name in GraphQL of parks's detail tree_planting",
        ),
        (
            ("parks", "planting_filter"),
            ("parks_planting", "filter"),
            "its detail filter has the name in GraphQL of parks's detail planting_filter",
        ),
        (
            ("parks_east", "planting"),
            ("parksEast", "felling"),
            "its bureau parksEast has the name in GraphQL of parks_east's bureau parks_east",
        ),
    ],
)
def test_two_bureaus_are_not_shown_under_one_name(first, second, told: str) -> None:
    with pytest.raises(PluginProblem, match=told):
        check_among(plugin(*second), [replace(plugin(*first), name=first[0])])


def test_two_bureaus_may_record_what_has_one_code() -> None:
    check_among(plugin("parks", "planting"), [plugin("gardens", "planting")])


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("case", "the core's Query has a field case already"),
        ("gardensEast", "its bureau gardensEast has the name in GraphQL of gardens's bureau"),
    ],
)
def test_one_that_does_not_fit_is_refused_and_the_others_work_on(install, code, told) -> None:
    bureaus = {"gardens": "gardens_east", "odd": code, "parks": "parks"}
    entries = [install(name, plugin(bureau, "planting").plugin) for name, bureau in bureaus.items()]
    reports = {report.name: report for report in Installed(entries, check_schema).host().reports}
    assert told in (reports.pop("odd").reason or "")
    assert {report.state for report in reports.values()} == {PluginState.ACTIVE}
