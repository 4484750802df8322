"""The cases behind a figure: those that count above the line of a measure, below it, or that its
scope leaves out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from yousu.case.figures import Attribution
from yousu.case.measure import Definition, MeasureKind, MeasureScope
from yousu.case.state import Case
from yousu.case.vocabulary import Channel, Nature
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.basis import Basis
from yousu.measures.compared import STRETCHES
from yousu.measures.gathered import ONE_BUREAU, wanted_of
from yousu.measures.lines import begins_on, last_of
from yousu.measures.period import Period
from yousu.measures.value import Dimension, Keys
from yousu.store.case_list import NONE, cases_listed
from yousu.store.listing import Listing
from yousu.store.measures.behind import cases_behind
from yousu.store.measures.wanted import Wanted


class Part(StrEnum):
    """Which of the cases behind a measure: those above its line, below it, or left out of it."""

    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    EXCLUDED = "excluded"


@dataclass(frozen=True)
class Figured:
    """A measure of a line of an answer."""

    asked: Asked
    keys: Keys
    measure: Definition


def behind(
    basis: Basis, figured: Figured, part: Part, seen_by: frozenset[str] | None
) -> Listing[Case]:
    """The cases of that part that the people of some bureaus see, in the order of their ids."""
    measure = figured.measure
    if part is Part.EXCLUDED and measure.scope is MeasureScope.ALL:
        return cases_listed(NONE)
    needed = [one for one in basis.needed(measure.code) if one.figures]
    wide = part is Part.DENOMINATOR and measure.of_every_bureau
    wanted = replace(_of_line(basis, figured, wide), figures=_figures(needed, part))
    came_again = measure.kind is MeasureKind.REPEATERS and part is Part.NUMERATOR
    assessed = None if measure.scope is MeasureScope.ALL else part is not Part.EXCLUDED
    return cases_behind(wanted, seen_by, assessed, came_again)


def _figures(measures: Iterable[Definition], part: Part) -> frozenset[tuple[Attribution, str]]:
    """The figures above the lines of measures; or below, where there are such."""
    return frozenset(
        (one.attribution, term.of)
        for one in measures
        for term in (one.numerator if part is Part.NUMERATOR else one.denominator or one.numerator)
    )


def _of_line(basis: Basis, figured: Figured, wide: bool) -> Wanted:
    """What counts in one line: its stretch of the period, and what it is about."""
    narrowed = replace(
        figured.asked, period=_period(basis, figured), wanted=_narrowed(figured), by=()
    )
    wanted = wanted_of(basis, narrowed)
    only = dict(wanted.only)
    for dimension, key in figured.keys.items():
        if key is None:
            only[dimension.value] = (None,)
    if wide:
        only = {name: values for name, values in only.items() if name not in ONE_BUREAU}
    return replace(wanted, only=only)


def _narrowed(figured: Figured) -> MetricsFilter:
    keys, told = figured.keys, figured.asked.wanted
    category, channel = keys.get(Dimension.CATEGORY), keys.get(Dimension.CHANNEL)
    nature, district = keys.get(Dimension.NATURE), keys.get(Dimension.DISTRICT)
    return MetricsFilter(
        bureau=keys.get(Dimension.BUREAU) or told.bureau,
        unit=keys.get(Dimension.UNIT) or told.unit,
        handler=keys.get(Dimension.HANDLER) or told.handler,
        categories=(category,) if category else told.categories,
        channels=(Channel(channel),) if channel else told.channels,
        natures=(Nature(nature),) if nature else told.natures,
        districts=(district,) if district else told.districts,
    )


def _period(basis: Basis, figured: Figured) -> Period:
    """The part of the period that lies in every stretch of the line."""
    first, last = figured.asked.period.first, figured.asked.period.last
    begins = basis.hotline.assessment_month_begins
    for dimension in STRETCHES:
        if key := figured.keys.get(dimension):
            named = date.fromisoformat(key)
            first = max(first, begins_on(named, dimension, begins))
            last = min(last, last_of(named, dimension, begins))
    return Period(first, last)
