"""docs/writing-a-plugin.md: its files are those that are tested, its commands work as written."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from yousu.kit.blueprint import blueprint
from yousu.kit.contract import CONTRACT
from yousu.kit.new import rendered

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "writing-a-plugin.md").read_text(encoding="utf-8")
ADDED = DOCS / "examples" / "parks"
TEMPLATE = rendered(blueprint("parks", "市公园局", "parks bureau"))
FILES = TEMPLATE | {
    str(path.relative_to(ADDED)): path.read_text(encoding="utf-8") for path in ADDED.rglob("*.py")
}
SHOWN = re.findall(r"^`(\S+)`:\n\n```\w+\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The commands, one after the other, as somebody who follows the page types them."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-e"],
        input=script,
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "200"},
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(("path", "block"), SHOWN, ids=[path for path, _ in SHOWN])
def test_a_file_is_shown_as_it_is(path: str, block: str) -> None:
    assert block == FILES[path]


def test_no_code_is_shown_that_is_no_file() -> None:
    assert len(SHOWN) == len(blocks("python")) + len(blocks("toml"))


def test_all_that_is_added_to_the_template_is_shown() -> None:
    added = {path for path in FILES if FILES[path] != TEMPLATE.get(path)}
    assert added <= {path for path, _ in SHOWN}


def test_every_promise_is_listed() -> None:
    _, _, listed = PAGE.partition("What every plugin promises")
    listed, _, _ = listed.partition("\n## ")
    assert re.findall(r"^- (.*)\.$", listed, re.MULTILINE) == [one.name for one in CONTRACT]


def test_every_fixture_is_named() -> None:
    page = (Path(__file__).parents[2] / "server/yousu/kit/fixtures.py").read_text()
    assert [name for name in re.findall(r"def (yousu_\w+)", page) if f"`{name}`" not in PAGE] == []


def test_the_commands_work_as_they_are_written(tmp_path: Path) -> None:
    new, *others = blocks("sh")
    written = run(new, tmp_path)
    shutil.copytree(ADDED, tmp_path / "parks", dirs_exist_ok=True)
    told = run("".join(others), tmp_path)
    assert (written.returncode, told.returncode) == (0, 0), told.stdout + told.stderr
    assert [block for block in blocks("text") if block not in told.stdout] == []
