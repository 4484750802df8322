"""Who is who: bureaus, their units and posts, and the categories that they answer for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from yousu.calendar import OfficeHours
from yousu.case.rules.details import DetailRule, DetailRules
from yousu.case.vocabulary import Title, Urgency


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


@dataclass(frozen=True, order=True)
class UnitName:
    """A unit of a bureau, by their codes."""

    bureau: str
    unit: str


@dataclass(frozen=True)
class Seat:
    """A post at its place: of a unit, of a bureau, or of the city."""

    post: str
    bureau: str | None = None
    unit: str | None = None


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
    """Who a bureau is: its units form a tree, its posts are those that its rules name.

    `office_hours` None means the city's.
    """

    code: str
    title: Title
    units: tuple[Unit, ...]
    posts: tuple[Post, ...]
    office_hours: OfficeHours | None = None


@dataclass(frozen=True)
class Directory:
    """The bureaus, units, posts, categories and details that a decision may refer to.

    Bureaus that are `off` go on with the orders that they have and are given no new ones.
    """

    bureaus: Mapping[str, Bureau]
    categories: Mapping[str, Category]
    bureau_of_category: Mapping[str, str]
    off: frozenset[str] = frozenset()
    details: DetailRules = field(default_factory=dict)

    def unit(self, bureau: str, code: str) -> Unit | None:
        found = self.bureaus.get(bureau)
        return next((u for u in found.units if u.code == code), None) if found else None

    def post(self, bureau: str, code: str) -> Post | None:
        found = self.bureaus.get(bureau)
        return next((p for p in found.posts if p.code == code), None) if found else None

    def detail(self, bureau: str, code: str) -> DetailRule | None:
        return self.details.get((bureau, code))

    def is_within(self, bureau: str, unit: str, top: str) -> bool:
        """Whether the unit is the given one or lies below it in the bureau's tree."""
        code: str | None = unit
        while code is not None and code != top:
            found = self.unit(bureau, code)
            code = found.parent if found else None
        return code == top

    def units_within(self, top: UnitName) -> tuple[UnitName, ...]:
        """The unit and those below it in its bureau's tree."""
        bureau = self.bureaus.get(top.bureau)
        units = [unit.code for unit in bureau.units] if bureau else []
        below = (unit for unit in units if self.is_within(top.bureau, unit, top.unit))
        return tuple(UnitName(top.bureau, unit) for unit in below)

    def lineage(self) -> frozenset[tuple[str, str]]:
        """Each category with itself and those above it."""
        return frozenset((code, above) for code in self.categories for above in self.upwards(code))

    def with_below(self, categories: Iterable[str]) -> frozenset[str]:
        """The categories and those below them."""
        asked = frozenset(categories)
        return asked | {code for code, above in self.lineage() if above in asked}

    def upwards(self, category: str) -> Iterator[str]:
        """The category and those above it, the nearest first."""
        at: str | None = category
        seen = set[str]()
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            found = self.categories.get(at)
            at = found.parent if found else None
