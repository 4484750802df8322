"""What a bureau has recorded of its own about a case."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from yousu.case.vocabulary import DetailValue, DetailWords, Plain, Scalar, value_of

# Which record: the bureau's, of the detail with this code, at this entry.
DetailKey: TypeAlias = tuple[str, str, int]


@dataclass(frozen=True)
class RecordedDetail:
    """The latest recording of one entry: the values, and the ids of the words, which can be erased.

    `number` is 1 for a detail of which a case has one. `counted` are the fields that count in the
    measures.
    """

    bureau: str
    code: str
    number: int
    values: tuple[DetailValue, ...]
    words: tuple[DetailWords, ...]
    assignment: UUID
    person: str
    at: datetime
    counted: tuple[str, ...] = ()

    @property
    def key(self) -> DetailKey:
        return self.bureau, self.code, self.number

    def value(self, field: str) -> Plain:
        """The value of a field; None where there is none, or it holds words."""
        return value_of(self.values, field)

    def values_of(self, field: str) -> tuple[Scalar, ...]:
        """The values of a field that may have several; none where it has none."""
        found = self.value(field)
        if isinstance(found, tuple):
            return found
        return () if found is None else (found,)
