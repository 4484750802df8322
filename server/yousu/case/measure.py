"""What a measure is, as data with a version: what is divided by what, and what does not count."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from yousu.case.figures import Attribution
from yousu.case.vocabulary import Title

ONE = Decimal(1)


class MeasureScope(StrEnum):
    """Which cases count: all of them, or those that are assessed: without the orders that are
    excluded from the appraisal (剔除) or validly on account (挂账)."""

    ALL = "all"
    ASSESSED = "assessed"


class MeasureKind(StrEnum):
    """How a measure is made of its parts.

    A count adds figures up; a ratio divides two such sums. Per ten thousand divides by the
    residents (万人诉求比). A composite adds up other measures. A mean of units is the unweighted
    mean of the ratio of each unit. Median and ninetieth are of times, in minutes. Repeaters are the
    reporters who came with two cases or more, out of all who came.
    """

    COUNT = "count"
    RATIO = "ratio"
    PER_TEN_THOUSAND = "per_ten_thousand"
    COMPOSITE = "composite"
    MEAN_OF_UNITS = "mean_of_units"
    MEDIAN = "median"
    NINETIETH = "ninetieth"
    REPEATERS = "repeaters"


@dataclass(frozen=True)
class Term:
    """A figure, or in a composite a measure, by its code, and its weight."""

    of: str
    weight: Decimal = ONE


@dataclass(frozen=True)
class Definition:
    """A measure as it is counted from this version on.

    `attribution` says on which day the figures above and below count. `decimals` are the places to
    which the value is rounded, half up. With `of_every_bureau` the figures below are those of the
    whole city: a share. `bureau` is whose own measure it is; None for the city's. `note` says in a
    sentence what is counted. `since` is when this version came into force; None for those that
    come with the program.
    """

    code: str
    title: Title
    kind: MeasureKind
    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...] = ()
    attribution: Attribution = Attribution.RECEIVED
    scope: MeasureScope = MeasureScope.ALL
    decimals: int = 6
    of_every_bureau: bool = False
    bureau: str | None = None
    note: Title = field(default=Title("", ""))
    version: int = 1
    since: datetime | None = None

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures of which it is made; none for one that is made of other measures."""
        return tuple(dict.fromkeys(self._figures()))

    def _figures(self) -> Iterator[str]:
        if self.kind is not MeasureKind.COMPOSITE:
            yield from (term.of for term in (*self.numerator, *self.denominator))
