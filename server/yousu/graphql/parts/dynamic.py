"""Fields, inputs and names that are known only once a plugin has been read."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from inspect import Parameter, Signature, signature
from types import new_class
from typing import Any

import strawberry
from strawberry.types.field import StrawberryField

from yousu.case.vocabulary import Title
from yousu.graphql.context import Info

# What Strawberry gives a resolver, by the parameter's name; all else comes from the client.
GIVEN: Mapping[str, Any] = {"root": Any, "info": Info}


def type_name(*codes: str) -> str:
    """A GraphQL type's name from codes in snake_case."""
    return "".join(word.capitalize() for code in codes for word in code.split("_"))


def described(title: Title) -> str:
    return f"{title.en[:1].upper()}{title.en[1:]} ({title.zh})."


def argument(name: str, type_: Any, default: object = Parameter.empty) -> Parameter:
    """What a client may send along; it must where there is no default."""
    return Parameter(name, Parameter.KEYWORD_ONLY, annotation=type_, default=default)


def input_type(
    name: str, types: Mapping[str, Any], body: Mapping[str, Any], description: str, *bases: type
) -> Any:
    """An input, from the types of its fields and the other things that stand in its class."""
    stands = {**body, "__annotations__": types}
    made = new_class(name, bases, {}, lambda space: space.update(stands))
    return strawberry.input(made, description=description)


def resolved(
    name: str,
    resolver: Callable[..., Any],
    type_: Any,
    description: str,
    arguments: Sequence[Parameter] = (),
) -> StrawberryField:
    """A field of a type that a resolver gives, which is told the defaults of what is left out."""
    named = signature(resolver).parameters.values()
    given = [p.replace(annotation=GIVEN[p.name]) for p in named if p.name in GIVEN]
    left_out = {p.name: p.default for p in arguments if p.default is not Parameter.empty}
    whole: Any = partial(resolver, **left_out)
    # Strawberry reads these.
    whole.__name__, whole.__module__ = name, resolver.__module__
    whole.__signature__ = Signature([*given, *arguments], return_annotation=type_)
    field: StrawberryField = strawberry.field(resolver=whole, description=description)
    return field
