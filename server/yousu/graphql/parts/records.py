"""GraphQL types of a bureau's records."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from strawberry.tools import create_type
from strawberry.types.field import StrawberryField

from yousu.bureau.model_fields import ModelField, fields_of
from yousu.bureau.parts import Detail
from yousu.case.state import RecordedDetail
from yousu.graphql.context import Info
from yousu.graphql.parts.dynamic import resolved, type_name
from yousu.graphql.parts.values import shown, type_of
from yousu.graphql.texts import text_of
from yousu.plugins.computed import Values


def detail_type(bureau: str, detail: Detail) -> type:
    """The type of a detail's entries; a resolver gives the recorded detail itself."""
    fields = [_of_recording(bureau, field) for field in fields_of(detail.model)]
    name = type_name(bureau, detail.code)
    return create_type(name, [*_of_every_recording(), *fields], description=detail.model.__doc__)


def model_type(bureau: str, code: str, model: type[BaseModel]) -> type:
    """The type of a record that is computed when it is asked for; a resolver gives its values."""
    fields = [_of_model(bureau, field) for field in fields_of(model)]
    return create_type(type_name(bureau, code), fields, description=model.__doc__)


def _of_every_recording() -> list[StrawberryField]:
    def number(root: RecordedDetail) -> int:
        return root.number

    def recorded_at(root: RecordedDetail) -> datetime:
        return root.at

    def recorded_by(root: RecordedDetail) -> str:
        return root.person

    return [
        resolved("number", number, int, "1 for the first entry."),
        resolved("recorded_at", recorded_at, datetime, "When it was recorded."),
        resolved("recorded_by", recorded_by, str, "Who recorded it, by staff id."),
    ]


def _of_recording(bureau: str, field: ModelField) -> StrawberryField:
    async def words(root: RecordedDetail, info: Info) -> str | None:
        return await text_of(info, _text(root, field.name))

    def value(root: RecordedDetail) -> object:
        return shown(field, root.value(field.name))

    resolver: Any = words if field.is_words else value
    return resolved(field.name, resolver, type_of(bureau, field), field.description)


def _of_model(bureau: str, field: ModelField) -> StrawberryField:
    def value(root: Values) -> object:
        return root[field.name]

    return resolved(field.name, value, type_of(bureau, field), field.description)


def _text(recorded: RecordedDetail, field: str) -> UUID | None:
    return next((told.text for told in recorded.words if told.field == field), None)
