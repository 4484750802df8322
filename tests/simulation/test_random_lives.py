"""Whatever is asked, by whom and when, whatever dies and however late the timers come: every
invariant holds."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.simulation.attempts import attempt
from yousu.simulation.crashes import Crash, these_crashes

MONTH = 30 * 24 * 60


@dataclass(frozen=True)
class Move:
    """People live on for so many instants, then some minutes pass in which nobody acts and no
    timer fires, then so many things are tried on every case."""

    instants: int
    minutes: int
    tries: int
    chance: Random
    crash: Crash


moves = st.builds(
    Move,
    instants=st.integers(0, 6),
    minutes=st.sampled_from((0, 1, 60, 120, 600)) | st.integers(0, MONTH),
    tries=st.integers(0, 5),
    chance=st.randoms(),
    crash=st.sampled_from(Crash),
)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 1000), life=st.lists(moves, max_size=40))
def test_every_invariant_holds(begin, seed, life) -> None:
    quarter = begin(days=10, cases=2, seed=seed)
    now = quarter.next_instant()
    for move in life:
        quarter.city.crashes = these_crashes([move.crash])
        for _ in range(move.instants):
            if (instant := quarter.next_instant()) is not None:
                now = max(now, instant)
                quarter.live(now)
        now += timedelta(minutes=move.minutes)
        for _ in range(move.tries):
            for case in quarter.cases():
                quarter.live(now, [attempt(case, now, quarter.staff, move.chance)])
    quarter.city.check()
