"""How many acts a field lists. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
)

SEVERAL_ACTS, LISTED_IN = "casesAct", "acts"


class ActsAsked:
    """Lists of acts as they are written, or as variables and their defaults tell them."""

    def __init__(
        self, operations: Iterable[OperationDefinitionNode], variables: Mapping[str, Any]
    ) -> None:
        self._variables = variables
        self._defaults = [
            (one.variable.name.value, one.default_value)
            for operation in operations
            for one in operation.variable_definitions or ()
            if one.default_value is not None
        ]

    def asked(self, field: FieldNode) -> int:
        """How many acts a field lists; 0 for one that takes no list of them."""
        if field.name.value != SEVERAL_ACTS:
            return 0
        return max((self._listed(one.value) for one in field.arguments or ()), default=0)

    def _listed(self, input: ValueNode) -> int:
        if isinstance(input, VariableNode):
            told = self._variables.get(input.name.value)
            if isinstance(told, Mapping):
                return _length(told.get(LISTED_IN))
            return max(map(self._listed, self._defaults_of(input)), default=0)
        if not isinstance(input, ObjectValueNode):
            return 0
        return sum(self._acts(one.value) for one in input.fields if one.name.value == LISTED_IN)

    def _acts(self, acts: ValueNode) -> int:
        if isinstance(acts, VariableNode):
            told = _length(self._variables.get(acts.name.value))
            return told or max(map(self._acts, self._defaults_of(acts)), default=0)
        if isinstance(acts, ListValueNode):
            return len(acts.values)
        return 0 if isinstance(acts, NullValueNode) else 1

    def _defaults_of(self, variable: VariableNode) -> list[ValueNode]:
        """Constants, so they name no variable again."""
        return [value for name, value in self._defaults if name == variable.name.value]


def _length(told: object) -> int:
    """One act stands for a list of it."""
    if isinstance(told, list):
        return len(told)
    return 0 if told is None else 1
