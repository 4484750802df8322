"""Between the plain values of a record and the types that GraphQL shows."""

from datetime import date, datetime
from enum import StrEnum
from types import GenericAlias
from typing import Any

import strawberry

from yousu.bureau.model_fields import ModelField
from yousu.case.vocabulary import Plain, Scalar
from yousu.graphql.parts.dynamic import type_name


def scalar_type(bureau: str, field: ModelField) -> Any:
    """The type of one value of a field. An enum that the core shows already keeps its name."""
    kind = field.kind
    if issubclass(kind, StrEnum) and not hasattr(kind, "__strawberry_definition__"):
        name = type_name(bureau) + kind.__name__
        strawberry.enum(kind, name=name, description=kind.__doc__)
    return kind


def list_type(bureau: str, field: ModelField) -> Any:
    """The type of several values of a field."""
    return GenericAlias(list, (scalar_type(bureau, field),))


def value_type(bureau: str, field: ModelField) -> Any:
    """The type of what a field holds: one value, or several."""
    return list_type(bureau, field) if field.is_list else scalar_type(bureau, field)


def type_of(bureau: str, field: ModelField) -> Any:
    """The type of a field; words may have been erased."""
    whole = value_type(bureau, field)
    return whole | None if field.is_optional or field.is_words else whole


def shown(field: ModelField, value: Plain) -> object:
    """A stored value as GraphQL shows it."""
    if isinstance(value, tuple):
        return [_shown(field, part) for part in value]
    return None if value is None else _shown(field, value)


def _shown(field: ModelField, value: Scalar) -> object:
    if field.kind in (date, datetime):
        return field.kind.fromisoformat(str(value))
    return field.kind(value)
