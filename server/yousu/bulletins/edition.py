"""A bulletin as it was issued: its figures, what they were counted by, and what was corrected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from yousu.bulletins.kind import Subject
from yousu.case.measure import Definition
from yousu.case.vocabulary import Title
from yousu.measures.asked import Comparison
from yousu.store.codec import canonical_json


class SectionCode(StrEnum):
    """The parts of a bulletin."""

    OVERVIEW = "overview"
    RANKING = "ranking"
    RESPONSIBLE = "responsible"
    CATEGORIES = "categories"
    CHANNELS = "channels"
    NATURES = "natures"
    TIMES = "times"
    LATENESS = "lateness"
    OWN = "own"


@dataclass(frozen=True)
class Amount:
    """A measure's value and what it was made of; None where there is nothing to divide."""

    numerator: Decimal
    denominator: Decimal
    excluded: Decimal
    value: Decimal | None


@dataclass(frozen=True)
class Figure:
    """A measure in a line, and the same of the period before and of the year before."""

    measure: str
    now: Amount
    before: Amount | None = None
    year_before: Amount | None = None


@dataclass(frozen=True)
class Line:
    """What one bureau, unit, category, channel or nature comes to; `code` None for what has none.

    `rank` is its place in a ranking, the first being 1; lines with the same value share one.
    """

    code: str | None
    title: Title
    figures: tuple[Figure, ...]
    rank: int | None = None


@dataclass(frozen=True)
class Section:
    """A table: its lines, and their pooled total, which is not the mean of them."""

    code: SectionCode
    title: Title
    lines: tuple[Line, ...]
    total: Line | None = None


@dataclass(frozen=True)
class Warned:
    """An early warning of the period: by which rule of which bureau, and how many people."""

    bureau: str
    whose: Title
    rule: str
    title: Title
    people: int
    issued_at: datetime


@dataclass(frozen=True)
class Content:
    """What a bulletin says. `definitions` are those by which its figures were counted, whole;
    `cut_off` is the end of the days that are counted, and `known_at` the instant up to which what
    has happened since is in the figures; None in bulletins that were issued before it was told."""

    subject: Subject
    whose: Title
    period: Title
    cut_off: datetime
    definitions: tuple[Definition, ...]
    sections: tuple[Section, ...]
    warnings: tuple[Warned, ...]
    known_at: datetime | None = None

    @property
    def digest(self) -> str:
        """The SHA-256 of its canonical JSON, in hex digits."""
        return sha256(canonical_json(self).encode()).hexdigest()

    def definition(self, code: str) -> Definition:
        return next(one for one in self.definitions if one.code == code)

    def section(self, code: SectionCode) -> Section | None:
        return next((one for one in self.sections if one.code is code), None)

    def placed(self) -> Iterator[tuple[Section, Line]]:
        """Every line in its section, the total last."""
        for section in self.sections:
            yield from ((section, line) for line in section.lines)
            if section.total is not None:
                yield section, section.total


@dataclass(frozen=True)
class Change:
    """A figure that a correction has changed; None where it was or is not in the bulletin.
    `compared` says that it is one of the period before or of the year before."""

    section: SectionCode
    line: Title
    measure: str
    before: Amount | None
    after: Amount | None
    compared: Comparison | None = None


@dataclass(frozen=True)
class Correction:
    """Why an edition was corrected, and all that is new in it. `warnings` says whether the early
    warnings of the period are told anew."""

    reason: str
    changes: tuple[Change, ...]
    warnings: bool = False


@dataclass(frozen=True)
class Edition:
    """A bulletin that was issued; it is never changed. Editions count from 1; each but the first
    corrects the one before."""

    id: UUID
    number: int
    content: Content
    digest: str
    issued_at: datetime
    issued_by: str
    correction: Correction | None = None
