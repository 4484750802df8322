"""The schema passes the linter that frontend teams use, and Relay's compiler."""

import shutil
from pathlib import Path

import pytest
from tests.npm import installed, run

HERE = Path(__file__).parent
CITY = Path(__file__).parents[3] / "schema" / "city.graphql"


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tools and the schema."""
    folder = installed(HERE / "linting", tmp_path_factory.mktemp("linting"))
    shutil.copy(CITY, folder / "schema.graphql")
    return folder


def test_the_schema_is_as_the_linter_recommends(tools: Path) -> None:
    run("npx", "eslint", "--max-warnings", "0", "schema.graphql", folder=tools)


def test_relay_compiles_against_it(tools: Path) -> None:
    run("npx", "relay-compiler", "relay.config.json", folder=tools / "relay")
