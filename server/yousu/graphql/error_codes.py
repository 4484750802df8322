"""Codes for what graphql-core refuses, which has none of its own; their names are those that other
servers use."""

from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.types.execution import PreExecutionError


def with_code(error: GraphQLError, result: object) -> GraphQLError:
    """The error, as a part of a result, with the code that it had or the one that fits."""
    extensions = error.extensions or {}
    if "code" not in extensions:
        error.extensions = {**extensions, "code": _code(error, result)}
    return error


def _code(error: GraphQLError, result: object) -> str:
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    if isinstance(result, PreExecutionError):
        return "GRAPHQL_VALIDATION_FAILED"
    return "BAD_USER_INPUT"
