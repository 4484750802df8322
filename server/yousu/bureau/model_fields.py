"""The fields of a bureau's model, as far as the server understands them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from yousu.bureau.words import WordsMark

PLAIN = (str, int, float, bool, date, datetime)


class UnknownKind(Exception):
    """A field is of a kind that the server can't store; the message names the field."""


@dataclass(frozen=True)
class ModelField:
    """A field of a model: what one value is, whether there may be several, or none.

    `limit` is the longest that a text may be; None for other kinds, and where nothing is said.
    """

    name: str
    kind: type
    description: str = ""
    is_list: bool = False
    is_optional: bool = False
    is_words: bool = False
    is_computed: bool = False
    has_default: bool = False
    limit: int | None = None

    @property
    def is_enum(self) -> bool:
        return issubclass(self.kind, StrEnum)

    @property
    def choices(self) -> tuple[StrEnum, ...]:
        """The members of an enum; none of another kind."""
        return tuple(self.kind) if issubclass(self.kind, StrEnum) else ()


def fields_of(model: type[BaseModel]) -> tuple[ModelField, ...]:
    """The fields of a model, computed ones last. Raises UnknownKind."""
    given = [_given(name, info) for name, info in model.model_fields.items()]
    computed = [
        replace(_read(name, info.return_type), description=info.description or "", is_computed=True)
        for name, info in model.model_computed_fields.items()
    ]
    return (*given, *computed)


def values_of(record: BaseModel) -> dict[str, object]:
    """What a record holds in each of its fields, computed ones too, which may raise anything."""
    return {field.name: getattr(record, field.name) for field in fields_of(type(record))}


def field_of(model: type[BaseModel], name: str) -> ModelField | None:
    return next((field for field in fields_of(model) if field.name == name), None)


def _given(name: str, info: FieldInfo) -> ModelField:
    field = _marked(_read(name, info.annotation), info.metadata)
    return replace(field, description=info.description or "", has_default=not info.is_required())


def _read(name: str, annotation: Any) -> ModelField:
    """What an annotation says, from the inside out."""
    inner, *others = get_args(annotation) or (None,)
    origin = get_origin(annotation)
    if origin is Annotated:
        return _marked(_read(name, inner), others)
    if origin in (Union, UnionType):
        [kind, *rest] = [one for one in get_args(annotation) if one is not NoneType]
        return _unknown(name, annotation) if rest else replace(_read(name, kind), is_optional=True)
    if origin is tuple:
        one = _read(name, inner)
        plain = others == [Ellipsis] and not (one.is_list or one.is_optional)
        return replace(one, is_list=True) if plain else _unknown(name, annotation)
    is_enum = isinstance(annotation, type) and issubclass(annotation, StrEnum)
    known = annotation in PLAIN or is_enum
    return ModelField(name, annotation) if known else _unknown(name, annotation)


def _marked(field: ModelField, marks: Iterable[object]) -> ModelField:
    """The field with what its marks add."""
    for mark in marks:
        match mark:
            case WordsMark():
                field = replace(field, is_words=True)
            case object(max_length=int() as limit) if field.kind is str and not field.is_list:
                field = replace(field, limit=limit)
            case FieldInfo(metadata=inner):
                field = _marked(field, inner)
    return field


def _unknown(name: str, annotation: object) -> ModelField:
    raise UnknownKind(f"{name} is of a kind that can't be stored: {annotation}")
