"""How the people around one case are: drawn once, it decides all that they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from yousu.case.vocabulary import CaseState, DeferralEnd

T = TypeVar("T")


@dataclass(frozen=True)
class Temperament:
    """Shares are of the promised time; None means not before the ladder presses.

    `presses` is the number of rungs that make the handler hand in what he has, `refusals` how
    often the reply is refused before it passes, `displeased` how many return visits the citizen
    answers with a complaint; after those he is content, or hangs up. With a `deferral` the order
    goes on account, and comes off it in that way. Who `hands_over` keeps what was misdirected
    until the right unit has it. In `stuck_in` nobody acts.
    """

    signing_for: float | None = 0.4
    handling: float | None = 0.5
    visiting: float = 0.4
    presses: int = 1
    calls: bool = True
    refusals: int = 0
    deferral: DeferralEnd | None = None
    misdirected: bool = False
    hands_over: bool = False
    mistaken_for: str | None = None
    unanswered: int = 0
    displeased: int = 0
    hangs_up: bool = False
    stuck_in: CaseState | None = None


# What happens, and how often in a hundred cases or so.
SIGNING_FOR = (((0.05, 0.25), 48), ((0.25, 0.8), 45), (None, 7))
HANDLING = (((0.15, 0.35), 25), ((0.35, 0.7), 69), (None, 6))
VISITING = (((0.05, 0.3), 60), ((0.3, 0.8), 37), ((1.1, 1.8), 3))
PRESSES = ((1, 40), (2, 30), (3, 15), (4, 15))
REFUSALS = ((0, 90), (1, 8), (2, 2))
UNANSWERED = ((0, 84), (1, 10), (2, 3), (3, 3))
DISPLEASED = ((0, 92), (1, 6), (2, 2))
NEVER_CALLS, MISDIRECTED, HANGS_UP, HANGS_UP_IN_ANGER = 0.03, 0.02, 0.02, 0.6


def drawn(rng: Random) -> Temperament:
    """The people around one more case, which they will bring to an end."""
    displeased = _one(rng, DISPLEASED)
    return Temperament(
        signing_for=_share(rng, SIGNING_FOR),
        handling=_share(rng, HANDLING),
        visiting=_share(rng, VISITING) or 0,
        presses=_one(rng, PRESSES),
        calls=rng.random() >= NEVER_CALLS,
        refusals=_one(rng, REFUSALS),
        misdirected=rng.random() < MISDIRECTED,
        unanswered=_one(rng, UNANSWERED),
        displeased=displeased,
        hangs_up=rng.random() < (HANGS_UP_IN_ANGER if displeased else HANGS_UP),
    )


def _one(rng: Random, weighted: Sequence[tuple[T, int]]) -> T:
    return rng.choices([one for one, _ in weighted], [weight for _, weight in weighted])[0]


def _share(rng: Random, weighted: Sequence[tuple[tuple[float, float] | None, int]]) -> float | None:
    span = _one(rng, weighted)
    return rng.uniform(*span) if span else None
