"""The input by which a detail is recorded, made from its model."""

from typing import Any

import strawberry

from yousu.bureau.model_fields import ModelField, fields_of
from yousu.bureau.parts import Detail
from yousu.case.commands import RecordDetail
from yousu.graphql.inputs.act import OrderInput, words
from yousu.graphql.parts.dynamic import described, input_type, type_name
from yousu.graphql.parts.values import value_type
from yousu.plugins.details import recording


def record_input(bureau: str, detail: Detail) -> type[OrderInput]:
    """An act's input with a field for each field that people fill in."""
    fields = [field for field in fields_of(detail.model) if not field.is_computed]

    def command(self: OrderInput) -> RecordDetail:
        told = {field.name: getattr(self, field.name) for field in fields}
        given = {name: value for name, value in told.items() if value is not strawberry.UNSET}
        return recording(bureau, detail, given, words, self.order)

    body = {field.name: _field(field) for field in fields} | {"command": command}
    types = {field.name: _type(bureau, field) for field in fields}
    name, told = type_name(bureau, detail.code, "record_input"), described(detail.title)
    made: type[OrderInput] = input_type(name, types, body, f"Record: {told}", OrderInput)
    return made


def _field(field: ModelField) -> Any:
    """What has a default in the model may be left out."""
    if field.has_default:
        return strawberry.field(default=strawberry.UNSET, description=field.description)
    return strawberry.field(description=field.description)


def _type(bureau: str, field: ModelField) -> Any:
    whole = value_type(bureau, field)
    return whole | None if field.is_optional or field.has_default else whole
