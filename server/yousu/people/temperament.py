"""How the people around one case are: drawn once, it decides all that they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import TypeVar

from yousu.case.vocabulary import CaseState

T = TypeVar("T")


class Turn(StrEnum):
    """A rarer turn that a case's life may take."""

    EXTENSION = "extension"
    PAUSE = "pause"
    DEFERRAL = "deferral"
    BROKEN_PROMISE = "broken_promise"
    HAND_OVER = "hand_over"
    EXCLUSION = "exclusion"
    REVOCATION = "revocation"
    WITHDRAWAL = "withdrawal"
    STRICT_LEADER = "strict_leader"
    SUPPORT = "support"
    CONSULTATION = "consultation"
    SUPERVISION = "supervision"
    ENTRY = "entry"
    APPEAL = "appeal"
    REOPENING = "reopening"
    COMMENT = "comment"
    RELABELLING = "relabelling"
    MATTER = "matter"


class Grievance(StrEnum):
    """What a citizen complains of in the return visit: it is not solved; not solved, though he is
    satisfied with what he was told; solved, and yet he is not satisfied."""

    UNSOLVED = "unsolved"
    EXPLAINED = "explained"
    DISSATISFIED = "dissatisfied"


@dataclass(frozen=True)
class Temperament:
    """Shares are of the promised time; None means not before the ladder presses. The first call
    falls between the two of `calling`.

    `misdirected` is how often the hotline takes the wrong unit, `turns` are the rarer turns that
    the case takes, `moment` is the version of the case at which somebody puts in a word.
    `presses` is the number of rungs that make the handler hand in what he has, `refusals` how
    often the reply is refused before it passes, `displeased` how many return visits the citizen
    answers with a complaint, `grievance` which one (None leaves it to chance); after those he is
    content, or hangs up. What the hotline took for `mistaken_for` comes back and is then taken for
    `found_out`, or waits. In `stuck_in` nobody acts.
    """

    signing_for: float | None = 0.4
    handling: float | None = 0.5
    visiting: float = 0.4
    calling: tuple[float, float] = (0.3, 0.9)
    presses: int = 1
    calls: bool = True
    refusals: int = 0
    misdirected: int = 0
    mistaken_for: str | None = None
    found_out: str | None = None
    unanswered: int = 0
    displeased: int = 0
    grievance: Grievance | None = None
    hangs_up: bool = False
    turns: frozenset[Turn] = frozenset()
    moment: int = 0
    stuck_in: CaseState | None = None


# What happens, and how often in a hundred cases or so.
SIGNING_FOR = (((0.05, 0.25), 48), ((0.25, 0.8), 45), (None, 7))
HANDLING = (((0.15, 0.35), 25), ((0.35, 0.7), 69), (None, 6))
VISITING = (((0.05, 0.3), 60), ((0.3, 0.8), 37), ((1.1, 1.8), 3))
PRESSES = ((1, 40), (2, 30), (3, 15), (4, 15))
REFUSALS = ((0, 90), (1, 8), (2, 2))
UNANSWERED = ((0, 84), (1, 10), (2, 3), (3, 3))
DISPLEASED = ((0, 920), (1, 60), (2, 15), (3, 5))
MISDIRECTED = ((0, 970), (1, 22), (2, 5), (3, 3))
NEVER_CALLS, HANGS_UP, HANGS_UP_IN_ANGER = 0.03, 0.02, 0.6
MOMENT = (2, 12)
TURNS = {
    Turn.EXTENSION: 0.06,
    Turn.PAUSE: 0.05,
    Turn.DEFERRAL: 0.03,
    Turn.BROKEN_PROMISE: 0.25,
    Turn.HAND_OVER: 0.03,
    Turn.EXCLUSION: 0.03,
    Turn.REVOCATION: 0.1,
    Turn.WITHDRAWAL: 0.05,
    Turn.STRICT_LEADER: 0.15,
    Turn.SUPPORT: 0.05,
    Turn.CONSULTATION: 0.01,
    Turn.SUPERVISION: 0.03,
    Turn.ENTRY: 0.01,
    Turn.APPEAL: 0.3,
    Turn.REOPENING: 0.02,
    Turn.COMMENT: 0.1,
    Turn.RELABELLING: 0.03,
    Turn.MATTER: 0.03,
}


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
        misdirected=_one(rng, MISDIRECTED),
        unanswered=_one(rng, UNANSWERED),
        displeased=displeased,
        hangs_up=rng.random() < (HANGS_UP_IN_ANGER if displeased else HANGS_UP),
        turns=frozenset(turn for turn, chance in TURNS.items() if rng.random() < chance),
        moment=rng.randint(*MOMENT),
    )


def _one(rng: Random, weighted: Sequence[tuple[T, int]]) -> T:
    return rng.choices([one for one, _ in weighted], [weight for _, weight in weighted])[0]


def _share(rng: Random, weighted: Sequence[tuple[tuple[float, float] | None, int]]) -> float | None:
    span = _one(rng, weighted)
    return rng.uniform(*span) if span else None
