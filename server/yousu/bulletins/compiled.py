"""A bulletin is compiled out of what is stored now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.bulletins.edition import Amount, Content, Figure, Line, Section, Warned
from yousu.bulletins.kind import Subject, title_of_period
from yousu.bulletins.names import TOTAL, bureau_name, name_of
from yousu.bulletins.outline import Outlined
from yousu.case.measure import Definition, MeasureKind
from yousu.case.vocabulary import Title
from yousu.measures import value as measured
from yousu.measures.answer import answer
from yousu.measures.asked import Asked, MetricsFilter
from yousu.measures.basis import Basis
from yousu.measures.value import Dimension, Value
from yousu.plugins import PluginHost
from yousu.store.bulletins import WarnedRow, warned_in

# One visit is no rate: as in an appraisal, who has fewer has no rank (decision 16).
FEWEST_RANKED = 5
COUNTED = (MeasureKind.COUNT, MeasureKind.PER_TEN_THOUSAND)


@dataclass(frozen=True)
class Compiling:
    """By what a bulletin is compiled: the measures, the bureaus' rules, the tables it has, and the
    instant at which its figures are known."""

    basis: Basis
    host: PluginHost
    outlined: tuple[Outlined, ...]
    known_at: datetime


async def compiled(connection: AsyncConnection, by: Compiling, subject: Subject) -> Content:
    """What a bulletin would say now; the transaction must see one moment only.

    Raises MeasureProblem when there are too many lines.
    """
    basis, host, outlined = by.basis, by.host, by.outlined
    answers = [await answer(connection, basis, _asked(subject, one)) for one in outlined]
    period, day_begins = subject.period, basis.hotline.day_begins
    begins, ends = period.begins_at(day_begins), period.ends_before(day_begins)
    warned = await warned_in(connection, subject.bureau, begins, ends)
    sections = (
        _section(basis, subject, one, told) for one, told in zip(outlined, answers, strict=True)
    )
    return Content(
        subject=subject,
        whose=bureau_name(basis, subject.bureau),
        period=title_of_period(subject),
        cut_off=answers[0].cut_off,
        known_at=by.known_at,
        definitions=tuple(_definitions(basis, outlined)),
        sections=tuple(sections),
        warnings=tuple(_warned(basis, host, row) for row in warned),
    )


def _asked(subject: Subject, outlined: Outlined) -> Asked:
    by = (outlined.by,) if outlined.by else ()
    wanted = MetricsFilter(bureau=subject.bureau)
    return Asked(outlined.measures, subject.period, by, wanted, outlined.compare)


def _definitions(basis: Basis, outlined: Iterable[Outlined]) -> Iterator[Definition]:
    """Those of all measures, and of what they are made of, each once."""
    codes = (code for one in outlined for code in one.measures)
    needed = {measure.code: measure for code in codes for measure in basis.needed(code)}
    yield from needed.values()


def _section(basis: Basis, subject: Subject, outlined: Outlined, told: measured.Answer) -> Section:
    by = outlined.by
    total = _line(None, TOTAL, told.total)
    if by is None:
        return Section(outlined.code, outlined.title, (), total)
    lines = [_named(basis, subject, by, line) for line in told.lines if has_figures(line)]
    return Section(outlined.code, outlined.title, tuple(_chosen(outlined, lines)), total)


def _named(basis: Basis, subject: Subject, by: Dimension, line: measured.Line) -> Line:
    code = line.keys[by]
    return _line(code, name_of(basis, by, code, subject.bureau), line)


def has_figures(line: measured.Line) -> bool:
    """Whether there is anything in a line, now or in what it is compared with; what has no bureau
    or unit yet often has nothing."""
    everything = (*line.values, *(line.before or ()), *(line.year_before or ()))
    return any(_is_there(one) for one in everything)


def _is_there(value: Value) -> bool:
    """A count of none is nothing; a rate of none is something, if it was divided."""
    return value.numerator != 0 if value.definition.kind in COUNTED else value.value is not None


def _chosen(outlined: Outlined, lines: list[Line]) -> Iterable[Line]:
    if outlined.ranked:
        return ranked(line for line in lines if line.code is not None)
    if outlined.most is None:
        return lines
    most = sorted(lines, key=lambda line: -line.figures[0].now.numerator)
    return most[: outlined.most]


def ranked(lines: Iterable[Line]) -> list[Line]:
    """By the first measure, the best first; the same value shares a rank. Where there is none, or
    too little stands behind it, there is no rank, and the line comes last."""
    best = sorted(lines, key=lambda line: -_score(line))
    scores = [_score(line) for line in best]
    return [
        replace(line, rank=scores.index(score) + 1 if score >= 0 else None)
        for line, score in zip(best, scores, strict=True)
    ]


def _score(line: Line) -> Decimal:
    first, second = line.figures[0].now, line.figures[1].now
    if first.value is None or second.denominator < FEWEST_RANKED:
        return Decimal(-1)
    return first.value


def _line(code: str | None, title: Title, line: measured.Line) -> Line:
    nothing = (None,) * len(line.values)
    figures = (
        Figure(now.definition.code, _amount(now), _known(before), _known(year_before))
        for now, before, year_before in zip(
            line.values, line.before or nothing, line.year_before or nothing, strict=True
        )
    )
    return Line(code, title, tuple(figures))


def _known(value: Value | None) -> Amount | None:
    return None if value is None else _amount(value)


def _amount(value: Value) -> Amount:
    return Amount(value.numerator, value.denominator, value.excluded, value.value)


def _warned(basis: Basis, host: PluginHost, row: WarnedRow) -> Warned:
    rules = {rule.code: rule.title for rule in host.warnings(row.bureau)}
    title = rules.get(row.rule, Title(row.rule, row.rule))
    whose = bureau_name(basis, row.bureau)
    return Warned(row.bureau, whose, row.rule, title, row.people, row.issued_at)
