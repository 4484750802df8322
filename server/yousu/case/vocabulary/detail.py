"""What a bureau's own records are made of: plain values, and words kept beside the log."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

Scalar: TypeAlias = str | int | float | bool
# As JSON has it: a date or an instant is its text, several values are a tuple.
Plain: TypeAlias = Scalar | tuple[Scalar, ...] | None


@dataclass(frozen=True)
class DetailValue:
    """The value of one field, which holds nobody's words."""

    field: str
    value: Plain


def value_of(values: Iterable[DetailValue], field: str) -> Plain:
    """The value of a field; None where there is none, or it holds words."""
    return next((told.value for told in values if told.field == field), None)


@dataclass(frozen=True)
class DetailWords:
    """The id of the words in one field, which can be erased."""

    field: str
    text: UUID
