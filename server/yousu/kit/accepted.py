"""What a model itself takes, and what it refuses."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)


def accepted(model: type[Model], values: Mapping[str, Any]) -> Model | None:
    """The record or the settings that these values are; None where the model refuses them, which
    is its right and no fault."""
    try:
        return model.model_validate(dict(values))
    except ValidationError:
        return None
