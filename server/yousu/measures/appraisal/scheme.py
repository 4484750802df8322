"""By what units and people are scored: an appraisal scheme (考核办法), as data."""

from dataclasses import dataclass
from decimal import Decimal

from yousu.store.register import RegisterLineKind

NOTHING, WHOLE = Decimal(0), Decimal(1)


@dataclass(frozen=True)
class Scale:
    """A measure's value that earns nothing and the one that earns all; linear between the two.

    A target below the floor says that less is better. The two differ.
    """

    floor: Decimal
    target: Decimal

    def share(self, value: Decimal) -> Decimal:
        """From 0, at the floor or short of it, to 1, at the target or beyond."""
        reached = (value - self.floor) / (self.target - self.floor)
        return min(max(reached, NOTHING), WHOLE)


@dataclass(frozen=True)
class RatedPart:
    """A measure, by its code, that earns up to its weight; the weights of a scheme's parts add up
    to a hundred."""

    measure: str
    weight: Decimal
    scale: Scale


@dataclass(frozen=True)
class Adjustment:
    """A measure that gives up to so many points beside the parts, or takes them where they are
    negative."""

    measure: str
    points: Decimal
    scale: Scale


@dataclass(frozen=True)
class Deduction:
    """How many points a line of the register takes; None: as many as it says itself."""

    kind: RegisterLineKind
    points: Decimal | None


@dataclass(frozen=True)
class Scheme:
    """The parts that earn a score from 0 to 100, and what is given and taken beside them.

    A veto needs no rule: it makes the score 0. Who has to do with fewer than `fewest_cases` gets a
    score, but no rank.
    """

    parts: tuple[RatedPart, ...]
    adjustments: tuple[Adjustment, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    fewest_cases: int = 5

    @property
    def measures(self) -> tuple[str, ...]:
        """The codes of all measures that it asks for, each once."""
        parts = [part.measure for part in self.parts]
        return tuple(dict.fromkeys([*parts, *(one.measure for one in self.adjustments)]))


_BY_THE_RATE = Scale(NOTHING, WHOLE)

# Ours, where a city has set none: the weights follow common practice, in which what the citizen
# says counts for more than half. Orders that are excluded or on account count in none of these.
DEFAULT_SCHEME = Scheme(
    parts=(
        RatedPart("sign_for_in_time_assessed", Decimal(10), _BY_THE_RATE),
        RatedPart("on_time_assessed", Decimal(25), _BY_THE_RATE),
        RatedPart("response_assessed", Decimal(10), _BY_THE_RATE),
        RatedPart("resolution_assessed", Decimal(30), _BY_THE_RATE),
        RatedPart("satisfaction_assessed", Decimal(25), _BY_THE_RATE),
    ),
    adjustments=(
        Adjustment("rehandle_rate_assessed", Decimal(-10), Scale(NOTHING, Decimal("0.2"))),
    ),
    deductions=(
        Deduction(RegisterLineKind.MARK, None),
        Deduction(RegisterLineKind.TALK, Decimal(2)),
        Deduction(RegisterLineKind.SUPERVISION, Decimal(1)),
    ),
)
