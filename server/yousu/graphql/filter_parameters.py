"""The filter of case lists as parameters of an address or a command: `name=value`, repeated for
several values; the names and values are those of the GraphQL input."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from graphql import GraphQLError, GraphQLInt
from strawberry import relay
from strawberry.utils.str_converters import to_camel_case

from yousu.graphql.case_filter import CaseFilter
from yousu.graphql.inputs.act import UnitNameInput
from yousu.graphql.inputs.location_box import LocationBoxInput
from yousu.graphql.instant import read_instant
from yousu.graphql.problems import BadRequest


@dataclass(frozen=True)
class Parameter:
    """A field of the filter as texts give it: the type of a value, and whether there may be
    several."""

    field: str
    type: Any
    takes_several: bool

    def read(self, name: str, texts: list[str]) -> object:
        """Raises BadRequest."""
        if len(texts) > 1 and not self.takes_several:
            raise BadRequest("PARAMETER_INVALID", f"Give {name} once; it takes one value.")
        values = [_value(self.type, name, text) for text in texts]
        return values if self.takes_several else values[0]


def filter_of(asked: Iterable[tuple[str, str]]) -> CaseFilter:
    """Raises BadRequest UNKNOWN_PARAMETER or PARAMETER_INVALID."""
    known = parameters()
    texts: dict[str, list[str]] = {}
    for name, text in asked:
        if name not in known:
            told = f"There is no parameter {name}; take one of: {', '.join(known)}."
            raise BadRequest("UNKNOWN_PARAMETER", told)
        texts.setdefault(name, []).append(text)
    fields: dict[str, Any] = {
        known[name].field: known[name].read(name, several) for name, several in texts.items()
    }
    return CaseFilter(**fields)


def parameters() -> dict[str, Parameter]:
    """Every parameter by its name."""
    hints = get_type_hints(CaseFilter)
    return {to_camel_case(field): _parameter(field, hint) for field, hint in hints.items()}


def _parameter(field: str, hint: Any) -> Parameter:
    [given] = [one for one in get_args(hint) if one is not type(None)]
    if get_origin(given) is list:
        [each] = get_args(given)
        return Parameter(field, each, takes_several=True)
    return Parameter(field, given, takes_several=False)


def _value(type_: Any, name: str, text: str) -> object:
    try:
        return _read(type_, text)
    except (ValueError, KeyError, GraphQLError, relay.GlobalIDValueError):
        told = f"{name} can't be {text!r}; write {_example(type_)}."
        raise BadRequest("PARAMETER_INVALID", told) from None


def _read(type_: Any, text: str) -> object:
    if "\0" in text:
        raise ValueError(text)
    if type_ is bool:
        return {"true": True, "false": False}[text]
    if type_ is int:
        return GraphQLInt.parse_value(int(text))
    if type_ is datetime:
        return read_instant(text)
    if type_ is relay.GlobalID:
        return relay.GlobalID.from_id(text)
    if type_ is LocationBoxInput:
        south, west, north, east = (float(edge) for edge in text.split(","))
        return LocationBoxInput(south=south, west=west, north=north, east=east)
    if type_ is UnitNameInput:
        bureau, unit = text.split("/")
        return UnitNameInput(bureau=bureau, unit=unit)
    return type_[text] if _is_enum(type_) else text


def _example(type_: Any) -> str:
    if _is_enum(type_):
        return "one of: " + ", ".join(type_.__members__)
    return {
        bool: "true or false",
        int: "a number up to 2147483647",
        datetime: "an instant with its offset, as in 2024-04-15T10:00:00%2B08:00 in an address",
        relay.GlobalID: "a case's id",
        LocationBoxInput: "south,west,north,east in degrees",
        UnitNameInput: "a bureau's code and a unit's, as in housing/finance",
    }.get(type_, "text")


def _is_enum(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, Enum)
