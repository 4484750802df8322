"""What the demo city lives through: the first quarter of 2024, and an April that is not over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import Directory
from yousu.demo.april import cast_april
from yousu.demo.bureau_quarter import BureauQuarter
from yousu.demo.demo_case import DemoCase
from yousu.demo.quarter import QUARTER
from yousu.demo.quarter_cast import cast_quarter

END = datetime(2024, 4, 26, 10, 0, tzinfo=CITY_ZONE)


@dataclass(frozen=True)
class Script:
    """The bureaus' plans of the quarter, so many cases of April, the instant at which the city's
    clock is stopped, and the seed of all chance."""

    quarter: tuple[BureauQuarter, ...] = QUARTER
    april: int = 240
    until: datetime = END
    seed: int = 2024

    def cast(self, directory: Directory, calendar: Calendar) -> list[DemoCase]:
        """Every case with the people around it, oldest first."""
        cases = self._cases(directory, calendar)
        return sorted(cases, key=lambda case: case.received_at)

    def _cases(self, directory: Directory, calendar: Calendar) -> Iterator[DemoCase]:
        for plan in self.quarter:
            yield from cast_quarter(plan, directory, calendar, self.seed)
        yield from cast_april(directory, calendar, self.seed, self.april, self.until)


# What the demo shows, unless somebody wants less of it.
SPRING = Script()
