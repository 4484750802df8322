"""A ninth plugin, written outside the repository, lives on the server's wheel alone."""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from yousu.kit.blueprint import blueprint
from yousu.kit.new import write_plugin

REPOSITORY = Path(__file__).parents[2]
INI = "[pytest]\nyousu_plugin = parks\n"


def run(*words: str | Path, cwd: Path) -> str:
    done = subprocess.run([*map(str, words)], cwd=cwd, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def wheel(project: Path, out: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=project)
    return max(out.glob("*.whl"), key=lambda path: path.stat().st_mtime_ns)


def share_third_parties(site: Path) -> None:
    """What is installed here is at hand there, but for yousu and its plugins; in a fresh copy of
    each folder's listing, since a path that leads here would lead to them too."""
    for folder in [Path(path) for path in sys.path if Path(path).name == "site-packages"]:
        for item in folder.iterdir():
            ours = item.name.startswith(("yousu", "_editable")) or item.suffix == ".pth"
            if not ours and not (site / item.name).exists():
                (site / item.name).symlink_to(item)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder far from the repository."""
    return tmp_path_factory.mktemp("elsewhere")


@pytest.fixture(scope="module")
def python(place: Path) -> Path:
    """An interpreter with third parties, the server's wheel and the ninth plugin's."""
    project = write_plugin(blueprint("parks", "市公园局"), place)
    wheels = [wheel(REPOSITORY, place), wheel(project, place)]
    venv.create(place / "venv", symlinks=True)
    python = place / "venv" / "bin" / "python"
    site = Path(
        run(
            python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place
        ).strip()
    )
    share_third_parties(site)
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", *wheels, cwd=place)
    (place / "tests").mkdir()
    shutil.copy(project / "tests" / "test_parks.py", place / "tests")
    (place / "pytest.ini").write_text(INI)
    shutil.rmtree(project)
    return python


def test_both_are_the_installed_ones(python: Path, place: Path) -> None:
    ask = (
        "import json, yousu, yousu_parks; print(json.dumps([yousu.__file__, yousu_parks.__file__]))"
    )
    for file in json.loads(run(python, "-c", ask, cwd=place)):
        assert Path(file).is_relative_to(place / "venv")


def test_it_is_the_only_plugin_there(python: Path, place: Path) -> None:
    ask = "from yousu.plugins.load import *; print([e.name for e in installed_plugins()])"
    assert run(python, "-c", ask, cwd=place).strip() == "['parks']"


def test_it_keeps_the_contract(python: Path, place: Path) -> None:
    told = run(python, "-m", "yousu", "plugin", "check", "parks", cwd=place)
    assert "parks keeps all" in told


def test_its_own_tests_pass(python: Path, place: Path) -> None:
    told = run(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", cwd=place)
    assert "passed" in told


def test_the_kit_of_the_wheel_writes_a_tenth(python: Path, place: Path) -> None:
    run(python, "-m", "yousu", "plugin", "new", "rivers", "--folder", place, cwd=place)
    told = run(python, "-m", "yousu", "plugin", "check", "rivers", "--folder", place, cwd=place)
    assert "rivers keeps all" in told
