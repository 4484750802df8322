"""Who presses a late order, when, how, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from yousu.calendar import Budget
from yousu.case.vocabulary import ClockKind, Consequence, Medium, Title


class Anchor(StrEnum):
    """What a rung's delay is counted from."""

    DUE = "due"
    RUNG_BELOW = "rung_below"


@dataclass(frozen=True)
class Rung:
    """One press on a late order: when it fires, which post is told to act on it, how, and what
    it means.

    The delay is counted from the clock's due time, or from the firing of the rung below on the
    same clock; a negative delay from the due time warns beforehand. `points` is what a mark takes
    away in the appraisal.
    """

    code: str
    title: Title
    clock: ClockKind
    anchor: Anchor
    delay: Budget
    post: str
    media: tuple[Medium, ...]
    consequence: Consequence
    points: int = 0


@dataclass(frozen=True)
class Ladder:
    """The rungs that press a late order; those of one clock fire in their order here."""

    rungs: tuple[Rung, ...]

    def on(self, clock: ClockKind) -> tuple[Rung, ...]:
        return self._by_clock[clock]

    def rung(self, clock: ClockKind, code: str) -> Rung | None:
        return next((rung for rung in self.on(clock) if rung.code == code), None)

    @cached_property
    def _by_clock(self) -> Mapping[ClockKind, tuple[Rung, ...]]:
        """A ladder is looked at whenever a case changes, and there are few ladders."""
        return {kind: tuple(r for r in self.rungs if r.clock is kind) for kind in ClockKind}
