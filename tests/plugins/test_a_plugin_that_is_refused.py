"""A plugin that can't be used is refused when it is loaded, in a sentence that says why; the other
bureaus work on."""

from importlib.metadata import EntryPoint

import pytest
from tests.plugins.broken import bureaus
from tests.plugins.broken.bureaus import (
    always,
    exits,
    never_ends,
    parks,
    raises,
    speaking,
    with_category,
    with_units,
)

from yousu.bureau import Ladder, Title, Unit
from yousu.plugins import PluginState, load
from yousu.store.arrangements import Arranged, add_change

TREES = Unit("trees", Title("绿化科", "trees"), parent="lawns")
LAWNS = Unit("lawns", Title("草坪科", "lawns"), parent="trees")
REFUSED = {
    "raises who it is": (always("bureau", raises), "RuntimeError: "),
    "raises its categories": (always("categories", raises), "(bureaus.py, line "),
    "raises a deadline": (always("deadlines", raises), "(bureaus.py, line "),
    "raises a chain": (always("sign_off", raises), "(bureaus.py, line "),
    "raises a ladder": (always("ladder", raises), "(bureaus.py, line "),
    "ends the program": (always("ladder", exits), "SystemExit"),
    "is nobody": (always("bureau", lambda: None), "must return a Registration"),
    "has a number of categories": (always("categories", lambda: 7), "TypeError"),
    "promises a number": (always("deadlines", lambda: 7), "gives a int, not Deadlines"),
    "has a ladder of words": (
        always("ladder", lambda: Ladder(("head",))),
        "gives Ladder with a part of a wrong type",
    ),
    "never ends": (always("ladder", never_ends), "took longer than"),
    "speaks a newer language": (speaking(api=2), "hook version 2; this server speaks 1"),
    "goes in circles": (with_units(TREES, LAWNS), "unit trees lies below itself"),
    "takes a category of another": (
        with_category("rivers.fallen_tree"),
        "category rivers.fallen_tree is already that of rivers",
    ),
    "speaks for another": (bureaus.rivers(), "bureau rivers is already that of rivers"),
}
MODULES = {
    "fails_to_import": "RuntimeError: its author forgot something (fails_to_import.py, line 3)",
    "exits": "SystemExit: goodbye (exits.py, line 5)",
    "is_not_there": "ModuleNotFoundError",
}


@pytest.fixture(autouse=True)
def in_a_moment(monkeypatch) -> None:
    """What never ends need not be waited for so long."""
    monkeypatch.setattr(load, "LONGEST_LOAD_SECONDS", 0.5)


async def check_others_work_on(town_of, reason: str) -> None:
    """The parks' plugin is refused with the reason; the rivers take a case."""
    reports = {report.name: report for report in town_of.town.city.host.reports}
    assert reports["parks"].state is PluginState.FAILED
    assert reason in (reports["parks"].reason or "")
    rules = await town_of.rules(await town_of.dispatched("rivers"))
    assert rules.ladder_from.plugin == "rivers"


@pytest.mark.parametrize("name", REFUSED)
async def test_one_that_breaks_a_rule(install, with_plugins, name) -> None:
    plugin, reason = REFUSED[name]
    entries = install("rivers", bureaus.rivers()), install("parks", plugin)
    await check_others_work_on(with_plugins(*entries), reason)


@pytest.mark.parametrize("module", MODULES)
async def test_one_that_cannot_be_imported(install, with_plugins, module) -> None:
    parks = EntryPoint("parks", f"tests.plugins.broken.{module}:plugin", "yousu")
    entries = install("rivers", bureaus.rivers()), parks
    await check_others_work_on(with_plugins(*entries), MODULES[module])


async def test_one_whose_settings_are_wrong(install, with_plugins) -> None:
    entries = install("parks", parks()), install("rivers", bureaus.rivers())
    started = with_plugins(*entries)
    async with started.town.city.engine.begin() as connection:
        await add_change(connection, "parks", Arranged(settings={"days": 0}), "admin", "误填")
        await started.town.city.hosts.current(connection)
    await check_others_work_on(started, "its settings are not valid: days: ")
