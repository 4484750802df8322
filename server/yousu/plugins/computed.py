"""What a bureau computes when somebody looks, asked as a hook is: a function of its schema that
fails, or never ends, costs nobody else an answer."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from pydantic import BaseModel

from yousu.bureau.model_fields import values_of
from yousu.bureau.parts import Answer, Derived
from yousu.calendar import Calendar
from yousu.case.state import Case
from yousu.plugins.ask import Hook
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import WrongType

# The values of a record's fields, computed ones too.
Values: TypeAlias = Mapping[str, object]


def derived_hook(plugin: LoadedPlugin, part: Derived) -> Hook[Values | None]:
    """Asked about a `case`."""

    def call(case: Case) -> object:
        return part.derive(case, plugin.settings)

    values = _values_of(part.model)

    def check(found: object) -> Values | None:
        return None if found is None else values(found)

    return Hook(plugin.name, _name(part), call, check)


def answer_hook(plugin: LoadedPlugin, part: Answer) -> Hook[Values]:
    """Asked for a `day` by a `calendar`."""

    def call(day: date, calendar: Calendar) -> object:
        return part.answer(day, plugin.settings, calendar)

    return Hook(plugin.name, _name(part), call, _values_of(part.model))


def _name(part: Derived | Answer) -> str:
    return f"schema.{part.code}"


def _values_of(model: type[BaseModel]) -> Callable[[object], Values]:
    """A check that a record is one of the model, which reads all its fields."""

    def values(found: object) -> Values:
        if not isinstance(found, model):
            raise WrongType(f"gives a {type(found).__name__}, not {model.__name__}")
        return values_of(found)

    return values
