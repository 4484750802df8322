"""The input by which cases are found by what was recorded of them."""

import strawberry

from yousu.bureau.parts import Detail
from yousu.graphql.parts.dynamic import described, input_type, type_name
from yousu.graphql.parts.values import list_type
from yousu.plugins.wanted import found_by, with_any
from yousu.store.details_wanted import DetailWanted


def filter_input(bureau: str, detail: Detail) -> type:
    """Any of some values for each field that holds no words."""
    fields = found_by(detail)
    body = {
        field.name: strawberry.field(default=None, description=f"Any of these: {field.description}")
        for field in fields
    }
    types = {field.name: list_type(bureau, field) | None for field in fields}
    name, told = type_name(bureau, detail.code, "filter"), described(detail.title)
    made: type = input_type(name, types, body, f"Cases with such an entry: {told}")
    return made


def asked_of(bureau: str, detail: Detail, filter: object) -> DetailWanted:
    """An entry that has what a filter asks for."""
    asked = [(field, getattr(filter, field.name)) for field in found_by(detail)]
    wanted = (with_any(field, values) for field, values in asked if values is not None)
    return DetailWanted(bureau, detail.code, tuple(wanted))
