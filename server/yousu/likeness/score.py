"""How likely two appeals are about the same thing (同一事项), and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt

from yousu.likeness.rarity import Rarity

WINDOW = timedelta(days=30)
THRESHOLD = 0.4


@dataclass(frozen=True)
class Subject:
    """What an appeal is about: all its words, those of its place, its category, when it came."""

    words: frozenset[str]
    place: frozenset[str]
    category: str | None
    received_at: datetime


@dataclass(frozen=True)
class Likeness:
    """How alike two appeals are, from 0 to 1, and why; None where one of them does not say.

    `shared_words` begins with the rarest; `same_place` is from 0 to 1.
    """

    score: float
    shared_words: tuple[str, ...]
    same_place: float | None
    same_category: bool | None
    days_apart: int

    @property
    def is_likely(self) -> bool:
        return self.score >= THRESHOLD


def likeness(one: Subject, other: Subject, rarity: Rarity) -> Likeness:
    """The same matter in the same place; category and time only add to that.

    Where no place is named, the wording itself must agree.
    """
    shared = one.words & other.words
    same_place = _same_place(one, other, rarity)
    where = _wording(one, other, rarity) if same_place is None else same_place
    what = _evidence(shared - one.place - other.place, rarity)
    apart = abs(one.received_at - other.received_at)
    same_category = one.category == other.category if one.category and other.category else None
    return Likeness(
        score=sqrt(what * where) * _circumstances(same_category, apart),
        shared_words=tuple(sorted(shared, key=lambda word: (-rarity.weight(word), word))),
        same_place=same_place,
        same_category=same_category,
        days_apart=apart.days,
    )


def _evidence(shared: Iterable[str], rarity: Rarity) -> float:
    """From nothing towards 1: a half for one rare word, or a few that are less rare."""
    total = rarity.total(shared)
    return total / (total + rarity.heaviest)


def _same_place(one: Subject, other: Subject, rarity: Rarity) -> float | None:
    """How surely one's place is named by the other, as its place or anywhere in its words.

    A district is less sure than an estate; with half or less in common it is another place.
    """
    named = [
        (rarity.total(place & words) / rarity.total(place), place & words)
        for place, words in ((one.place, other.words), (other.place, one.words))
        if place
    ]
    if not named:
        return None
    share, shared = max(named, key=lambda pair: pair[0])
    return share * _evidence(shared, rarity) if share > 0.5 else 0.0


def _wording(one: Subject, other: Subject, rarity: Rarity) -> float:
    """What both say, against the mean of what each says (the cosine of weighted sets)."""
    mean = sqrt(rarity.total(one.words) * rarity.total(other.words))
    return rarity.total(one.words & other.words) / mean if mean else 0.0


def _circumstances(same_category: bool | None, apart: timedelta) -> float:
    category = 0.5 if same_category is None else float(same_category)
    return 0.8 + 0.1 * category + 0.1 * max(0.0, 1 - apart / WINDOW)
