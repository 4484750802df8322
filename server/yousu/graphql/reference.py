"""Pages about the schema, for people who write documents: what there is, of which type, and what it
means. Markdown, made from the schema itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    GraphQLUnionType,
    NullValueNode,
    get_named_type,
    is_specified_scalar_type,
    print_ast,
)

Described: TypeAlias = GraphQLField | GraphQLArgument | GraphQLInputField | GraphQLEnumValue
EVENT = "CaseEvent"


@dataclass(frozen=True)
class Chapter:
    """One page: which types stand on it."""

    name: str
    title: str
    holds: Callable[[GraphQLNamedType], bool]


def _is_event(one: GraphQLNamedType) -> bool:
    if not isinstance(one, GraphQLObjectType | GraphQLInterfaceType):
        return False
    return one.name == EVENT or any(each.name == EVENT for each in one.interfaces)


CHAPTERS = (
    Chapter("queries", "What can be asked", lambda one: one.name == "Query"),
    Chapter("mutations", "What can be done", lambda one: one.name == "Mutation"),
    Chapter("subscriptions", "What can be followed", lambda one: one.name == "Subscription"),
    Chapter("events", "What happens to a case", _is_event),
    Chapter("inputs", "What is sent along", lambda one: isinstance(one, GraphQLInputObjectType)),
    Chapter("enums", "Closed sets", lambda one: isinstance(one, GraphQLEnumType)),
    Chapter("scalars", "Single values", lambda one: isinstance(one, GraphQLScalarType)),
    Chapter("types", "What is told", lambda _: True),
)
MADE = "Made from the schema by `make schema`."


def reference(schema: GraphQLSchema) -> dict[str, str]:
    """The pages by the names of their files."""
    pages: dict[str, list[GraphQLNamedType]] = {chapter.name: [] for chapter in CHAPTERS}
    for one in sorted(schema.type_map.values(), key=lambda one: one.name):
        if not one.name.startswith("__"):
            pages[_chapter(one).name].append(one)
    return {
        f"{chapter.name}.md": "\n".join(_page(chapter, pages[chapter.name])) for chapter in CHAPTERS
    }


def _chapter(one: GraphQLNamedType) -> Chapter:
    return next(chapter for chapter in CHAPTERS if chapter.holds(one))


def _page(chapter: Chapter, types: Iterable[GraphQLNamedType]) -> Iterable[str]:
    yield from (f"# {chapter.title}", "", MADE, "")
    for one in types:
        yield from (f"## {one.name}", "")
        yield from _paragraph(one.description)
        yield from _of_type(one)


def _of_type(one: GraphQLNamedType) -> Iterable[str]:
    if isinstance(one, GraphQLObjectType | GraphQLInterfaceType):
        if one.interfaces:
            yield from (f"Is {', '.join(_link(each) for each in one.interfaces)}.", "")
        yield from _table("field", one.fields)
    elif isinstance(one, GraphQLInputObjectType):
        yield from _table("field", one.fields)
    elif isinstance(one, GraphQLEnumType):
        yield from ("| value | what it means |", "|---|---|")
        yield from (f"| `{name}` | {_told(value)} |" for name, value in one.values.items())
        yield ""
    elif isinstance(one, GraphQLUnionType):
        yield from (f"One of {', '.join(_link(each) for each in one.types)}.", "")


def _table(
    what: str, fields: Mapping[str, GraphQLField] | Mapping[str, GraphQLInputField]
) -> Iterable[str]:
    yield from (f"| {what} | type | what it means |", "|---|---|---|")
    for name, field in fields.items():
        arguments = field.args if isinstance(field, GraphQLField) else {}
        yield f"| `{name}` | {_link(field.type)} | {_told(field)} |"
        for own, argument in arguments.items():
            yield f"| · `{own}{_default(argument)}` | {_link(argument.type)} | {_told(argument)} |"
    yield ""


def _default(argument: GraphQLArgument) -> str:
    node: Any = argument.ast_node
    value = node.default_value if node else None
    return f" = {print_ast(value)}" if value and not isinstance(value, NullValueNode) else ""


def _link(kind: GraphQLType) -> str:
    """The type as it is written, leading to where it is told of."""
    named: Any = get_named_type(kind)
    if is_specified_scalar_type(named):
        return f"`{kind}`"
    return f"[`{kind}`]({_chapter(named).name}.md#{named.name.lower()})"


def _told(one: Described) -> str:
    words = " ".join((one.description or "").split()).replace("|", "\\|")
    gone = one.deprecation_reason
    return f"{words} **Deprecated:** {gone}" if gone else words


def _paragraph(words: str | None) -> Iterable[str]:
    if words:
        yield from (" ".join(words.split()), "")
