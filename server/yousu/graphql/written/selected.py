"""What is selected of an object, where it is plainly said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionSetNode,
    ValueNode,
)


class NotPlain(Exception):
    """What can't be told by columns alone; it is carried out field by field."""


@dataclass(frozen=True)
class Selected:
    """A field, by what its answer is called and by its own name."""

    called: str
    name: str
    arguments: Mapping[str, ValueNode]
    below: SelectionSetNode | None

    def plain(self) -> str:
        """The name. Raises NotPlain for a field with arguments."""
        if self.arguments:
            raise NotPlain(self.name)
        return self.name


@dataclass(frozen=True)
class Reading:
    """Reads selections with the fragments of their document."""

    fragments: Mapping[str, FragmentDefinitionNode]

    def of(self, selections: SelectionSetNode | None, kind: str) -> list[Selected]:
        """The fields of an object of a kind, in their order. Raises NotPlain for directives,
        fragments on what the object implements, and fields that are named twice."""
        found = list(self._fields(selections, kind))
        if not found or len({one.called for one in found}) < len(found):
            raise NotPlain(kind)
        return found

    def _fields(self, selections: SelectionSetNode | None, kind: str) -> Iterator[Selected]:
        for one in selections.selections if selections else ():
            if one.directives:
                raise NotPlain(kind)
            if isinstance(one, FieldNode):
                yield _selected(one)
            elif isinstance(one, InlineFragmentNode):
                on = one.type_condition.name.value if one.type_condition else kind
                yield from self._fragment(one.selection_set, on, kind)
            elif isinstance(one, FragmentSpreadNode):
                named = self.fragments[one.name.value]
                if named.directives:
                    raise NotPlain(kind)
                on = named.type_condition.name.value
                yield from self._fragment(named.selection_set, on, kind)

    def _fragment(self, below: SelectionSetNode, on: str, kind: str) -> Iterator[Selected]:
        if on != kind:
            raise NotPlain(on)
        yield from self._fields(below, kind)


def _selected(field: FieldNode) -> Selected:
    name = field.name.value
    given = {one.name.value: one.value for one in field.arguments or ()}
    called = field.alias.value if field.alias else name
    return Selected(called, name, given, field.selection_set)
