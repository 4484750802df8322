"""What has been observed, with the cases that it is about."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from yousu.case.rules import UnitName
from yousu.store.case_list import CaseFilter


class ObservationKind(StrEnum):
    """Kinds of observations. `TREND`: a category well above its usual level for the season.
    `HOT_PLACE`: many people about one place. `REBOUND`: handled again, reopened, or raised again
    after closing. `REPEATED_REPORTER`: somebody with several cases. `SLOW_UNIT`: a unit that takes
    longer, or is late more often, than its bureau usually is."""

    TREND = "trend"
    HOT_PLACE = "hot_place"
    REBOUND = "rebound"
    REPEATED_REPORTER = "repeated_reporter"
    SLOW_UNIT = "slow_unit"


@dataclass(frozen=True)
class Observation:
    """What all have: how many cases it is about, and which."""

    count: int
    cases: CaseFilter = field(repr=False)


@dataclass(frozen=True)
class Trend(Observation):
    """`usual` is how many cases the time before led one to expect, `threshold` what the count is
    above."""

    category: str
    usual: Decimal
    threshold: Decimal


@dataclass(frozen=True)
class HotPlace(Observation):
    """`spot` is the place as `yousu.case.spot` tells it, `people` how many different ones came."""

    spot: str
    people: int
    categories: tuple[str, ...]


@dataclass(frozen=True)
class Rebound(Observation):
    """`received` is how many cases the category had in all. Of the count, `again` were handled
    again or reopened, and `back` came after a case about the same was closed; some were both."""

    category: str
    received: int
    again: int
    back: int


@dataclass(frozen=True)
class RepeatedReporter(Observation):
    """The handle tells reporters apart within one answer, and nothing about them."""

    handle: str


@dataclass(frozen=True)
class SlowUnit(Observation):
    """Times are medians in minutes on the wall's clock, late shares from 0 to 1; None where nothing
    was answered, or due."""

    unit: UnitName
    minutes: int | None
    usual_minutes: int | None
    late: Decimal | None
    usual_late: Decimal | None
