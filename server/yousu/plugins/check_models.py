"""What the models of a bureau's parts must hold."""

from typing import Any

from pydantic import BaseModel

from yousu.bureau.model_fields import ModelField, UnknownKind, fields_of
from yousu.case.decide.words import LONGEST_LINE
from yousu.plugins.check_names import snake_case
from yousu.plugins.report import PluginProblem

# What every act is asked with, and what is told of every recording.
TAKEN = {"case", "assignment", "version", "key", "number", "recorded_at", "recorded_by"}


def check_model(place: str, model: Any) -> tuple[ModelField, ...]:
    """The fields of a model. Raises PluginProblem for one that can't be shown."""
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        raise PluginProblem(f"{place} needs a pydantic model")
    if not model.model_config.get("frozen"):
        raise PluginProblem(f"the model of {place} must be frozen")
    if not model.__doc__:
        raise PluginProblem(f"the model of {place} needs a docstring")
    try:
        fields = fields_of(model)
    except UnknownKind as unknown:
        raise PluginProblem(f"in the model of {place}, {unknown}") from None
    if not fields:
        raise PluginProblem(f"the model of {place} has no field")
    for field in fields:
        _check_field(f"field {field.name} of {place}", field)
    return fields


def check_detail_model(place: str, model: Any) -> None:
    """Raises PluginProblem for a model whose records can't be stored and shown."""
    for field in check_model(place, model):
        _check_stored(f"field {field.name} of {place}", field)


def _check_field(place: str, field: ModelField) -> None:
    snake_case(place, "name", field.name)
    if not field.description:
        raise PluginProblem(f"{place} needs a description")
    if field.is_enum and not field.kind.__doc__:
        raise PluginProblem(f"the enum of {place} needs a docstring")


def _check_stored(place: str, field: ModelField) -> None:
    if field.name in TAKEN:
        raise PluginProblem(f"{place} has a name that the server itself uses")
    if field.is_words and field.is_list:
        raise PluginProblem(f"{place} can hold words only one at a time")
    if field.kind is not str or field.is_words:
        return
    if field.is_computed:
        raise PluginProblem(f"{place} is computed, so it can't be a text: it could repeat words")
    if field.limit is None or field.limit > LONGEST_LINE:
        raise PluginProblem(
            f"{place} needs a max_length of at most {LONGEST_LINE}; free words are marked as Words"
        )
