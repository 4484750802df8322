"""An operation as it was asked for, and whether it may be carried out for many at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    NonNullTypeNode,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    get_operation_ast,
    parse,
)

# A document that is longer is carried out for each who sends it.
LONGEST_DOCUMENT = 20_000


@dataclass(frozen=True)
class Asked:
    """`after` is the cursor behind which a subscription that can be shared goes on, and
    `others` are its other variables."""

    query: str
    variables: Mapping[str, Any] = field(hash=False)
    operation_name: str | None
    extensions: dict[str, Any] | None = field(default=None, hash=False)
    is_shared: bool = False
    after: str | None = None
    others: Mapping[str, Any] = field(default_factory=dict, hash=False)


def asked_of(
    query: str,
    variables: Mapping[str, Any] | None,
    operation_name: str | None,
    extensions: dict[str, Any] | None = None,
) -> Asked:
    """Subscriptions of one field are shared, whose cursor is a variable that may be left out."""
    told = dict(variables or {})
    operation = _subscription(query, operation_name)
    cursor = None if operation is None else _cursor(operation)
    after = told.get(cursor) if cursor else None
    if cursor is None or not isinstance(after, str | None):
        return Asked(query, told, operation_name, extensions)
    others = {name: value for name, value in told.items() if name != cursor}
    return Asked(query, told, operation_name, None, is_shared=True, after=after, others=others)


def _subscription(query: str, operation_name: str | None) -> OperationDefinitionNode | None:
    if len(query) > LONGEST_DOCUMENT:
        return None
    try:
        operation = get_operation_ast(parse(query), operation_name)
    except GraphQLError:
        return None
    is_one = operation is not None and operation.operation is OperationType.SUBSCRIPTION
    return operation if is_one else None


def _cursor(operation: OperationDefinitionNode) -> str | None:
    """The name of the variable that holds the cursor, empty where there is none; None where it
    stands in the document, or can't be left out."""
    selected = operation.selection_set.selections
    if len(selected) != 1 or not isinstance(selected[0], FieldNode):
        return None
    given = [one.value for one in selected[0].arguments or () if one.name.value == "after"]
    if not given:
        return ""
    if not isinstance(given[0], VariableNode):
        return None
    return _may_be_left_out(operation, given[0].name.value)


def _may_be_left_out(operation: OperationDefinitionNode, name: str) -> str | None:
    of_it = [one for one in operation.variable_definitions or () if one.variable.name.value == name]
    must_be_given = any(isinstance(one.type, NonNullTypeNode) for one in of_it)
    return None if must_be_given else name
