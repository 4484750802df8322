"""What a bureau's quarter is made of: how many cases of what kind, and how they ended."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.case.vocabulary import Channel, Nature
from yousu.intake.opening import Opening


@dataclass(frozen=True)
class Kind:
    """So many cases of one kind; where nothing is named, as it comes."""

    cases: int
    nature: Nature | None = None
    categories: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()


class Shortcoming(StrEnum):
    """What the citizen says in the end of a case that did not go well."""

    NOT_CALLED = "not_called"
    UNSOLVED = "unsolved"
    EXPLAINED = "explained"
    DISSATISFIED = "dissatisfied"


@dataclass(frozen=True)
class Shortfall:
    """How many cases fell short, of those received in January, in February and in March."""

    short: Shortcoming
    by_month: tuple[int, int, int]


class Incident(StrEnum):
    """Something that happens on the way of a case, which is done in time all the same."""

    EXTENDED = "extended"
    PAUSED = "paused"
    DEFERRED = "deferred"
    SUPPORTED = "supported"
    CONFERRED = "conferred"
    SUPERVISED = "supervised"
    COMMENTED = "commented"
    RETURNED = "returned"
    REMINDED = "reminded"


@dataclass(frozen=True)
class BureauQuarter:
    """A bureau's quarter: its cases, real appeals among them, those that fell short, and the
    incidents that some of the others meet with, in turn."""

    bureau: str
    kinds: tuple[Kind, ...]
    real: tuple[Opening, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()
    incidents: tuple[Incident, ...] = ()

    @property
    def cases(self) -> int:
        return len(self.real) + sum(kind.cases for kind in self.kinds)
