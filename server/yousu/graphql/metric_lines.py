"""A line of measures, and what each of its values was made of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Annotated

import strawberry

from yousu.case import vocabulary
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import Dimension, MeasureScope, MetricPart
from yousu.graphql.measures import Measure
from yousu.graphql.metric_cases import MetricCaseConnection, metric_cases
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.graphql.problems import BadRequest
from yousu.measures.asked import Asked, Comparison
from yousu.measures.basis import Basis
from yousu.measures.behind import Figured
from yousu.measures.compared import STRETCHES, earlier_line, earlier_period
from yousu.measures.value import Answer, Keys, Line, Value

# Each is a query of its own.
MOST_OPENED = 500


@dataclass(frozen=True)
class Shown:
    """An answer as it is shown: what was asked, what counted so far, and how many values there
    are."""

    basis: Basis
    whole: Asked
    counted: Asked
    cut_off: datetime
    values: int

    def earlier(self, comparison: Comparison) -> "Shown":
        """What the answer is compared with."""
        by = self.whole.by
        period = earlier_period(self.whole.period, self.counted.period, by, comparison)
        asked = replace(self.counted, period=period)
        return replace(self, whole=asked, counted=asked)


@strawberry.type(description="What a measure gives for a line.")
class MetricValue:
    code: str = strawberry.field(description="The measure's stable name.")
    numerator: Decimal = strawberry.field(description="What was counted.")
    denominator: Decimal = strawberry.field(
        description="Out of what; 1 for a count and a composite, for a time how many were timed."
    )
    value: Decimal | None = strawberry.field(
        description="The measure; a rate from 0 to 1. Null where there is nothing to divide."
    )
    excluded: Decimal = strawberry.field(
        description="How many of those below the line the scope leaves out."
    )
    cut_off: datetime = strawberry.field(description="Up to which instant it counts.")
    told: strawberry.Private[Value]
    keys: strawberry.Private[Keys]
    shown: strawberry.Private[Shown]
    earlier: strawberry.Private[dict[Comparison, Value]]

    @strawberry.field(description="The measure, as it was counted.")
    def measure(self) -> Measure:
        return Measure.of(self.told.definition)

    @strawberry.field(description="Which orders count.")
    def scope(self) -> MeasureScope:
        return self.told.definition.scope

    @strawberry.field(
        description="The same of the period before; null where that was not asked for."
    )
    def before(self) -> "MetricValue | None":
        return self._compared(Comparison.PERIOD_BEFORE)

    @strawberry.field(description="The same of the year before; null where that was not asked for.")
    def year_before(self) -> "MetricValue | None":
        return self._compared(Comparison.YEAR_BEFORE)

    @strawberry.field(
        description="The cases behind it that you may see, in the order of their ids."
    )
    async def cases(
        self,
        info: Info,
        part: Annotated[
            MetricPart, strawberry.argument(description="Those above the line, or which others.")
        ] = MetricPart.NUMERATOR,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> MetricCaseConnection:
        if self.shown.values > MOST_OPENED:
            told = f"Open the cases of at most {MOST_OPENED} values at a time; ask for fewer lines."
            raise BadRequest("TOO_MUCH_ASKED", told)
        figured = Figured(self.shown.counted, self.keys, self.told.definition)
        page = Page(first, after, last, before)
        return await metric_cases(info, self.shown.basis, figured, part, page)

    def _compared(self, comparison: Comparison) -> "MetricValue | None":
        value = self.earlier.get(comparison)
        if value is None:
            return None
        by = tuple(self.keys)
        line = earlier_line(tuple(self.keys.values()), by, comparison)
        keys = dict(zip(by, line, strict=True))
        return value_of(value, keys, self.shown.earlier(comparison), {})


@strawberry.type(description="What a line is about, in one of the dimensions asked for.")
class MetricKey:
    dimension: Dimension = strawberry.field(description="In which dimension.")
    code: str | None = strawberry.field(
        description="A code, a staff id, or the first day of a stretch; an assessment month has"
        " that of the month in which it ends. Null for what has none."
    )
    title: Title | None = strawberry.field(
        description="The name of a bureau, unit, category or district that is there."
    )


@strawberry.type(description="A line of measures.")
class MetricLine:
    keys: list[MetricKey] = strawberry.field(description="What it is about.")
    values: list[MetricValue] = strawberry.field(
        description="The measures, in the order in which they were asked for."
    )


def lines_of(basis: Basis, asked: Asked, told: Answer) -> Iterator[MetricLine]:
    """The total, and the lines."""
    counted = replace(asked, period=told.period, as_of=told.known_at)
    values = (len(told.lines) + 1) * len(asked.measures)
    shown = Shown(basis, asked, counted, told.cut_off, values)
    pooled = replace(shown, whole=replace(asked, by=()), counted=replace(counted, by=()))
    yield _line(told.total, pooled)
    yield from (_line(line, shown) for line in told.lines)


def value_of(
    value: Value, keys: Keys, shown: Shown, earlier: dict[Comparison, Value]
) -> MetricValue:
    return MetricValue(
        code=value.definition.code,
        numerator=value.numerator,
        denominator=value.denominator,
        value=value.value,
        excluded=value.excluded,
        cut_off=shown.cut_off,
        told=value,
        keys=keys,
        shown=shown,
        earlier=earlier,
    )


def _line(line: Line, shown: Shown) -> MetricLine:
    values = [
        value_of(value, line.keys, shown, _earlier(line, place))
        for place, value in enumerate(line.values)
    ]
    return MetricLine(keys=_keys(line.keys, shown.basis, shown.whole.wanted.bureau), values=values)


def _earlier(line: Line, place: int) -> dict[Comparison, Value]:
    told = {Comparison.PERIOD_BEFORE: line.before, Comparison.YEAR_BEFORE: line.year_before}
    return {comparison: values[place] for comparison, values in told.items() if values}


def _keys(keys: Keys, basis: Basis, bureau: str | None) -> list[MetricKey]:
    return [
        MetricKey(
            dimension=dimension, code=code, title=_title(dimension, code, keys, basis, bureau)
        )
        for dimension, code in keys.items()
    ]


def _title(
    dimension: Dimension, code: str | None, keys: Keys, basis: Basis, bureau: str | None
) -> Title | None:
    """`bureau` is the one whose lines they are, where they are of one."""
    if code is None or dimension in STRETCHES:
        return None
    found = _named(dimension, code, keys.get(Dimension.BUREAU) or bureau, basis)
    return Title.of(found) if found else None


def _named(
    dimension: Dimension, code: str, bureau: str | None, basis: Basis
) -> vocabulary.Title | None:
    """What people call it; a unit's code is its bureau's."""
    directory = basis.directory
    match dimension:
        case Dimension.BUREAU:
            found = directory.bureaus.get(code)
            return found.title if found else None
        case Dimension.UNIT:
            unit = directory.unit(bureau, code) if bureau else None
            return unit.title if unit else None
        case Dimension.CATEGORY:
            category = directory.categories.get(code)
            return category.title if category else None
        case Dimension.DISTRICT:
            every = basis.hotline.districts
            return next((one.title for one in every if one.code == code), None)
    return None
