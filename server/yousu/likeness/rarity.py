"""How much a word tells: the fewer appeals have it, the more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from math import log

# A word is looked up only while all that are looked up are in so many appeals together.
MOST_HITS = 3_000
MOST_WORDS = 30
# Statistics may say that all appeals have a word; it still weighs something.
MOST_SHARE = 0.99


@dataclass(frozen=True)
class Rarity:
    """The share of `appeals` that has each common word; every other word has about `rare`.

    Without statistics all words weigh the same, which a small city can afford.
    """

    appeals: int = 0
    rare: float = 0.001
    common: Mapping[str, float] = field(default_factory=dict)

    def share(self, word: str) -> float:
        return self.common.get(word, self.rare)

    def weight(self, word: str) -> float:
        """Next to nothing for a word that all appeals have."""
        return -log(min(self.share(word), MOST_SHARE))

    @property
    def heaviest(self) -> float:
        """The weight of a rare word."""
        return -log(self.rare)

    def total(self, words: Iterable[str]) -> float:
        return sum(self.weight(word) for word in words)

    def rarest(self, words: Iterable[str]) -> list[str]:
        """The words worth looking up, rarest first; none when all of them are common.

        A word that thousands of appeals have does not tell one matter from another. Of two that
        the statistics do not know, the longer is likely the rarer.
        """
        rarest = sorted(words, key=lambda word: (self.share(word), -len(word), word))
        ordered = rarest[:MOST_WORDS]
        hits = accumulate(self.share(word) * self.appeals for word in ordered)
        bounded = takewhile(lambda pair: pair[1] <= MOST_HITS, zip(ordered, hits, strict=True))
        return [word for word, _ in bounded]
