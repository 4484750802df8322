"""How long a time somebody may name, before any of it is counted."""

from collections.abc import Mapping

from yousu.calendar import Budget, TimeUnit

DAYS_OF_A_YEAR = 366
LONGEST: Mapping[TimeUnit, int] = {
    TimeUnit.MINUTES: DAYS_OF_A_YEAR * 24 * 60,
    TimeUnit.WORKING_MINUTES: DAYS_OF_A_YEAR * 24 * 60,
    TimeUnit.WORKING_DAYS: DAYS_OF_A_YEAR,
}


def is_sensible(budget: Budget) -> bool:
    """More than nothing, and no more than a year has of its unit: counting ages takes ages."""
    return 1 <= budget.amount <= LONGEST[budget.unit]
