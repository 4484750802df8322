"""The table is the gate: what a resolver forgets to refuse is refused all the same."""

from datetime import UTC, datetime
from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, graphql_sync
from tests.case.readers import READERS

from yousu.city import City
from yousu.feed.wake import Bell
from yousu.graphql.context import Context
from yousu.graphql.gate import set_gate
from yousu.identity import Caller

# Their resolvers tell everybody.
TELLING = "type Query { clients: Int bureaus: Int accessLog: Int }"
NOBODY = None
FOR_EVER = datetime.max.replace(tzinfo=UTC)


def gated(sdl: str, *of_plugins: str) -> GraphQLSchema:
    schema = build_schema(sdl)
    assert schema.query_type is not None
    for field in schema.query_type.fields.values():
        field.resolve = lambda *_: 7
    set_gate(schema, of_plugins)
    return schema


@pytest.fixture
def ask(city: City) -> Any:
    def asked(schema: GraphQLSchema, name: str | None, document: str) -> Any:
        actor = READERS[name].actor if name else None
        caller = Caller(actor, FOR_EVER) if actor else None
        context = Context(city, Bell(), "en", caller)
        told = graphql_sync(schema, document, context_value=context)
        return told.data, [error.extensions for error in told.errors or ()]

    return asked


def test_who_is_told_has_what_the_resolver_gives(ask) -> None:
    told = ask(gated(TELLING), "administrator", "{ clients }")
    assert told == ({"clients": 7}, [])


def test_who_is_refused_never_gets_to_the_resolver(ask) -> None:
    told = ask(gated(TELLING), "handler", "{ clients accessLog }")
    assert told == ({"clients": None, "accessLog": None}, [{"code": "NOT_ALLOWED"}] * 2)


def test_the_refusal_says_who_is_told(city: City) -> None:
    actor = READERS["handler"].actor
    assert actor is not None
    context = Context(city, Bell(), "zh", Caller(actor, FOR_EVER))
    [error] = graphql_sync(gated(TELLING), "{ clients }", context_value=context).errors or ()
    assert "系统管理员" in error.message


def test_what_else_was_asked_for_is_told(ask) -> None:
    data, _ = ask(gated(TELLING), "handler", "{ clients bureaus }")
    assert data == {"clients": None, "bureaus": 7}


def test_a_stranger_is_asked_for_a_token(ask) -> None:
    told = ask(gated(TELLING), NOBODY, "{ clients bureaus }")
    assert told == ({"clients": None, "bureaus": 7}, [{"code": "UNAUTHENTICATED"}])


def test_a_field_of_which_the_table_says_nothing_makes_no_schema() -> None:
    with pytest.raises(LookupError, match=r"Query\.secrets"):
        gated("type Query { secrets: Int }")


def test_what_a_plugin_adds_is_for_whoever_has_signed_in(ask) -> None:
    schema = gated("type Query { housing: Int }", "housing")
    told = ask(schema, NOBODY, "{ housing }")
    assert told == ({"housing": None}, [{"code": "UNAUTHENTICATED"}])
