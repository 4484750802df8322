"""The rates of "one ratio, three rates", as data: what is divided by what."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from yousu.case.contribution import Figure
from yousu.case.vocabulary import Title


class MeasureScope(StrEnum):
    """Which cases count: all of them, or those that are assessed."""

    ALL = "all"
    ASSESSED = "assessed"


@dataclass(frozen=True)
class Measure:
    """A rate: weighted figures over weighted figures."""

    code: str
    title: Title
    numerator: Mapping[Figure, Decimal]
    denominator: Mapping[Figure, Decimal]
    scope: MeasureScope = MeasureScope.ALL


@dataclass(frozen=True)
class Rate:
    """A measure's value, always with what it was made of; None where there is nothing to divide."""

    measure: Measure
    numerator: Decimal
    denominator: Decimal

    @property
    def value(self) -> Decimal | None:
        """From 0 to 1, to six places."""
        if self.denominator == 0:
            return None
        return (self.numerator / self.denominator).quantize(Decimal("0.000001"), ROUND_HALF_UP)


ONE = Decimal(1)

RESPONSE = Measure(
    "response",
    Title("响应率", "response rate"),
    {Figure.CONTACTED: ONE},
    {Figure.VALID_VISITS: ONE},
)
RESOLUTION = Measure(
    "resolution",
    Title("解决率", "resolution rate"),
    {Figure.SOLVED: ONE, Figure.BASICALLY_SOLVED: ONE},
    {Figure.VALID_VISITS: ONE},
)
SATISFACTION = Measure(
    "satisfaction",
    Title("满意率", "satisfaction rate"),
    {Figure.SATISFIED: ONE, Figure.BASICALLY_SATISFIED: ONE},
    {Figure.VALID_VISITS: ONE},
)
ON_TIME = Measure(
    "on_time",
    Title("按期办结率", "on-time completion rate"),
    {Figure.DONE_IN_TIME: ONE},
    {Figure.DUE: ONE},
)
MEASURES = (RESPONSE, RESOLUTION, SATISFACTION, ON_TIME)


def rate(measure: Measure, figures: Mapping[Figure, int]) -> Rate:
    """The measure over summed figures."""
    return Rate(
        measure, _weighted(measure.numerator, figures), _weighted(measure.denominator, figures)
    )


def _weighted(weights: Mapping[Figure, Decimal], figures: Mapping[Figure, int]) -> Decimal:
    return sum((weight * figures.get(f, 0) for f, weight in weights.items()), start=Decimal(0))
