"""The lines of an answer, those without figures too: no data is told, not left out."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from yousu.case.vocabulary import Channel, Nature
from yousu.measures.asked import Asked
from yousu.measures.basis import Basis
from yousu.measures.compared import DAYS, MONTHS, STRETCHES, calendar_stretch, months_earlier
from yousu.measures.period import Period
from yousu.measures.value import Dimension

ONE_DAY = timedelta(days=1)


def expected_lines(basis: Basis, asked: Asked) -> Iterable[tuple[str | None, ...]]:
    """Every line that there can be, where that is known beforehand: not for units, handlers and
    categories, of which only those with figures are told."""
    stretches = [dimension for dimension in asked.by if dimension in STRETCHES]
    others = [dimension for dimension in asked.by if dimension not in STRETCHES]
    known = [_known(basis, asked, dimension) for dimension in others]
    if not all(known):
        return
    begins = basis.hotline.assessment_month_begins
    for times in dict.fromkeys(_times(asked.period, stretches, begins)):
        for keys in product(*(one for one in known if one)):
            told = dict(zip((*stretches, *others), (*times, *keys), strict=True))
            yield tuple(told[dimension] for dimension in asked.by)


def in_order(lines: Iterable[tuple[str | None, ...]]) -> list[tuple[str | None, ...]]:
    """By their keys; what has none comes last."""
    return sorted(lines, key=lambda line: [(key is None, key or "") for key in line])


def _known(basis: Basis, asked: Asked, dimension: Dimension) -> list[str]:
    wanted = asked.wanted
    match dimension:
        case Dimension.BUREAU:
            known = basis.directory.bureaus
            return [code for code in known if wanted.bureau in (None, code)]
        case Dimension.CHANNEL:
            return [c.value for c in wanted.channels or Channel]
        case Dimension.NATURE:
            return [n.value for n in wanted.natures or Nature]
        case Dimension.DISTRICT:
            every = [district.code for district in basis.hotline.districts]
            return [code for code in every if code in (wanted.districts or every)]
    return []


def _times(period: Period, stretches: list[Dimension], begins: int) -> Iterator[tuple[str, ...]]:
    """The stretches in which the days of a period lie."""
    day = period.first
    while day <= period.last:
        yield tuple(stretch_of(day, one, begins).isoformat() for one in stretches)
        day += ONE_DAY


def stretch_of(day: date, dimension: Dimension, begins: int) -> date:
    """The first day of the stretch in which a day lies; an assessment month is named by the month
    in which it ends."""
    match dimension:
        case Dimension.WEEK:
            return day - timedelta(days=day.weekday())
        case Dimension.ASSESSMENT_MONTH:
            first = day.replace(day=1)
            later = (first + timedelta(days=32)).replace(day=1)
            return later if begins > 1 and day.day >= begins else first
    return calendar_stretch(day, dimension)


def begins_on(key: date, dimension: Dimension, begins: int) -> date:
    """The first day of the stretch that a key names."""
    if dimension is Dimension.ASSESSMENT_MONTH and begins > 1:
        return months_earlier(key, 1).replace(day=begins)
    return key


def last_of(key: date, dimension: Dimension, begins: int) -> date:
    """The last day of the stretch that a key names."""
    if dimension in DAYS:
        return key + timedelta(days=DAYS[dimension] - 1)
    after = months_earlier(key, -MONTHS[dimension])
    return begins_on(after, dimension, begins) - ONE_DAY
