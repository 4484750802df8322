"""Made-up records of a bureau's models: the least, the most, and each choice in turn."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain
from typing import Any

from pydantic import BaseModel, create_model
from pydantic.fields import FieldInfo

from yousu.bureau.model_fields import ModelField, fields_of
from yousu.kit.accepted import accepted
from yousu.kit.bounds import bounds

# Of each kind some values that most fields take; what a field refuses is left out.
VALUES: dict[type, tuple[Any, ...]] = {
    bool: (False, True),
    int: (0, 1, 2, 100),
    float: (0.0, 1.0, 0.5),
    str: ("1", "甲", "abc-1"),
    date: (date(2024, 2, 29),),
    datetime: (datetime(2024, 2, 29, 16, 30, tzinfo=UTC),),
}


def records(model: type[BaseModel]) -> Iterator[BaseModel]:
    """Records that differ in one field from the plainest one; what the model itself refuses is no
    record. None of a model that wants what nobody can make up."""
    choices = {f.name: _choices(f, model.model_fields[f.name]) for f in _given(model)}
    if not all(choices.values()):
        return
    plainest = {name: values[0] for name, values in choices.items()}
    varied = ({name: value} for name, values in choices.items() for value in values[1:])
    for changed in chain([{}], varied):
        if record := accepted(model, plainest | changed):
            yield record


def _given(model: type[BaseModel]) -> Iterator[ModelField]:
    return (field for field in fields_of(model) if not field.is_computed)


def _choices(field: ModelField, info: FieldInfo) -> list[Any]:
    """The values that a field takes, its bounds and its own examples among them."""
    one = [
        *(info.examples or ()),
        *(field.choices or VALUES[field.kind]),
        *bounds(info.metadata, ("ge", "le")),
        *_longest(field),
    ]
    several = [(), *((value,) for value in one)] if field.is_list else one
    tried = [None, *several] if field.is_optional else several
    declared: Any = (info.annotation, info)
    alone = create_model("Alone", field=declared)
    return [value for value in tried if accepted(alone, {"field": value})]


def _longest(field: ModelField) -> Iterator[str]:
    if field.limit is not None:
        yield "1" * field.limit
