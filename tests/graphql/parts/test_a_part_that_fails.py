"""What a bureau computes when somebody looks may fail: that is told as its plugin's fault, without
a word of the case, and costs nobody else an answer."""

import sys
from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest
from pydantic import BaseModel, ConfigDict, Field, computed_field
from tests.plugins.broken.bureaus import always, exits, never_ends, raises

from yousu.bureau import Answer, Derived, Parts, Title
from yousu.plugins import Installed

TITLE = Title("树龄", "age")
OPENING = {
    "title": "树倒了",
    "text": "压住了路。",
    "reporter": {},
    "channel": "PHONE",
    "nature": "COMPLAINT",
    "category": "parks.fallen_tree",
}
CASE = "query($id: ID!) { case(id: $id) { number parks { age { years doubled } } } }"
DAY = '{ parks { season(day: "2024-03-11") { years } } }'


class Age(BaseModel):
    """How old a tree is."""

    model_config = ConfigDict(frozen=True)
    years: int = Field(description="Years.")

    @computed_field(description="Twice that.")
    @property
    def doubled(self) -> int:
        if self.years > 99:
            never_ends()
        return self.years * 2


WAYS = {
    "raises": (raises, "raised RuntimeError (bureaus.py, line "),
    "ends the program": (exits, "raised SystemExit (bureaus.py, line "),
    "never ends": (never_ends, "gave no answer within 0.2 seconds"),
    "never ends a field": (lambda: Age(years=100), "gave no answer within 0.2 seconds"),
    "is a number": (lambda: 7, "gives a int, not Age"),
}


@pytest.fixture(params=WAYS)
def told(request) -> str:
    """What is told of a way to fail."""
    return WAYS[request.param][1]


@pytest.fixture
def installed(request, told, monkeypatch) -> Installed:
    """A city whose only bureau computes something that fails."""
    fail = WAYS[request.node.callspec.params["told"]][0]
    parts = Parts(
        derived=(Derived("age", TITLE, Age, lambda _case, _settings: fail()),),
        answers=(Answer("season", TITLE, Age, lambda _day, _settings, _calendar: fail()),),
    )
    module = SimpleNamespace(plugin=always("schema", lambda: parts))
    monkeypatch.setitem(sys.modules, "test_plugin_that_computes", module)  # type: ignore[arg-type]  # stands for a module
    return Installed([EntryPoint("parks", "test_plugin_that_computes:plugin", "yousu")])


def check(answer: dict, part: str, told: str) -> None:
    [error] = answer["errors"]
    assert error["extensions"] == {"code": "PLUGIN_FAILED"}
    assert error["message"].startswith(f"The schema.{part} hook of plugin parks {told}")
    assert error["message"].endswith(": mend it or switch it off.")


async def test_a_derived_record_is_null_and_the_case_is_read(clients, told, caplog) -> None:
    id = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await clients.hotline.act("caseDispatch", case=id)
    answer = await clients.hotline.send(CASE, id=id)
    check(answer, "age", told)
    assert answer["data"]["case"]["parks"] == {"age": None}
    assert "13900000000" not in caplog.text


async def test_an_answer_fails_alone(clients, told) -> None:
    check(await clients.hotline.send(DAY), "season", told)
    assert (await clients.hotline.ask("{ bureaus { code } }"))["bureaus"] == [{"code": "parks"}]
