"""How much a document asks for, counted before anything of it is looked at. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    VariableDefinitionNode,
)

from yousu.graphql.limits.acts_asked import ActsAsked
from yousu.graphql.limits.page_sizes import ENDLESS, USUAL_PAGE, PageSizes


@dataclass(frozen=True)
class Measured:
    """A document, or a part of it. What is spread counts as often as it is spread; `cost` counts
    what stands in a list for each of its lines, and each act of a list as one field."""

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
    """Measures the definitions of a document; each fragment is measured once, however often it is
    spread, and one that spreads itself counts as nothing more: validation refuses it."""

    def __init__(self, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._operations = [
            one for one in document.definitions if isinstance(one, OperationDefinitionNode)
        ]
        self._fragments = {
            one.name.value: one
            for one in document.definitions
            if isinstance(one, FragmentDefinitionNode)
        }
        self._sizes = PageSizes(self._operations, variables)
        self._acts = ActsAsked(self._operations, variables)
        self._known: dict[str, Measured] = {}

    def fragments(self) -> int:
        """How many are defined."""
        return len(self._fragments)

    def root_fields(self) -> int:
        """Of the operation that has most."""
        found = (sum(1 for _ in self._fields(one.selection_set, set())) for one in self._operations)
        return max(found, default=0)

    def acts(self) -> int:
        """Of the mutation that has most: its root fields, and where one lists acts each of them."""
        mutations = (one for one in self._operations if one.operation is OperationType.MUTATION)
        return max((self._acts_of(one) for one in mutations), default=0)

    def whole(self) -> Measured:
        """All operations together, and the fragments that none of them spreads."""
        found = Measured()
        for operation in self._operations:
            found = found.beside(self._selected(operation.selection_set))
            found = found.beside(_own_directives(operation))
            for variable in operation.variable_definitions or ():
                found = found.beside(_own_directives(variable))
        for name, fragment in self._fragments.items():
            if name not in self._known:
                found = found.beside(self._fragment(name))
            found = found.beside(_own_directives(fragment))
        return found

    def _acts_of(self, mutation: OperationDefinitionNode) -> int:
        fields = self._fields(mutation.selection_set, set())
        return sum(max(1, self._acts.asked(one)) for one in fields)

    def _fields(self, selection: SelectionSetNode | None, seen: set[str]) -> Iterator[FieldNode]:
        """The fields of a selection, each fragment's once."""
        for one in selection.selections if selection else ():
            if isinstance(one, FieldNode):
                yield one
            elif isinstance(one, InlineFragmentNode):
                yield from self._fields(one.selection_set, seen)
            elif isinstance(one, FragmentSpreadNode) and one.name.value not in seen:
                seen.add(one.name.value)
                if (fragment := self._fragments.get(one.name.value)) is not None:
                    yield from self._fields(fragment.selection_set, seen)

    def _selected(self, selection: SelectionSetNode | None) -> Measured:
        found = Measured()
        for one in selection.selections if selection else ():
            found = found.beside(self._measured(one))
        return found

    def _measured(self, one: SelectionNode) -> Measured:
        own = _own_directives(one)
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
        cost = 1 + self._acts.asked(field) + below.cost * self._lines(field)
        return Measured(
            below.depth + 1,
            below.fields + 1,
            below.aliases + aliased,
            below.directives,
            min(cost, ENDLESS),
        )

    def _lines(self, field: FieldNode) -> int:
        """For how many lines what is below a field is carried out."""
        asked = self._sizes.asked(field) or self._acts.asked(field)
        if asked:
            return asked
        selected = self._fields(field.selection_set, set())
        return USUAL_PAGE if any(one.name.value == "edges" for one in selected) else 1


def _own_directives(
    one: SelectionNode | OperationDefinitionNode | FragmentDefinitionNode | VariableDefinitionNode,
) -> Measured:
    return Measured(directives=len(one.directives or ()))
