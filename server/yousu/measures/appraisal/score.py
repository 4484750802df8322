"""A score, opened down to what it is made of."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from yousu.measures.appraisal.scheme import Scale
from yousu.measures.value import Value
from yousu.store.register import RegisterLine, RegisterLineKind


@dataclass(frozen=True)
class ScoredPart:
    """What a measure has earned, out of `weight`.

    A measure without a value is left out, and the others share its weight: `counted` is the weight
    with what it was given, None where it is itself left out. `too_few` says that the value rests
    on fewer cases than the scheme wants.
    """

    value: Value
    scale: Scale
    weight: Decimal
    counted: Decimal | None
    points: Decimal | None
    too_few: bool


@dataclass(frozen=True)
class ScoredAdjustment:
    """What a measure has given beside the parts, or taken; nothing where it has no value."""

    value: Value
    scale: Scale
    most: Decimal
    points: Decimal


@dataclass(frozen=True)
class Annulment:
    """By which application an entry was annulled (考核申诉), when, and what the score was before,
    all else being as it is."""

    application: UUID | None
    at: datetime
    score_before: Decimal | None


@dataclass(frozen=True)
class HeldAgainst:
    """A line of the register and how many points it takes: none if it was annulled."""

    line: RegisterLine
    points: Decimal
    annulment: Annulment | None


@dataclass(frozen=True)
class Score:
    """The score of a unit or a person, by code or staff id, from 0 to 100.

    None where no part has a value: nothing is known of who had nothing to do. `cases` is the
    largest number that a measure rests on, None where none tells. Equal scores share a rank; who
    has `too_few` cases has none. `exclusions` are the orders that the measures leave out, or did
    until that was revoked.
    """

    subject: str
    score: Decimal | None
    rank: int | None
    cases: Decimal | None
    too_few: bool
    parts: tuple[ScoredPart, ...]
    adjustments: tuple[ScoredAdjustment, ...]
    held_against: tuple[HeldAgainst, ...]
    exclusions: tuple[RegisterLine, ...]

    @property
    def vetoes(self) -> tuple[HeldAgainst, ...]:
        """The vetoes (一票否决) that stand; one is enough to make the score 0."""
        return tuple(
            held
            for held in self.held_against
            if held.line.kind is RegisterLineKind.VETO and held.annulment is None
        )
