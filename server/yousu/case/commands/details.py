"""A bureau's own details of a case."""

from dataclasses import dataclass

from yousu.case.commands.words import OnOrder, Text
from yousu.case.vocabulary import DetailValue, Plain, value_of


@dataclass(frozen=True)
class NamedText:
    """The words of one field."""

    field: str
    text: Text


@dataclass(frozen=True)
class RecordDetail(OnOrder):
    """Record what a bureau wants to know of its cases, by the detail's code. The door has the
    bureau's plugin check and complete the values before they are decided on."""

    bureau: str
    detail: str
    values: tuple[DetailValue, ...]
    words: tuple[NamedText, ...] = ()

    def value(self, field: str) -> Plain:
        """The value of a field; None where there is none, or it holds words."""
        return value_of(self.values, field)
