"""What people are shown has a name for everything there is."""

from collections.abc import Mapping
from enum import Enum

import pytest

from yousu.calendar import DayKind, TimeUnit
from yousu.case.vocabulary import ClockKind, PauseReason
from yousu.graphql.titles import (
    CLOCK_TITLES,
    DAY_KIND_TITLES,
    PAUSE_REASON_TITLES,
    TIME_UNIT_TITLES,
)


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        (CLOCK_TITLES, ClockKind),
        (DAY_KIND_TITLES, DayKind),
        (PAUSE_REASON_TITLES, PauseReason),
        (TIME_UNIT_TITLES, TimeUnit),
    ],
)
def test_every_word_has_a_title(titles: Mapping[Enum, object], words: type[Enum]) -> None:
    assert set(titles) == set(words)
