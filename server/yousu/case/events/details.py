"""A bureau's own details of a case."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from yousu.case.vocabulary import DetailValue, DetailWords


@dataclass(frozen=True)
class DetailRecorded:
    """A bureau's detail was recorded: entry 1, or a further one where there may be many. `counted`
    are the fields with few values, which count in the measures."""

    SHAPE: ClassVar[int] = 2
    assignment: UUID
    bureau: str
    detail: str
    number: int
    values: tuple[DetailValue, ...]
    words: tuple[DetailWords, ...]
    counted: tuple[str, ...]
