"""The limits of the API, as the environment sets them: YOUSU_LIMIT_ and a limit's name."""

from dataclasses import fields
from typing import Any

from pydantic import Field, ValidationError, create_model
from pydantic_settings import BaseSettings, SettingsConfigDict

from yousu.graphql.limits.limits import Limits
from yousu.runtime.problems import StartProblem, StartProblemCode

PREFIX = "YOUSU_LIMIT_"


class LimitSettings(BaseSettings):
    """Each limit is a number above zero, or whether something is allowed."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore")


def load_limits() -> Limits:
    """What is usual, where nothing else is set. Raises StartProblem SETTING_INVALID."""
    usual = Limits()
    declared: Any = {field.name: _declared(getattr(usual, field.name)) for field in fields(Limits)}
    model = create_model("LimitSettings", __base__=LimitSettings, **declared)
    try:
        return Limits(**model().model_dump())
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        variable = f"{PREFIX}{str(first['loc'][0]).upper()}"
        raise StartProblem(
            StartProblemCode.SETTING_INVALID,
            f"Correct the environment variable {variable}: {first['msg']}.",
        ) from None


def _declared(usual: bool | int | float) -> tuple[type, Any]:
    if isinstance(usual, bool):
        return bool, usual
    return type(usual), Field(default=usual, gt=0)
