"""Which cases a bureau's list shows and its tally counts, and by what they are grouped."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.case.vocabulary import CaseState, Scalar


@dataclass(frozen=True)
class DetailField:
    """A field of one of the bureau's details, by their names."""

    detail: str
    field: str


@dataclass(frozen=True)
class Where:
    """An entry of a detail has one of these values in a field."""

    field: DetailField
    values: tuple[Scalar, ...]


@dataclass(frozen=True)
class Wanted:
    """Which of the cases that the bureau leads; what is left out asks nothing.

    `overdue`: not answered, and past the time to handle it. `of_every_bureau`: whoever leads them.
    """

    categories: tuple[str, ...] = ()
    states: tuple[CaseState, ...] = ()
    overdue: bool = False
    returned_at_least: int = 0
    where: tuple[Where, ...] = ()
    of_every_bureau: bool = False


class By(StrEnum):
    """What a tally's lines are about; a month is one of the city's calendar, as in 2024-03."""

    CATEGORY = "category"
    UNIT = "unit"
    MONTH = "month"
