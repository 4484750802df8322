"""docs/hooks.md says of each hook what the code says, in the order in which they are asked."""

import ast
import inspect
import re
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel
from tests.kit.parks import TREES, Parks

from yousu.bureau import (
    BureauHooks,
    BureauSettings,
    Case,
    CaseFacts,
    Category,
    ClusterRule,
    Deadlines,
    Ladder,
    LatenessRule,
    Nature,
    Parts,
    Refusal,
    Registration,
    SignOff,
    commands,
    hookimpl,
)
from yousu.kit.trial import TrialCity, TrialClock, TrialPeople
from yousu.plugins.load import load_plugin

PAGE = (Path(__file__).parents[2] / "docs" / "hooks.md").read_text(encoding="utf-8")
SPECS = {
    node.name: node
    for node in ast.walk(ast.parse(inspect.getsource(BureauHooks)))
    if isinstance(node, ast.FunctionDef)
}
SECTIONS = dict(re.findall(r"^## `(\w+)`\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE))
[DIAGRAM] = re.findall(r"^```mermaid\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def signature(hook: ast.FunctionDef) -> str:
    """The hook as a plugin writes it, without self."""
    asked = [f"{arg.arg}: {ast.unparse(arg.annotation)}" for arg in hook.args.args[1:]]
    return f"def {hook.name}({', '.join(asked)}) -> {ast.unparse(hook.returns)}"


def drawn() -> list[tuple[str, list[str]]]:
    """The moments of the diagram, and the hooks that are asked in each."""
    moments: list[tuple[str, list[str]]] = []
    for note, hook in re.findall(r"Note over core,plugin: (.*)|core->>plugin: (\w+)", DIAGRAM):
        if note:
            moments.append((note, []))
        else:
            moments[-1][1].append(hook)
    return moments


class Recorder(Parks):
    """A plugin that writes down what it is asked."""

    def __init__(self, asked: list[str]) -> None:
        self.asked = asked

    @hookimpl
    def bureau(self) -> Registration:
        self.asked.append("bureau")
        return super().bureau()

    @hookimpl
    def categories(self, settings: BaseModel) -> Sequence[Category]:
        self.asked.append("categories")
        return super().categories()

    @hookimpl
    def deadlines(self, case: CaseFacts, settings: BureauSettings) -> Deadlines:
        self.asked.append("deadlines")
        return super().deadlines(case, settings)

    @hookimpl
    def sign_off(self, case: CaseFacts, settings: BaseModel) -> SignOff:
        self.asked.append("sign_off")
        return super().sign_off(case)

    @hookimpl
    def ladder(self, case: CaseFacts, settings: BureauSettings) -> Ladder:
        self.asked.append("ladder")
        return super().ladder(case, settings)

    @hookimpl
    def warnings(self, settings: BaseModel) -> Sequence[ClusterRule]:
        self.asked.append("warnings")
        return super().warnings()

    @hookimpl
    def talks(self, settings: BaseModel) -> Sequence[LatenessRule]:
        self.asked.append("talks")
        return super().talks()

    @hookimpl
    def schema(self, settings: BaseModel) -> Parts:
        self.asked.append("schema")
        return Parts()

    @hookimpl
    def guard(self, case: Case, command: commands.Command, settings: BaseModel) -> Refusal | None:
        self.asked.append("guard")
        return None


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """What a plugin is asked while it is loaded and a case of its bureau lives."""
    asked: list[str] = []
    moments: list[tuple[str, list[str]]] = []

    def moment(name: str, act: Callable[[], Any]) -> Any:
        asked.clear()
        result = act()
        moments.append((name, list(dict.fromkeys(asked))))
        return result

    module = SimpleNamespace(plugin=Recorder(asked))
    monkeypatch.setitem(sys.modules, "a_recorder", module)  # type: ignore[arg-type]  # stands for a module
    entry = EntryPoint("parks", "a_recorder:plugin", "yousu")
    plugin = moment("the plugin is loaded", lambda: load_plugin(entry, {}))
    city = TrialCity(plugin)
    people, clock = TrialPeople(city), TrialClock(city)
    case = moment("a citizen raises an appeal", lambda: people.open(TREES.code))
    relabel = commands.Relabel(nature=Nature.COMPLAINT)
    for name, act in (
        ("the case is dispatched to the bureau", lambda: people.dispatch(case)),
        ("the unit signs for it", lambda: people.sign_for(case)),
        ("a rung presses", clock.wait_out),
        ("the case is labelled anew", lambda: city.do(case, relabel, city.staff.hotline())),
        ("", lambda: people.assign(case)),
        ("the handler hands in a reply", lambda: people.reply(case)),
        ("the reply is signed", lambda: people.sign(case)),
        ("", lambda: people.visit(case)),
        ("the case is closed", lambda: people.close(case)),
    ):
        moment(name, act)
    assert city.presses(case)
    return [(name, hooks) for name, hooks in moments if name]


def test_each_hook_has_its_section() -> None:
    assert list(SECTIONS) == list(SPECS)


def test_the_recorder_answers_every_hook() -> None:
    assert {name for name in vars(Recorder) if name[0] != "_"} == set(SPECS)


@pytest.mark.parametrize("hook", SPECS)
def test_a_hook_is_shown_with_its_exact_signature(hook: str) -> None:
    assert f"```python\n{signature(SPECS[hook])}\n```" in SECTIONS[hook]


@pytest.mark.parametrize("told", ["Asked", "Returns", "When it fails"])
@pytest.mark.parametrize("hook", SPECS)
def test_a_hook_says_when_it_is_asked_what_it_returns_and_what_a_fault_does(
    hook: str, told: str
) -> None:
    assert f"- **{told}**" in SECTIONS[hook]


def test_the_diagram_shows_the_order_in_which_hooks_are_asked(recorded) -> None:
    assert drawn() == recorded
