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


@pytest.mark.parametrize("code", ["cases", "register", "buck_passing", "node"])
def test_a_bureau_is_not_shown_in_the_place_of_the_core_s_own(code: str) -> None:
    with pytest.raises(PluginProblem, match="the core's (Case|Query) has a field"):
        check_schema(plugin(code, "planting"))


def test_a_type_is_not_the_core_s_own() -> None:
    with pytest.raises(PluginProblem, match="its schema can't be built"):
        check_schema(plugin("failing", "timer"))


def test_a_bureau_that_adds_nothing_may_have_any_code() -> None:
    check_schema(plugin("cases"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("parks", "tree_planting"), ("parks_tree", "planting")),
        (("parks", "planting_filter"), ("parks_planting", "filter")),
    ],
)
def test_two_bureaus_are_not_shown_under_one_name(first, second) -> None:
    with pytest.raises(
        PluginProblem, match="its names in GraphQL, parks.+, are those of parks already"
    ):
        check_among(plugin(*second), [plugin(*first)])


def test_two_bureaus_may_record_what_has_one_code() -> None:
    check_among(plugin("parks", "planting"), [plugin("gardens", "planting")])


def test_a_plugin_that_does_not_fit_is_reported_and_the_others_work_on() -> None:
    def refuse_traffic(loaded: LoadedPlugin) -> None:
        if loaded.name == "traffic":
            raise PluginProblem("it does not fit")

    reports = {r.name: r for r in Installed(None, refuse_traffic).host().reports}

    assert reports.pop("traffic").reason == "it does not fit"
    assert {report.state for report in reports.values()} == {PluginState.ACTIVE}
