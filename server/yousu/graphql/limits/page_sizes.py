"""How many lines of a list a document asks for. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import FieldNode, IntValueNode, OperationDefinitionNode, ValueNode, VariableNode

# What a list without `first` and `last` counts as.
USUAL_PAGE = 20
NESTED_IN = ("first", "last")
# More than any list has; so large numbers stay small.
ENDLESS = 10**9


class PageSizes:
    """Page sizes as they are written, or as variables and their defaults tell them."""

    def __init__(
        self, operations: Iterable[OperationDefinitionNode], variables: Mapping[str, Any]
    ) -> None:
        self._told = {**_defaults(operations), **variables}

    def asked(self, field: FieldNode) -> int | None:
        """The size of a field's page; None where it asks for none."""
        asked = [one.value for one in field.arguments or () if one.name.value in NESTED_IN]
        return max((self._count(value) for value in asked), default=None)

    def _count(self, value: ValueNode) -> int:
        told: object = USUAL_PAGE
        if isinstance(value, IntValueNode):
            told = _number(value)
        elif isinstance(value, VariableNode):
            told = self._told.get(value.name.value, USUAL_PAGE)
        return max(1, min(told, ENDLESS)) if isinstance(told, int) else USUAL_PAGE


def _defaults(operations: Iterable[OperationDefinitionNode]) -> dict[str, int]:
    """Of each variable the largest that an operation gives it."""
    found: dict[str, int] = {}
    for operation in operations:
        for one in operation.variable_definitions or ():
            if isinstance(one.default_value, IntValueNode):
                name, told = one.variable.name.value, _number(one.default_value)
                found[name] = max(told, found.get(name, told))
    return found


def _number(value: IntValueNode) -> int:
    return int(value.value[:9])
