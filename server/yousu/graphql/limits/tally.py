"""What one server knows of the calls of each caller."""

import math
from collections import OrderedDict
from dataclasses import dataclass

# Within so long after Redis told, a caller who has half of the budget left is counted here.
AT_ONCE_SECONDS = 0.1
MINUTE_SECONDS = 60
CALLERS_KEPT = 10_000


@dataclass
class Tally:
    """Calls of one caller: how many Redis told of and when, and how many were made here since."""

    told: int = 0
    told_at: float = -math.inf
    since: int = 0

    @property
    def made(self) -> int:
        return self.told + self.since

    def is_enough(self, budget: int, now: float) -> bool:
        """Whether there is no need to ask Redis."""
        return now - self.told_at < AT_ONCE_SECONDS and 2 * self.made <= budget

    def untold(self, now: float) -> int:
        """How many of the last minute Redis has not heard of; it hears of them now."""
        since, self.since = self.since, 0
        return since if now - self.told_at < MINUTE_SECONDS else 1

    def hear(self, told: int, now: float) -> None:
        self.told, self.told_at = told, now


class Tallies:
    """The newest, by whose calls they are."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Tally] = OrderedDict()

    def of(self, key: str) -> Tally:
        tally = self._kept.setdefault(key, Tally())
        if len(self._kept) > CALLERS_KEPT:
            self._kept.popitem(last=False)
        return tally
