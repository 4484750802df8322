"""What went wrong with a plugin, as a frontend reads it: on the plugin, and on the case."""

from importlib.metadata import EntryPoint

import pytest
from tests.plugins.broken.bureaus import PONDS

from yousu.plugins import Installed

OPENING = {
    "title": "树倒了",
    "text": "压住了路。",
    "reporter": {},
    "channel": "PHONE",
    "nature": "COMPLAINT",
    "category": "parks.fallen_tree",
}
PLUGINS = "{ plugins { name state faults { hook kind times lastAt reason } } }"
CASE = """
query($id: ID!) { case(id: $id) {
  lead { id }
  needsAttention { ... on FailedRule { assignment plugin hook kind reason } }
} }
"""
LIST = """
query($needs: Boolean) { cases(filter: {needsAttention: $needs}) { edges { node { id } } } }
"""


@pytest.fixture
def installed():
    """A city whose only bureau has a plugin that fails at the ponds."""
    return Installed([EntryPoint("parks", "tests.plugins.broken.failing_parks:plugin", "yousu")])


@pytest.fixture
async def case(clients) -> str:
    """A case that met the fault."""
    id: str = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    payload = await clients.hotline.act("caseDispatch", case=id, bureau="parks", unit=PONDS)
    assert payload["problems"] == []
    return id


async def test_a_plugin_that_was_not_asked_has_none(clients) -> None:
    assert (await clients.hotline.ask(PLUGINS))["plugins"] == [
        {"name": "parks", "state": "ACTIVE", "faults": []}
    ]


async def test_a_plugin_tells_its_own(clients, case) -> None:
    [plugin] = (await clients.hotline.ask(PLUGINS))["plugins"]
    [fault] = plugin["faults"]
    assert (fault["hook"], fault["kind"], fault["times"]) == ("ladder", "RAISED", 1)
    assert fault["lastAt"] is not None
    assert fault["reason"].startswith("The ladder hook of plugin parks raised RuntimeError (")


async def test_the_case_tells_which_of_its_rules_failed(clients, case) -> None:
    read = (await clients.hotline.ask(CASE, id=case))["case"]
    [failed] = read["needsAttention"]
    reason = failed.pop("reason")
    assert reason.startswith("The ladder hook of plugin parks raised")
    assert failed == {
        "assignment": read["lead"]["id"],
        "plugin": "parks",
        "hook": "ladder",
        "kind": "RAISED",
    }


@pytest.mark.parametrize(("needs", "count"), [(True, 1), (False, 0)])
async def test_such_cases_are_a_list(clients, case, needs, count) -> None:
    assert len((await clients.hotline.ask(LIST, needs=needs))["cases"]["edges"]) == count
