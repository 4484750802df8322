"""What is asked of the measures."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from yousu.case.vocabulary import Channel, Nature
from yousu.measures.period import Period
from yousu.measures.value import Dimension


class Comparison(StrEnum):
    """With what a period is compared: the one of equal length before it (环比), or the same days a
    year earlier (同比)."""

    PERIOD_BEFORE = "period_before"
    YEAR_BEFORE = "year_before"


@dataclass(frozen=True)
class MetricsFilter:
    """Which figures count; None asks nothing. A category stands for those below it too."""

    bureau: str | None = None
    unit: str | None = None
    handler: str | None = None
    categories: tuple[str, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    natures: tuple[Nature, ...] | None = None
    districts: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Asked:
    """Measures by their codes, over a period, for each of the dimensions; `as_of` an instant that
    has passed: what was known then."""

    measures: tuple[str, ...]
    period: Period
    by: tuple[Dimension, ...] = ()
    wanted: MetricsFilter = MetricsFilter()
    compare: frozenset[Comparison] = frozenset()
    as_of: datetime | None = None
