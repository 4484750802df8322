"""The contract that frontend teams take: the SDL in schema/."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    build_schema,
    extend_schema,
    parse,
)

from yousu.bureau import Parts
from yousu.graphql import schema
from yousu.graphql.contract import contract
from yousu.graphql.enums import CaseEventType
from yousu.graphql.reference import reference
from yousu.store.codec import fact_types

SCHEMA = Path(__file__).parents[3] / "schema"
COMMITTED = SCHEMA / "core.graphql"
CITY = SCHEMA / "city.graphql"
HEADING = re.compile(r"^## (\w+)$", re.MULTILINE)
LINK = re.compile(r"\]\((\w+\.md)#(\w+)\)")
# Strawberry's own Relay types; their descriptions are not ours to give.
RELAY = {"PageInfo", "Node", "CaseEdge"}


def test_the_committed_schema_is_the_one_that_is_served(host) -> None:
    committed = {path.name: path.read_text() for path in SCHEMA.glob("*.graphql")}
    assert committed == contract(host.active), "run `make schema`"


def test_the_pages_about_the_schema_are_up_to_date() -> None:
    committed = {path.name: path.read_text() for path in (SCHEMA / "reference").glob("*.md")}
    assert committed == reference(build_schema(CITY.read_text())), "run `make schema`"


def test_the_pages_tell_of_every_field_and_lead_to_every_type() -> None:
    schema = build_schema(CITY.read_text())
    pages = reference(schema)
    told = "".join(pages.values())
    headings = {name: set(HEADING.findall(page.lower())) for name, page in pages.items()}
    types = [one for name, one in schema.type_map.items() if not name.startswith("__")]
    fields = {name for one in types for name in getattr(one, "fields", {})}
    assert [name for name in fields if f"| `{name}` |" not in told] == []
    assert [link for link in set(LINK.findall(told)) if link[1] not in headings[link[0]]] == []


def test_a_city_without_bureaus_has_the_core_alone(host) -> None:
    silent = [replace(plugin, parts=Parts()) for plugin in host.active]
    assert schema.build_schema(silent).as_str() + "\n" == COMMITTED.read_text()


@pytest.mark.parametrize("bureau", ["construction", "justice", "traffic"])
def test_what_a_bureau_adds_extends_the_core(bureau: str) -> None:
    core = build_schema(COMMITTED.read_text())
    whole = extend_schema(core, parse((SCHEMA / f"{bureau}.graphql").read_text()))
    assert whole.query_type is not None
    assert bureau in whole.query_type.fields


def test_a_schema_can_be_built_again() -> None:
    assert schema.build_schema().as_str() == schema.build_schema().as_str()


def test_every_type_and_field_is_described() -> None:
    types = build_schema(CITY.read_text()).type_map.values()
    kinds = (GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType)
    silent = [
        f"{type_.name}.{name}"
        for type_ in types
        if isinstance(type_, kinds) and type_.name not in RELAY and not type_.name.startswith("__")
        for name, field in type_.fields.items()
        if not field.description and name != "id"
    ]
    unnamed = [
        type_.name
        for type_ in types
        if isinstance(type_, (*kinds, GraphQLEnumType))
        and not type_.description
        and not type_.name.startswith("__")
        and type_.name not in RELAY
    ]
    assert (silent, unnamed) == ([], [])


def test_every_event_of_the_log_has_a_kind() -> None:
    assert {kind.value for kind in CaseEventType} == set(fact_types())
