"""Made-up staff: who sits at which post. Ids are enough; nobody here has a name."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from random import Random

from yousu.case.actor import HANDLER, HOTLINE, UNIT_HEAD, Actor, ActorKind
from yousu.case.rules import Bureau, Directory, Post, PostScope, Seat, UnitName
from yousu.case.state import Assignment
from yousu.case.vocabulary import Title

HANDLERS_IN_A_UNIT = 2


@dataclass(frozen=True)
class Staff:
    """One operator at the hotline, one person at every bureau-wide post, and in every unit its
    head, its handlers, and one person at every other post."""

    directory: Directory

    def hotline(self) -> Actor:
        return Actor(ActorKind.PERSON, "hotline.operator", HOTLINE.code)

    def head(self, bureau: str, unit: str) -> Actor:
        return _in_unit(bureau, unit, UNIT_HEAD.code)

    def handlers(self, bureau: str, unit: str) -> tuple[Actor, ...]:
        return tuple(
            _in_unit(bureau, unit, HANDLER.code, number)
            for number in range(1, HANDLERS_IN_A_UNIT + 1)
        )

    def at_post(self, bureau: str, unit: str, post: str, other_than: str = "") -> Actor:
        """The person who signs at a post for this unit; of two handlers not the one named."""
        found = self.directory.post(bureau, post)
        if found is None:
            raise LookupError(f"bureau {bureau} has no post {post}")
        if found.scope is PostScope.BUREAU:
            return _in_bureau(bureau, post)
        if post == HANDLER.code:
            return next(one for one in self.handlers(bureau, unit) if one.id != other_than)
        return _in_unit(bureau, unit, post)

    def sitting_at(self, seat: Seat) -> Actor:
        """The person at a seat."""
        if seat.bureau is None:
            return self.hotline()
        return self.at_post(seat.bureau, seat.unit or "", seat.post)

    def another_unit(self, order: Assignment, rng: Random, but: Collection[UnitName]) -> str | None:
        """A unit of the order's bureau that is not among those named, if there is one."""
        bureau = self.directory.bureaus[order.bureau]
        taken = {unit.unit for unit in but if unit.bureau == order.bureau} | {order.unit}
        others = [unit.code for unit in bureau.units if unit.code not in taken]
        return rng.choice(others) if others else None

    def notable(self, bureau: str | None) -> tuple[tuple[Title, Actor], ...]:
        """The few that a visitor may want to be: the hotline, and three people of a bureau."""
        found = self.directory.bureaus.get(bureau or "")
        return ((HOTLINE.title, self.hotline()), *(self._three_of(found) if found else ()))

    def _three_of(self, bureau: Bureau) -> tuple[tuple[Title, Actor], ...]:
        """The head and a handler of the busiest unit, and the first bureau-wide post."""
        code, unit = bureau.code, self._busiest_unit(bureau)
        leader = next(post for post in bureau.posts if post.scope is PostScope.BUREAU)
        return (
            (self._title(bureau, UNIT_HEAD, unit), self.head(code, unit)),
            (self._title(bureau, HANDLER, unit), self.handlers(code, unit)[0]),
            (self._title(bureau, leader), self.at_post(code, unit, leader.code)),
        )

    def _busiest_unit(self, bureau: Bureau) -> str:
        """The unit of the most categories."""
        of_bureau = self.directory.bureau_of_category
        categories = self.directory.categories.values()
        units = Counter(c.unit for c in categories if of_bureau[c.code] == bureau.code)
        return units.most_common(1)[0][0] if units else bureau.units[0].code

    def _title(self, bureau: Bureau, post: Post, unit: str | None = None) -> Title:
        found = self.directory.unit(bureau.code, unit) if unit else None
        places = [bureau.title, *([found.title] if found else []), post.title]
        return Title(" ".join(place.zh for place in places), ", ".join(p.en for p in places))


def staff_of(directory: Directory) -> Staff:
    """The people of a city with these bureaus."""
    return Staff(directory)


def _in_unit(bureau: str, unit: str, post: str, number: int | None = None) -> Actor:
    place = post if number is None else f"{post}_{number}"
    return Actor(ActorKind.PERSON, f"{bureau}.{unit}.{place}", post, unit, bureau)


def _in_bureau(bureau: str, post: str) -> Actor:
    return Actor(ActorKind.PERSON, f"{bureau}.{post}", post, None, bureau)
