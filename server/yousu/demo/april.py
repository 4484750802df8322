"""April 2024, which is not over: people of all kinds, and cases that stand in every state."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from random import Random

from yousu.bureau import OPEN
from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import Directory
from yousu.case.vocabulary import CaseState
from yousu.demo.demo_case import DemoCase
from yousu.intake.opening import Opening
from yousu.people.appeals import made_up
from yousu.people.temperament import Temperament, Turn, drawn

LATE = Temperament(handling=None, presses=4)
FIRST_DAY = datetime(2024, 4, 1, tzinfo=CITY_ZONE)
# Every so many cases one gets stuck, in each of the open states in turn.
STUCK_EVERY = 25
# Every so many cases something rare happens, each of these in turn.
RARE_EVERY, RARE_AFTER = 15, 7
RARE = (
    Temperament(turns=frozenset({Turn.DEFERRAL, Turn.BROKEN_PROMISE}), handling=None, presses=4),
    Temperament(turns=frozenset({Turn.DEFERRAL})),
    Temperament(misdirected=1, turns=frozenset({Turn.HAND_OVER})),
    Temperament(turns=frozenset({Turn.DEFERRAL, Turn.REVOCATION})),
)


def cast_april(
    directory: Directory, calendar: Calendar, seed: int, cases: int, until: datetime
) -> list[DemoCase]:
    """So many cases received before an instant, oldest first; the same for the same seed."""
    appeals = made_up(directory, calendar, Random(seed), cases, FIRST_DAY, until)
    late = _first_of_each_bureau(directory, appeals)
    return [
        DemoCase(told, LATE if place in late else _people(seed, place))
        for place, told in enumerate(appeals)
    ]


def _first_of_each_bureau(directory: Directory, appeals: Sequence[Opening]) -> set[int]:
    """The places of these, which are late, so that every ladder is seen. The rare ones aside."""
    first: dict[str, int] = {}
    for place, told in enumerate(appeals):
        if place % RARE_EVERY != RARE_AFTER:
            first.setdefault(directory.bureau_of_category[told.category or ""], place)
    return set(first.values())


def _people(seed: int, place: int) -> Temperament:
    turn, rest = divmod(place, RARE_EVERY)
    if rest == RARE_AFTER:
        return RARE[turn % len(RARE)]
    turn, rest = divmod(place, STUCK_EVERY)
    temperament = drawn(Random(f"{seed}:{place}"))
    if rest:
        return temperament
    stuck_in = OPEN[turn % len(OPEN)]
    turns = frozenset({Turn.DEFERRAL}) if stuck_in is CaseState.DEFERRED else temperament.turns
    return replace(temperament, turns=turns, stuck_in=stuck_in)
