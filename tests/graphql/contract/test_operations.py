"""The documents that clients start from fit the schema."""

from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, build_schema, parse, validate

SCHEMA = Path(__file__).parents[3] / "schema"
DOCUMENTS = sorted((SCHEMA / "operations").glob("*.graphql"))


@pytest.fixture(scope="module")
def city_schema():
    return build_schema((SCHEMA / "city.graphql").read_text())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_fits_the_schema(city_schema, document: Path) -> None:
    assert validate(city_schema, parse(document.read_text())) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_holds_the_operation_of_its_name(document: Path) -> None:
    [operation] = parse(document.read_text()).definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert operation.name is not None
    assert operation.name.value == document.stem
