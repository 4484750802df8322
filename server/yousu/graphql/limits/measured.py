"""How much a document asks for, counted before anything of it is looked at. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
)

# What a list without `first` counts as.
USUAL_PAGE = 20
NESTED_IN = ("first", "last")
# More than any document that can be sent; so large numbers stay small.
ENDLESS = 10**9


@dataclass(frozen=True)
class Measured:
    """A document, or a part of it. What is spread counts as often as it is spread; `cost` counts
    what stands in a list for each of its lines."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0

    def beside(self, other: "Measured") -> "Measured":
        """Two parts of one selection."""
        return Measured(
            max(self.depth, other.depth),
            min(self.fields + other.fields, ENDLESS),
            min(self.aliases + other.aliases, ENDLESS),
            min(self.directives + other.directives, ENDLESS),
            min(self.cost + other.cost, ENDLESS),
        )


class Measuring:
    """Measures the operations of a document; each fragment is measured once, however often it is
    spread, and one that spreads itself counts as nothing more: validation refuses it."""

    def __init__(self, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._variables = variables
        self._operations = [
            one for one in document.definitions if isinstance(one, OperationDefinitionNode)
        ]
        self._fragments = {
            one.name.value: one
            for one in document.definitions
            if isinstance(one, FragmentDefinitionNode)
        }
        self._known: dict[str, Measured] = {}

    def root_fields(self) -> int:
        """Of the operation that has most."""
        return max((len(one.selection_set.selections) for one in self._operations), default=0)

    def whole(self) -> Measured:
        """All operations together."""
        found = Measured()
        for operation in self._operations:
            own = Measured(directives=len(operation.directives or ()))
            found = found.beside(self._selected(operation.selection_set)).beside(own)
        return found

    def _selected(self, selection: SelectionSetNode | None) -> Measured:
        found = Measured()
        for one in selection.selections if selection else ():
            found = found.beside(self._measured(one))
        return found

    def _measured(self, one: SelectionNode) -> Measured:
        own = Measured(directives=len(one.directives or ()))
        if isinstance(one, FieldNode):
            return own.beside(self._field(one))
        if isinstance(one, InlineFragmentNode):
            return own.beside(self._selected(one.selection_set))
        assert isinstance(one, FragmentSpreadNode)
        return own.beside(self._fragment(one.name.value))

    def _fragment(self, name: str) -> Measured:
        if name not in self._known:
            self._known[name] = Measured()
            fragment = self._fragments.get(name)
            if fragment is not None:
                self._known[name] = self._selected(fragment.selection_set)
        return self._known[name]

    def _field(self, field: FieldNode) -> Measured:
        below = self._selected(field.selection_set)
        aliased = field.alias is not None
        cost = 1 + below.cost * self._lines(field)
        return Measured(
            below.depth + 1,
            below.fields + 1,
            below.aliases + aliased,
            below.directives,
            min(cost, ENDLESS),
        )

    def _lines(self, field: FieldNode) -> int:
        """For how many lines what is below a field is carried out."""
        for argument in field.arguments or ():
            if argument.name.value in NESTED_IN:
                return self._count(argument.value)
        selected = field.selection_set.selections if field.selection_set else ()
        is_list = any(isinstance(one, FieldNode) and one.name.value == "edges" for one in selected)
        return USUAL_PAGE if is_list else 1

    def _count(self, value: object) -> int:
        if isinstance(value, IntValueNode):
            told: object = int(value.value[:9])
        elif isinstance(value, VariableNode):
            told = self._variables.get(value.name.value, USUAL_PAGE)
        else:
            told = USUAL_PAGE
        return max(1, min(told, ENDLESS)) if isinstance(told, int) else USUAL_PAGE
