"""All that is read for an answer, gathered line by line."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.figures import Attribution
from yousu.case.measure import Definition, MeasureKind, MeasureScope
from yousu.measures import evaluate
from yousu.measures.asked import Asked
from yousu.measures.basis import Basis
from yousu.measures.evaluate import NO_FIGURES, Figures
from yousu.measures.value import Dimension, Value
from yousu.store.measures.people import People, people
from yousu.store.measures.sums import summed
from yousu.store.measures.times import Times, times
from yousu.store.measures.wanted import Wanted

# What a line is about, in the order of the dimensions asked for; a stretch by its first ISO day.
LineKeys: TypeAlias = tuple[str | None, ...]
Timed: TypeAlias = tuple[Attribution, str, MeasureScope]

TIMES = (MeasureKind.MEDIAN, MeasureKind.NINETIETH)
OF_SUMS = (MeasureKind.COUNT, MeasureKind.RATIO, MeasureKind.PER_TEN_THOUSAND)
# A share is out of the appeals of every bureau and of every category.
ONE_BUREAU = {Dimension.BUREAU, Dimension.UNIT, Dimension.HANDLER, Dimension.CATEGORY}


@dataclass
class Gathered:
    """Figures, times and people by line; those of every bureau, and of each unit of a line."""

    basis: Basis
    by: tuple[Dimension, ...]
    districts: tuple[str, ...] | None
    figures: Mapping[LineKeys, Figures]
    of_every_bureau: Mapping[LineKeys, Figures]
    of_units: Mapping[LineKeys, list[Figures]]
    times: Mapping[Timed, Mapping[LineKeys, Times]]
    people: Mapping[LineKeys, People]
    known: dict[tuple[str, LineKeys], Value] = field(default_factory=dict)

    @property
    def keys(self) -> set[LineKeys]:
        """The lines of which something is known."""
        timed = (line for found in self.times.values() for line in found)
        return {*self.figures, *self.of_units, *timed, *self.people}

    def values(self, codes: Iterable[str], line: LineKeys) -> tuple[Value, ...]:
        """The measures of a line, in the order of their codes."""
        return tuple(self._known(self.basis.measure(code), line) for code in codes)

    def _known(self, measure: Definition, line: LineKeys) -> Value:
        """A measure is worked out once for a line, however many others are made of it."""
        if (found := self.known.get((measure.code, line))) is None:
            found = self.known[measure.code, line] = self._value(measure, line)
        return found

    def _value(self, measure: Definition, line: LineKeys) -> Value:
        figures = self.figures.get(line, NO_FIGURES)
        match measure.kind:
            case MeasureKind.COUNT:
                return evaluate.count(measure, figures)
            case MeasureKind.RATIO:
                return evaluate.ratio(measure, figures, self._below(measure, line))
            case MeasureKind.PER_TEN_THOUSAND:
                return evaluate.per_ten_thousand(measure, figures, self._residents(line))
            case MeasureKind.COMPOSITE:
                parts = {term.of: self.basis.measure(term.of) for term in measure.numerator}
                told = {code: self._known(part, line) for code, part in parts.items()}
                return evaluate.composite(measure, told)
            case MeasureKind.MEAN_OF_UNITS:
                return evaluate.mean_of_units(measure, self.of_units.get(line, []))
            case MeasureKind.MEDIAN | MeasureKind.NINETIETH:
                return evaluate.minutes(measure, self.times[_timed(measure)].get(line))
            case MeasureKind.REPEATERS:
                return evaluate.repeaters(measure, self.people.get(line))

    def _below(self, measure: Definition, line: LineKeys) -> Figures:
        if not measure.of_every_bureau:
            return self.figures.get(line, NO_FIGURES)
        wide = tuple(key for name, key in zip(self.by, line, strict=True) if name not in ONE_BUREAU)
        return self.of_every_bureau.get(wide, NO_FIGURES)

    def _residents(self, line: LineKeys) -> int | None:
        """Those of the line's district, or of the districts that are asked for; of the whole city
        where none are told apart."""
        if Dimension.DISTRICT in self.by:
            district = line[self.by.index(Dimension.DISTRICT)]
            return self.basis.residents(district) if district else None
        if self.districts is None:
            return self.basis.residents(None)
        return sum(self.basis.residents(district) or 0 for district in self.districts) or None


async def gather(connection: AsyncConnection, basis: Basis, asked: Asked) -> Gathered:
    """Reads all that the measures are made of."""
    needed = list(dict.fromkeys(m for code in asked.measures for m in basis.needed(code)))
    wanted = wanted_of(basis, asked)
    return Gathered(
        basis,
        asked.by,
        asked.wanted.districts,
        await _figures(connection, wanted, _of(needed, *OF_SUMS)),
        await _figures(connection, _wide(wanted), [m for m in needed if m.of_every_bureau]),
        await _of_units(connection, wanted, _of(needed, MeasureKind.MEAN_OF_UNITS)),
        {_timed(m): await _times(connection, wanted, m) for m in _of(needed, *TIMES)},
        await _people(connection, wanted, _of(needed, MeasureKind.REPEATERS)),
    )


async def pooled(
    connection: AsyncConnection, basis: Basis, asked: Asked, lines: Gathered
) -> Gathered:
    """All in one line. What lines have counted is added up; what can't be, times, people and
    categories that overlap, is read."""
    if asked.by == ():
        return lines
    whole = replace(asked, by=())
    if Dimension.CATEGORY in asked.by:
        return await gather(connection, basis, whole)
    made = (*OF_SUMS, MeasureKind.COMPOSITE)
    read = [m for code in asked.measures for m in basis.needed(code) if m.kind not in made]
    rest = replace(whole, measures=tuple(dict.fromkeys(m.code for m in read)))
    found = await gather(connection, basis, rest)
    found.figures, found.of_every_bureau = _added(lines.figures), _added(lines.of_every_bureau)
    return found


def _added(lines: Mapping[LineKeys, Figures]) -> Mapping[LineKeys, Figures]:
    total = Figures()
    for figures in lines.values():
        for is_assessed, told in ((True, figures.assessed), (False, figures.others)):
            for name, amount in told.items():
                total.add(name, is_assessed, amount)
    return {(): total}


def wanted_of(basis: Basis, asked: Asked) -> Wanted:
    """What is asked of the store, but for the figures."""
    told = asked.wanted
    categories = told.categories and basis.with_below(told.categories)
    only = {
        "bureau": told.bureau and (told.bureau,),
        "unit": told.unit and (told.unit,),
        "handler": told.handler and (told.handler,),
        "category": categories,
        "channel": told.channels,
        "nature": told.natures,
        "district": told.districts,
    }
    return Wanted(
        figures=frozenset(),
        first=asked.period.first,
        last=asked.period.last,
        by=tuple(dimension.value for dimension in asked.by),
        only={name: values for name, values in only.items() if values},
        lineage=basis.lineage() if Dimension.CATEGORY in asked.by else frozenset(),
        known_at=asked.as_of,
        month_begins=basis.hotline.assessment_month_begins,
    )


def names_of(measures: Iterable[Definition]) -> frozenset[tuple[Attribution, str]]:
    """The figures of which measures are made, each with the day on which it counts."""
    return frozenset((m.attribution, figure) for m in measures for figure in m.figures)


def _of(measures: Iterable[Definition], *kinds: MeasureKind) -> list[Definition]:
    return [measure for measure in measures if measure.kind in kinds]


def _timed(measure: Definition) -> Timed:
    return measure.attribution, measure.numerator[0].of, measure.scope


def _wide(wanted: Wanted) -> Wanted:
    """The same for every bureau and category."""
    return replace(
        wanted,
        by=tuple(name for name in wanted.by if name not in ONE_BUREAU),
        only={name: values for name, values in wanted.only.items() if name not in ONE_BUREAU},
        lineage=frozenset(),
    )


async def _figures(
    connection: AsyncConnection, wanted: Wanted, measures: Collection[Definition]
) -> Mapping[LineKeys, Figures]:
    found: dict[LineKeys, Figures] = defaultdict(Figures)
    for one in await summed(connection, replace(wanted, figures=names_of(measures))):
        name = (one.attribution, one.figure)
        found[_line(one.keys)].add(name, one.assessed, one.amount)
    return found


async def _of_units(
    connection: AsyncConnection, wanted: Wanted, measures: Collection[Definition]
) -> Mapping[LineKeys, list[Figures]]:
    if not measures:
        return {}
    by = (*wanted.by, Dimension.BUREAU.value, Dimension.UNIT.value)
    units: dict[LineKeys, list[Figures]] = defaultdict(list)
    each = await _figures(connection, replace(wanted, by=tuple(dict.fromkeys(by))), measures)
    for line, figures in each.items():
        units[line[: len(wanted.by)]].append(figures)
    return units


async def _times(
    connection: AsyncConnection, wanted: Wanted, measure: Definition
) -> Mapping[LineKeys, Times]:
    attribution, figure, scope = _timed(measure)
    assessed_only = scope is MeasureScope.ASSESSED
    found = await times(connection, wanted, attribution, figure, assessed_only)
    return {_line(keys): told for keys, told in found.items()}


async def _people(
    connection: AsyncConnection, wanted: Wanted, measures: Collection[Definition]
) -> Mapping[LineKeys, People]:
    if not measures:
        return {}
    return {_line(keys): told for keys, told in (await people(connection, wanted)).items()}


def _line(keys: tuple[object, ...]) -> LineKeys:
    return tuple(_key(key) for key in keys)


def _key(key: object) -> str | None:
    return key.isoformat() if isinstance(key, date) else None if key is None else str(key)
