"""The input by which cases are found by what was recorded of them."""

from collections.abc import Iterable, Sequence
from types import new_class
from typing import Any

import strawberry

from yousu.bureau.model_fields import ModelField, fields_of
from yousu.bureau.parts import Detail
from yousu.bureau.wanted import Where
from yousu.graphql.parts.dynamic import described, type_name
from yousu.graphql.parts.values import list_type
from yousu.plugins.details import plain
from yousu.store.details_wanted import DetailWanted, FieldWanted


def filter_input(bureau: str, detail: Detail) -> type:
    """Any of some values for each field that holds no words."""
    fields = _found_by(detail)
    body: dict[str, Any] = {
        field.name: strawberry.field(default=None, description=f"Any of these: {field.description}")
        for field in fields
    }
    body["__annotations__"] = {field.name: list_type(bureau, field) | None for field in fields}
    name = type_name(bureau, detail.code, "filter")
    made = new_class(name, (), {}, lambda space: space.update(body))
    input: type = strawberry.input(
        made, description=f"Cases with such an entry: {described(detail.title)}"
    )
    return input


def asked_of(bureau: str, detail: Detail, filter: object) -> DetailWanted:
    """An entry that has what a filter asks for."""
    asked = [(field, getattr(filter, field.name)) for field in _found_by(detail)]
    wanted = (_wanted(field, values) for field, values in asked if values is not None)
    return DetailWanted(bureau, detail.code, tuple(wanted))


def wanted_by(bureau: str, details: Iterable[Detail], where: Where) -> DetailWanted:
    """An entry that a list or a tally of the bureau asks for."""
    [detail] = (detail for detail in details if detail.code == where.field.detail)
    [field] = (field for field in _found_by(detail) if field.name == where.field.field)
    return DetailWanted(bureau, detail.code, (_wanted(field, where.values),))


def _wanted(field: ModelField, values: Sequence[object]) -> FieldWanted:
    return FieldWanted(field.name, tuple(plain(value) for value in values), field.is_list)


def _found_by(detail: Detail) -> list[ModelField]:
    return [field for field in fields_of(detail.model) if not field.is_words]
