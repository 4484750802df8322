"""Plugins that are written from the template."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from yousu.kit.blueprint import blueprint
from yousu.kit.new import write_plugin
from yousu.runtime.commands import build


@pytest.fixture
def plugin_command(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `yousu plugin …`; what it makes importable is so for this test alone."""

    def run(*words: str) -> Result:
        monkeypatch.setattr(sys, "path", [*sys.path])
        monkeypatch.setenv("COLUMNS", "250")
        result = CliRunner().invoke(build(), ["plugin", *words])
        for name in [name for name in sys.modules if name.startswith("yousu_parks")]:
            del sys.modules[name]
        return result

    return run


@pytest.fixture
def parks_project(tmp_path: Path) -> Path:
    """The project of a plugin `parks` as the template makes it."""
    return write_plugin(blueprint("parks", "市公园局"), tmp_path)
