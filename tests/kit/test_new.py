"""`yousu plugin new`: a plugin that works as it is written."""

import subprocess
import sys
from pathlib import Path

import pytest

from yousu.kit.blueprint import LONGEST_NAME, BlueprintRefused, blueprint
from yousu.kit.new import rendered, write_plugin

REPOSITORY = Path(__file__).parents[2]
LONGEST = "a_" * (LONGEST_NAME // 2 - 1) + "ab"
STYLE = ["--line-length", "100"]
RULES = ["--select", "E,F,W,B,UP,SIM,C4,PT,N,RET,TRY,PLE,PLW"]


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *map(str, words)]
    return subprocess.run(command, cwd=cwd, text=True, capture_output=True, check=False)


def test_a_new_plugin_keeps_every_promise(plugin_command, tmp_path: Path) -> None:
    new = plugin_command("new", "parks", "--folder", str(tmp_path))
    check = plugin_command("check", "parks", "--folder", str(tmp_path))
    assert (new.exit_code, check.exit_code) == (0, 0)
    assert "parks keeps all" in check.stdout


def test_it_is_found_where_one_stands(plugin_command, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    plugin_command("new", "parks")
    assert "parks keeps all" in plugin_command("check", "parks").stdout


def test_it_is_found_inside_its_own_folder(plugin_command, parks_project, monkeypatch) -> None:
    monkeypatch.chdir(parks_project)
    assert "parks keeps all" in plugin_command("check", "parks").stdout


def test_it_has_the_files_that_every_bureau_has() -> None:
    ours = [package for package in REPOSITORY.glob("plugins/*/yousu_*") if package.is_dir()]
    each = [{path.name for path in package.iterdir() if path.is_file()} for package in ours]
    expected = set.intersection(*each)
    files = rendered(blueprint("parks", "市公园局"))
    made = {path.partition("/")[2] for path in files if path.startswith("yousu_parks/")}
    assert made == expected


def test_the_bureau_gets_its_titles() -> None:
    files = rendered(blueprint("water_supply", "市供水局", "water supply bureau"))
    organisation = files["yousu_water_supply/organisation.py"]
    assert 'Title("市供水局", "water supply bureau")' in organisation
    assert 'name = "yousu-water-supply"' in files["pyproject.toml"]


@pytest.mark.parametrize("name", ["parks", LONGEST])
def test_it_is_written_as_the_project_writes(name: str, tmp_path: Path) -> None:
    project = write_plugin(blueprint(name, "市公园局"), tmp_path)
    formatted = run("ruff", "format", "--check", *STYLE, ".", cwd=project)
    checked = run("ruff", "check", *STYLE, *RULES, ".", cwd=project)
    assert (formatted.returncode, checked.returncode) == (0, 0), formatted.stdout + checked.stdout


def test_its_types_are_right(parks_project: Path) -> None:
    cache = REPOSITORY / ".mypy_cache"
    checked = run("mypy", "--strict", "--cache-dir", cache, "yousu_parks", cwd=parks_project)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    "name", ["Parks", "1parks", "parks-and-lakes", "parks_", "公园", "", "p" * (LONGEST_NAME + 1)]
)
def test_a_name_that_no_package_can_have_is_refused(plugin_command, name, tmp_path) -> None:
    result = plugin_command("new", "--folder", str(tmp_path), "--", name)
    assert result.exit_code == 1
    assert "is no name for a plugin; take lower-case English words" in " ".join(
        result.stderr.split()
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "reason"), [("core", "core's own"), ("education", "installed")])
def test_a_name_that_is_taken_is_refused(plugin_command, name, reason, tmp_path) -> None:
    result = plugin_command("new", name, "--folder", str(tmp_path))
    assert result.exit_code == 1
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("chinese", "english"), [("parks", None), ("公园局", '"quoted"'), ("公园局", "bureau\n")]
)
def test_a_title_that_would_break_the_code_is_refused(chinese: str, english: str | None) -> None:
    with pytest.raises(BlueprintRefused):
        blueprint("parks", chinese, english)


def test_nothing_is_overwritten(plugin_command, parks_project: Path) -> None:
    kept = parks_project / "README.md"
    kept.write_text("Mine.")
    result = plugin_command("new", "parks", "--folder", str(parks_project.parent))
    assert result.exit_code == 1
    assert "exists already" in result.stderr
    assert kept.read_text() == "Mine."
