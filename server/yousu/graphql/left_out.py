"""What may be left out of arguments and inputs."""

from collections.abc import Iterator

from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    Undefined,
)


def forget_nulls(schema: GraphQLSchema) -> None:
    """Has what is left out stay left out, where Strawberry says that it is null then: graphql-core
    would fill in all fields of a filter for each call, and Strawberry convert them. Python's
    defaults say the same."""
    for one in _may_be_left_out(schema):
        if one.default_value is None:
            one.default_value = Undefined


def _may_be_left_out(schema: GraphQLSchema) -> Iterator[GraphQLArgument | GraphQLInputField]:
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInputObjectType):
            yield from kind.fields.values()
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field in kind.fields.values():
                yield from field.args.values()
