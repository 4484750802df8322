"""Some value of each type of the log, and a selection of all that GraphQL shows of a type."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any, ClassVar, Literal, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)

T = TypeVar("T")
_PLAIN: dict[Any, object] = {
    UUID: UUID(int=7),
    str: "some",
    int: 1,
    bool: True,
    datetime: datetime(2024, 3, 11, 1, tzinfo=UTC),
    date: date(2024, 3, 11),
}


def sample(hint: Any) -> Any:
    """Some value of a type: of a union the first kind, of a list one part."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) in (Union, UnionType):
        return sample(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return (sample(get_args(hint)[0]),)
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    if is_dataclass(hint):
        return filled(hint)
    assert issubclass(hint, Enum), hint
    return next(iter(hint))


def filled(type_: Any, **given: object) -> Any:
    """A dataclass filled with samples, but for what is given."""
    hints = get_type_hints(type_)
    named = [field.name for field in fields(type_) if get_origin(hints[field.name]) is not ClassVar]
    return type_(**{name: given.get(name, sample(hints[name])) for name in named if name in hints})


def selection(type_: GraphQLNamedType, depth: int = 3) -> str:
    """Every field of a type that asks for no argument, down to a depth."""
    if isinstance(type_, GraphQLUnionType):
        parts = " ".join(f"... on {one.name} {{ {selection(one, depth)} }}" for one in type_.types)
        return f"__typename {parts}"
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    told = ["__typename"]
    for name, field in type_.fields.items():
        inner = get_named_type(field.type)
        if is_leaf_type(inner):
            told.append(name)
        elif depth:
            told.append(f"{name} {{ {selection(inner, depth - 1)} }}")
    return " ".join(told)
