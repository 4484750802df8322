"""Every act is done once for its key, or stands in the docs with the reason why it needs none."""

import re
from pathlib import Path

import pytest
from graphql import GraphQLField, build_schema, get_named_type, is_input_object_type

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "idempotency.md"
SCHEMA = build_schema((ROOT / "schema" / "city.graphql").read_text())
assert SCHEMA.mutation_type is not None
ACTS = SCHEMA.mutation_type.fields
WITHOUT = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE.read_text(), re.MULTILINE))


def key_of(act: GraphQLField) -> str | None:
    """How the key in an act's input is described, if there is one."""
    type_ = get_named_type(act.args["input"].type)
    assert is_input_object_type(type_)
    key = type_.fields.get("key")
    return key.description if key else None


@pytest.mark.parametrize("name", sorted(ACTS.keys() - WITHOUT.keys()))
def test_it_takes_a_key(name: str) -> None:
    assert (key_of(ACTS[name]) or "").startswith("An idempotency key: ")


@pytest.mark.parametrize("name", sorted(WITHOUT))
def test_the_docs_name_no_act_that_takes_one(name: str) -> None:
    assert key_of(ACTS[name]) is None
