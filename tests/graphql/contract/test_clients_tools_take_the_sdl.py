"""The schema passes the linter that frontend teams use, and Relay's compiler."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CITY = Path(__file__).parents[3] / "schema" / "city.graphql"


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tools and the schema."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, so what frontend teams use can't be tried")
    folder = tmp_path_factory.mktemp("linting")
    shutil.copytree(HERE / "linting", folder, dirs_exist_ok=True)
    shutil.copy(CITY, folder / "schema.graphql")
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", folder=folder)
    return folder


def run(*command: str, folder: Path) -> None:
    """Fails with what the command said."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_is_as_the_linter_recommends(tools: Path) -> None:
    run("npx", "eslint", "--max-warnings", "0", "schema.graphql", folder=tools)


def test_relay_compiles_against_it(tools: Path) -> None:
    run("npx", "relay-compiler", "relay.config.json", folder=tools / "relay")
