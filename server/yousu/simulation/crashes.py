"""Where the processes of a city die, and what is delivered twice."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain, repeat
from random import Random


class Crash(StrEnum):
    """What goes wrong with a batch."""

    NONE = "none"
    BETWEEN = "between"
    BEFORE_COMMIT = "before_commit"
    AFTER_COMMIT = "after_commit"
    TWICE = "twice"


Crashes = Iterator[Crash]


def no_crashes() -> Crashes:
    return repeat(Crash.NONE)


def some_crashes(rng: Random, every: int) -> Crashes:
    """One batch in so many dies, in each way as often."""
    kinds = [crash for crash in Crash if crash is not Crash.NONE]
    while True:
        yield rng.choice(kinds) if rng.randrange(every) == 0 else Crash.NONE


def these_crashes(crashes: Iterable[Crash]) -> Crashes:
    """The given ones, then none."""
    return chain(crashes, no_crashes())
