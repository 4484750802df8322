"""docs/problems.md tells of every code, as the code does."""

from pathlib import Path

import pytest
from graphql import GraphQLInputObjectType, GraphQLNamedType, build_schema, get_named_type
from tests.graphql.problems_page import PAGE, page

from yousu.case.problem import ProblemCode
from yousu.graphql.problems import FIELDS

CITY = Path(__file__).parents[2] / "schema" / "city.graphql"
EVERY_FIELD = sorted({field for fields in FIELDS.values() for field in fields})


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text() == page(), "run `python -m tests.graphql.problems_page`"


@pytest.mark.parametrize("code", ProblemCode)
def test_every_code_is_on_the_page(code) -> None:
    assert f"| `{code}` |" in PAGE.read_text()


@pytest.mark.parametrize("field", EVERY_FIELD)
def test_some_input_has_the_field_that_a_problem_names(field) -> None:
    types = build_schema(CITY.read_text()).type_map.values()
    assert any(has(type_, field.split(".")) for type_ in types)


def has(type_: GraphQLNamedType, parts: list[str]) -> bool:
    if not parts:
        return True
    if not isinstance(type_, GraphQLInputObjectType) or parts[0] not in type_.fields:
        return False
    return has(get_named_type(type_.fields[parts[0]].type), parts[1:])
