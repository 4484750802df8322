"""Rules as data: what a bureau promises, who must sign, who presses when it is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from yousu.calendar import Budget
from yousu.case.vocabulary import ClockKind, Consequence, Medium, Title, Urgency


class PostScope(StrEnum):
    """Whether a post sits in one unit, over the whole bureau, or over the city."""

    UNIT = "unit"
    BUREAU = "bureau"
    CITY = "city"


@dataclass(frozen=True)
class Post:
    """A place in a bureau from which a person acts (岗位)."""

    code: str
    title: Title
    scope: PostScope


@dataclass(frozen=True)
class Unit:
    """A section, subordinate office or county bureau (科室 / 局属单位 / 县区局)."""

    code: str
    title: Title
    parent: str | None = None


@dataclass(frozen=True)
class Category:
    """A kind of appeal; `words` suggest it, `examples` show it."""

    code: str
    title: Title
    unit: str
    words: tuple[str, ...] = ()
    parent: str | None = None
    urgency: Urgency = Urgency.NORMAL
    examples: tuple[Title, ...] = ()


@dataclass(frozen=True)
class Bureau:
    """Who a bureau is: its units form a tree, its posts are those that its rules name."""

    code: str
    title: Title
    units: tuple[Unit, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Deadlines:
    """The budgets of an order's clocks; a clock without a budget is not promised."""

    sign_for: Budget
    handling: Budget
    rehandling: Budget
    return_visit: Budget
    first_contact: Budget | None = None


@dataclass(frozen=True)
class Step:
    """One signature that a reply needs before it leaves (审签)."""

    post: str
    title: Title


@dataclass(frozen=True)
class SignOff:
    """The chain of signatures, in order; the first is the author's own."""

    tier: str
    steps: tuple[Step, ...]


class Anchor(StrEnum):
    """What a rung's delay is counted from."""

    DUE = "due"
    RUNG_BELOW = "rung_below"


@dataclass(frozen=True)
class Rung:
    """One press on a late order: when it fires, which post is told to act on it, how, and what
    it means.

    The delay is counted from the clock's due time, or from the firing of the rung below on the
    same clock; a negative delay from the due time warns beforehand.
    """

    code: str
    title: Title
    clock: ClockKind
    anchor: Anchor
    delay: Budget
    post: str
    media: tuple[Medium, ...]
    consequence: Consequence


@dataclass(frozen=True)
class Ladder:
    """The rungs that press a late order; those of one clock fire in their order here."""

    rungs: tuple[Rung, ...]

    def on(self, clock: ClockKind) -> tuple[Rung, ...]:
        return tuple(rung for rung in self.rungs if rung.clock is clock)


@dataclass(frozen=True)
class RuleSource:
    """Which plugin, at which version, gave a rule."""

    plugin: str
    version: str


@dataclass(frozen=True)
class RuleSet:
    """All rules that one order started under, and stays under. Its id is a hash of the rest."""

    id: str
    bureau: str
    deadlines: Deadlines
    deadlines_from: RuleSource
    sign_off: SignOff
    sign_off_from: RuleSource
    ladder: Ladder
    ladder_from: RuleSource


@dataclass(frozen=True)
class Directory:
    """The bureaus, units, posts and categories that a decision may refer to."""

    bureaus: Mapping[str, Bureau]
    categories: Mapping[str, Category]
    bureau_of_category: Mapping[str, str]

    def unit(self, bureau: str, code: str) -> Unit | None:
        found = self.bureaus.get(bureau)
        return next((u for u in found.units if u.code == code), None) if found else None

    def post(self, bureau: str, code: str) -> Post | None:
        found = self.bureaus.get(bureau)
        return next((p for p in found.posts if p.code == code), None) if found else None

    def is_within(self, bureau: str, unit: str, top: str) -> bool:
        """Whether the unit is the given one or lies below it in the bureau's tree."""
        code: str | None = unit
        while code is not None and code != top:
            found = self.unit(bureau, code)
            code = found.parent if found else None
        return code == top
