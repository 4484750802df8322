"""A measure's value, never without what it was made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from yousu.case.measure import Definition
from yousu.measures.period import Period


class Dimension(StrEnum):
    """By what figures can be told apart. An assessment month may begin on another day than the
    first; `DISTRICT` is where the matter is; a category's line holds those below it too."""

    BUREAU = "bureau"
    UNIT = "unit"
    HANDLER = "handler"
    CATEGORY = "category"
    CHANNEL = "channel"
    NATURE = "nature"
    DISTRICT = "district"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ASSESSMENT_MONTH = "assessment_month"


@dataclass(frozen=True)
class Value:
    """What a measure gives for a line: `value` is None where there is nothing to divide.

    `excluded` is how many of those below the line the scope left out. For a composite the numerator
    is the weighted sum and the denominator 1; for times, how many were measured.
    """

    definition: Definition
    numerator: Decimal
    denominator: Decimal
    excluded: Decimal
    value: Decimal | None


# What a line is about: a code for each dimension, an ISO day for the first day of a time; None for
# what has none, as a case that no bureau has yet.
Keys = Mapping[Dimension, str | None]


@dataclass(frozen=True)
class Line:
    """A line of an answer, and the same of the period before and of the year before, where they
    were asked for."""

    keys: Keys
    values: tuple[Value, ...]
    before: tuple[Value, ...] | None = None
    year_before: tuple[Value, ...] | None = None


@dataclass(frozen=True)
class Answer:
    """The lines that were asked for, the pooled total of all, the days that count so far, and the
    instant up to which they count. `known_at` is the instant by which they were known; None for
    now."""

    lines: tuple[Line, ...]
    total: Line
    period: Period
    cut_off: datetime
    known_at: datetime | None = None
