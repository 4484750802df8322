"""Plugins stand on yousu.bureau, and the core stands on no plugin: import-linter is told of all."""

import ast
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from yousu.kit.blueprint import blueprint
from yousu.kit.new import rendered

REPOSITORY = Path(__file__).parents[2]
SETTINGS = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["tool"]
LINTER = SETTINGS["importlinter"]
PACKAGES = {path.parent.name for path in REPOSITORY.glob("plugins/*/yousu_*/__init__.py")}
FOUNDATION = "yousu.bureau"
FOR_TESTS = ("pytest", "yousu.kit.")
FOR_RULES = ("pydantic", "collections.abc")


def linted(name: str) -> Mapping[str, Any]:
    return next(one for one in LINTER["contracts"] if one["name"] == name)


def test_each_plugin_is_held_to_the_boundary() -> None:
    assert set(linted("Plugins build on yousu.bureau alone")["source_modules"]) == PACKAGES


def test_no_part_of_the_core_but_one_is_open_to_plugins() -> None:
    server = REPOSITORY / "server" / "yousu"
    parts = {f"yousu.{path.parent.name}" for path in server.glob("*/__init__.py")}
    parts |= {f"yousu.{path.stem}" for path in server.glob("*.py") if path.stem[0] != "_"}
    forbidden = set(linted("Plugins build on yousu.bureau alone")["forbidden_modules"])
    assert parts - forbidden == {FOUNDATION}


def test_the_core_may_name_none_of_them() -> None:
    assert set(linted("The core names no bureau")["forbidden_modules"]) == PACKAGES


@pytest.mark.parametrize("tool", ["mypy", "importlinter"])
def test_each_tool_looks_at_every_plugin(tool: str) -> None:
    named = SETTINGS[tool].get("packages") or SETTINGS[tool]["root_packages"]
    assert set(named) == {"yousu", *PACKAGES}


@pytest.mark.parametrize("path", rendered(blueprint("parks", "市公园局")))
def test_the_template_keeps_to_the_boundary(path: str) -> None:
    if path.endswith(".py"):
        allowed = FOR_TESTS if path.startswith("tests/") else FOR_RULES
        text = rendered(blueprint("parks", "市公园局"))[path]
        for name in imported(ast.parse(text)):
            assert name == FOUNDATION or name.startswith(("yousu_parks", *allowed)), name


def imported(module: ast.Module) -> set[str]:
    nodes = [node for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
    return {node.module or "" for node in nodes} | {
        alias.name
        for node in ast.walk(module)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
