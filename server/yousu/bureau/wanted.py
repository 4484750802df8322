"""Which cases a bureau's list shows and its tally counts, and by what they are grouped."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.case.traits import Trait
from yousu.case.vocabulary import CaseState, Channel, Nature, Scalar

OPEN = tuple(state for state in CaseState if state is not CaseState.CLOSED)


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

    `overdue`: not answered, and past the time to handle it; `due_within_working_days`: due on one
    of so many working days to come, or before; what is on account is due on the promised day.
    `repeated`: the same reporter has raised the same matter or category before. `traits`, of which
    a case has one; `any_of`, of which one holds beside the rest. `of_every_bureau`: whoever leads
    them.
    """

    categories: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    natures: tuple[Nature, ...] = ()
    states: tuple[CaseState, ...] = ()
    overdue: bool = False
    due_within_working_days: int = 0
    returned_at_least: int = 0
    handed_over_at_least: int = 0
    repeated: bool = False
    traits: tuple[Trait, ...] = ()
    where: tuple[Where, ...] = ()
    any_of: "tuple[Wanted, ...]" = ()
    of_every_bureau: bool = False


class By(StrEnum):
    """What a tally's lines are about; a month is one of the city's calendar, as in 2024-03, a
    handler the staff id of who handles it for the unit that leads."""

    CATEGORY = "category"
    CHANNEL = "channel"
    NATURE = "nature"
    UNIT = "unit"
    HANDLER = "handler"
    MONTH = "month"
