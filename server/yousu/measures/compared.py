"""Periods that come before others. Pure."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from yousu.measures.asked import Comparison
from yousu.measures.period import Period
from yousu.measures.value import Dimension

# How many months, or days, lie between a stretch and the one before it.
MONTHS: Mapping[Dimension, int] = {
    Dimension.MONTH: 1,
    Dimension.ASSESSMENT_MONTH: 1,
    Dimension.QUARTER: 3,
    Dimension.YEAR: 12,
}
DAYS: Mapping[Dimension, int] = {Dimension.DAY: 1, Dimension.WEEK: 7}
STRETCHES = (*DAYS, *MONTHS)
CROSSING = {Dimension.WEEK, Dimension.ASSESSMENT_MONTH}
ONE_DAY = timedelta(days=1)
# A week is compared with one that begins on the same day of the week.
WEEKS_OF_A_YEAR = timedelta(weeks=52)
SIX_DAYS = timedelta(days=6)


def months_earlier(day: date, months: int) -> date:
    """The same day so many months earlier; the last of a month stays the last of a month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = monthrange(year, month + 1)[1]
    is_last = (day + ONE_DAY).month != day.month
    return date(year, month + 1, last if is_last else min(day.day, last))


def period_before(period: Period) -> Period:
    """The period that ends where this one begins: of as many months if it is of whole months, else
    of as many days."""
    end = period.last + ONE_DAY
    months = (end.year - period.first.year) * 12 + end.month - period.first.month
    if months > 0 and end.day == period.first.day:
        return Period(months_earlier(period.first, months), period.first - ONE_DAY)
    return Period(period.first - (end - period.first), period.first - ONE_DAY)


def earlier(day: date, by: tuple[Dimension, ...], comparison: Comparison) -> date:
    """The day with which one is compared, where lines are stretches of time."""
    stretch = finest(by)
    if comparison is Comparison.YEAR_BEFORE:
        return day - WEEKS_OF_A_YEAR if stretch is Dimension.WEEK else months_earlier(day, 12)
    assert stretch is not None, "without a stretch it is whole periods that are compared"
    if stretch in DAYS:
        return day - timedelta(days=DAYS[stretch])
    return months_earlier(day, MONTHS[stretch])


def earlier_period(
    whole: Period, counted: Period, by: tuple[Dimension, ...], comparison: Comparison
) -> Period:
    """The period with which one is compared that has been counted so far as `counted` says: as
    many of its days."""
    if comparison is Comparison.PERIOD_BEFORE and finest(by) is None:
        before = period_before(whole)
        if counted.last == whole.last:
            return before
        return Period(before.first, min(before.last, before.first + (counted.last - counted.first)))
    if comparison is Comparison.YEAR_BEFORE and finest(by) is None and _is_week(whole):
        return Period(counted.first - WEEKS_OF_A_YEAR, counted.last - WEEKS_OF_A_YEAR)
    first, last = (earlier(day, by, comparison) for day in (counted.first, counted.last))
    return Period(first, last)


def _is_week(period: Period) -> bool:
    """From a Monday to the Sunday after: it is compared with such a week."""
    return period.first.weekday() == 0 and period.last - period.first == SIX_DAYS


def earlier_line(
    line: tuple[str | None, ...], by: tuple[Dimension, ...], comparison: Comparison
) -> tuple[str | None, ...]:
    """The keys of the line with which one is compared: the finest stretch goes back, the others are
    those in which it then lies."""
    stretch = finest(by)
    if stretch is None:
        return line
    key = line[by.index(stretch)]
    assert key is not None, "every figure has its day"
    day = earlier(date.fromisoformat(key), by, comparison)
    return tuple(
        calendar_stretch(day, name).isoformat() if name in STRETCHES else told
        for name, told in zip(by, line, strict=True)
    )


def calendar_stretch(day: date, dimension: Dimension) -> date:
    """The first day of the day, month, quarter or year in which a day lies."""
    match dimension:
        case Dimension.MONTH:
            return day.replace(day=1)
        case Dimension.QUARTER:
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Dimension.YEAR:
            return date(day.year, 1, 1)
    return day


def finest(by: tuple[Dimension, ...]) -> Dimension | None:
    """The shortest stretch of time by which lines are told apart."""
    return next((stretch for stretch in STRETCHES if stretch in by), None)
