"""What is usual for a season, and from what on a count is above it. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from yousu.case.rules import ObservationRules
from yousu.measures.period import EARLIEST, Period

# As many whole weeks as a year has, so that working days meet working days.
A_YEAR = timedelta(weeks=52)


def windows_before(period: Period, rules: ObservationRules, known_since: date) -> list[Period]:
    """The periods of equal length just before, of which something is known."""
    length = period.last - period.first + timedelta(days=1)
    shifts = (length * number for number in range(1, rules.trend_windows + 1))
    return list(_shifted(period, shifts, known_since))


def same_seasons(period: Period, rules: ObservationRules, known_since: date) -> list[Period]:
    """The same days of the years before, of which something is known."""
    shifts = (A_YEAR * number for number in range(1, rules.trend_years + 1))
    return list(_shifted(period, shifts, known_since))


def _shifted(period: Period, shifts: Iterator[timedelta], known_since: date) -> Iterator[Period]:
    for shift in shifts:
        if period.first - max(known_since, EARLIEST) >= shift:
            yield Period(period.first - shift, period.last - shift)


def usual_count(before: Sequence[int], seasons: Sequence[int]) -> Decimal | None:
    """How many are usual: the higher of what came before and what the season brought in other
    years; None where nothing is known of either."""
    means = [Decimal(sum(counts)) / len(counts) for counts in (before, seasons) if counts]
    return max(means, default=None)


def threshold(usual: Decimal, rules: ObservationRules) -> Decimal:
    """Counts of rare events scatter by the square root of what is usual; where hardly anything is,
    by one."""
    return usual + Decimal(rules.trend_deviations) * max(usual, Decimal(1)).sqrt()


def is_trend(count: int, usual: Decimal, rules: ObservationRules) -> bool:
    """Whether so many are well above what is usual."""
    return count >= rules.trend_cases and count > threshold(usual, rules)
