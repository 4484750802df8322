"""Which figures an answer is made of, and by what its lines are told apart."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, FromClause, case, extract, func, or_, text, tuple_
from sqlalchemy.types import Date

from yousu.case.figures import Attribution

# A column of the sums, or a stretch of days, by which lines are told apart.
Columns: TypeAlias = Mapping[str, Collection[str | None]]


ONE_DAY = timedelta(days=1)


class Stretch(StrEnum):
    """Stretches of days; an assessment month is named by the month in which it ends."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ASSESSMENT_MONTH = "assessment_month"


@dataclass(frozen=True)
class Wanted:
    """Figures with the attribution under which each counts, from a first day to a last one.

    `by` are columns and stretches; `only` says which values a column may have. `lineage` is for
    each category those that it counts towards, itself too; empty where every category stands for
    itself. `known_at` is an instant that has passed: what was known then. Assessment months begin
    on `month_begins`.
    """

    figures: frozenset[tuple[Attribution, str]]
    first: date
    last: date
    by: tuple[str, ...] = ()
    only: Columns = field(default_factory=dict)
    lineage: frozenset[tuple[str, str]] = frozenset()
    known_at: datetime | None = None
    month_begins: int = 1

    @property
    def columns(self) -> set[str]:
        """The columns that must be told apart."""
        stretches = {stretch.value for stretch in Stretch}
        return set(self.only) | (set(self.by) - stretches)

    @property
    def whole_months(self) -> tuple[date, date] | None:
        """The days of whole months that need not be told apart; None where there are none."""
        return None if WITHIN_MONTHS & set(self.by) else whole_months(self.first, self.last)


WITHIN_MONTHS = {Stretch.DAY, Stretch.WEEK, Stretch.ASSESSMENT_MONTH}


def whole_months(first: date, last: date) -> tuple[date, date] | None:
    """The first day and the last of the whole months between two days; None for none."""
    begins = first if first.day == 1 else _next_month(first)
    after = _next_month(last) if (last + ONE_DAY).day == 1 else last.replace(day=1)
    return (begins, after - ONE_DAY) if begins < after else None


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def counted(source: FromClause, wanted: Wanted) -> Iterator[ColumnElement[Any]]:
    """What a row must be, beside its figures, to count."""
    yield source.c.day.between(wanted.first, wanted.last)
    for name, values in wanted.only.items():
        yield _among(source.c[name], values)


def known(deltas: FromClause, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """What was known at the instant asked for."""
    if wanted.known_at is not None:
        yield deltas.c.at <= wanted.known_at


def under_figures(source: FromClause, wanted: Wanted) -> ColumnElement[bool]:
    """A ready sum is of one of the figures, under its attribution."""
    told = [(attribution.value, figure) for attribution, figure in sorted(wanted.figures)]
    return tuple_(source.c.attribution, source.c.figure).in_(told)


def key(source: FromClause, name: str, month_begins: int) -> ColumnElement[Any]:
    """By what lines are told apart: a column, or the first day of a stretch."""
    day = source.c.day
    match name:
        case Stretch.DAY:
            return day
        case Stretch.WEEK | Stretch.MONTH | Stretch.QUARTER | Stretch.YEAR:
            return func.date_trunc(text(f"'{name}'"), day).cast(Date)
        case Stretch.ASSESSMENT_MONTH:
            return _assessment_month(day, month_begins)
    return source.c[name]


def _assessment_month(day: ColumnElement[date], begins: int) -> ColumnElement[Any]:
    """The first of the month by which it is named."""
    if begins == 1:
        return func.date_trunc(text("'month'"), day).cast(Date)
    later = day + text("interval '1 month'")
    named = case((extract("day", day) >= begins, later), else_=day)
    return func.date_trunc(text("'month'"), named).cast(Date)


def _among(column: ColumnElement[Any], values: Collection[str | None]) -> ColumnElement[bool]:
    """One of the values; None stands for what has none."""
    told = column.in_(sorted(value for value in values if value is not None))
    return or_(told, column.is_(None)) if None in values else told
