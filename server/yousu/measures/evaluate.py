"""A measure's value out of figures. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TypeAlias

from yousu.case.measure import ONE, Definition, MeasureKind, MeasureScope, Term
from yousu.measures.value import Value
from yousu.store.measures.people import People
from yousu.store.measures.times import Times

NOTHING = Decimal(0)
TEN_THOUSAND = Decimal(10_000)
# The word of an attribution, and a figure.
Name: TypeAlias = tuple[str, str]


@dataclass
class Figures:
    """What was counted for a line: of the assessed orders, and of the others."""

    assessed: dict[Name, int] = field(default_factory=dict)
    others: dict[Name, int] = field(default_factory=dict)

    def add(self, name: Name, is_assessed: bool, amount: int) -> None:
        told = self.assessed if is_assessed else self.others
        told[name] = told.get(name, 0) + amount

    def inside(self, terms: Iterable[Term], measure: Definition) -> Decimal:
        """The weighted sum of figures that the measure's scope holds."""
        counted = self._sum(self.assessed, terms, measure)
        if measure.scope is MeasureScope.ALL:
            counted += self._sum(self.others, terms, measure)
        return counted

    def outside(self, terms: Iterable[Term], measure: Definition) -> Decimal:
        """That of those which its scope leaves out."""
        if measure.scope is MeasureScope.ALL:
            return NOTHING
        return self._sum(self.others, terms, measure)

    @staticmethod
    def _sum(told: Mapping[Name, int], terms: Iterable[Term], measure: Definition) -> Decimal:
        counted = NOTHING
        for term in terms:
            if amount := told.get((measure.attribution, term.of)):
                counted += term.weight * amount
        return counted


NO_FIGURES = Figures()


def count(measure: Definition, figures: Figures) -> Value:
    """Figures added up."""
    counted = figures.inside(measure.numerator, measure)
    excluded = figures.outside(measure.numerator, measure)
    return _value(measure, counted, ONE, excluded)


def ratio(measure: Definition, figures: Figures, below: Figures) -> Value:
    """Figures divided by figures; those below may be of a wider circle."""
    return _value(
        measure,
        figures.inside(measure.numerator, measure),
        below.inside(measure.denominator, measure),
        below.outside(measure.denominator, measure),
    )


def per_ten_thousand(measure: Definition, figures: Figures, residents: int | None) -> Value:
    """Figures for every ten thousand residents; no value where nobody knows how many there are."""
    counted = figures.inside(measure.numerator, measure)
    excluded = figures.outside(measure.numerator, measure)
    return _value(measure, counted, Decimal(residents or 0) / TEN_THOUSAND, excluded)


def composite(measure: Definition, parts: Mapping[str, Value]) -> Value:
    """Measures added up by their weights; no value where one of them has none."""
    told = [(term.weight, parts[term.of].value) for term in measure.numerator]
    values = [weight * value for weight, value in told if value is not None]
    excluded = max((part.excluded for part in parts.values()), default=NOTHING)
    whole = len(values) == len(told)
    return _value(measure, sum(values, start=NOTHING), ONE if whole else NOTHING, excluded)


def mean_of_units(measure: Definition, units: Iterable[Figures]) -> Value:
    """The mean of the units' own ratios; a unit that has none counts for none."""
    ratios = [ratio(measure, figures, figures) for figures in units]
    values = [one.value for one in ratios if one.value is not None]
    excluded = sum((one.excluded for one in ratios), start=NOTHING)
    return _value(measure, sum(values, start=NOTHING), Decimal(len(values)), excluded)


def minutes(measure: Definition, times: Times | None) -> Value:
    """How long half of them, or nine in ten, took at the most."""
    if times is None:
        return _value(measure, NOTHING, NOTHING, NOTHING)
    found = times.median if measure.kind is MeasureKind.MEDIAN else times.ninetieth
    told, excluded = Decimal(found or 0), Decimal(times.excluded)
    timed = Decimal(times.timed)
    return Value(measure, told, timed, excluded, None if found is None else told)


def repeaters(measure: Definition, people: People | None) -> Value:
    """Who came again, out of who came."""
    came, again = (people.came, people.came_again) if people else (0, 0)
    return _value(measure, Decimal(again), Decimal(came), NOTHING)


def _value(measure: Definition, above: Decimal, below: Decimal, excluded: Decimal) -> Value:
    rounded = None
    if below != 0:
        rounded = (above / below).quantize(_places(measure.decimals), ROUND_HALF_UP)
    return Value(measure, above, below, excluded, rounded)


@cache
def _places(decimals: int) -> Decimal:
    return ONE.scaleb(-decimals)
