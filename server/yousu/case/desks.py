"""Desks: where somebody looks for what waits for them, and under which marks it lies there."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from yousu.case.actor import Actor
from yousu.case.delegation import Delegation
from yousu.case.rules import Directory, Seat, UnitName
from yousu.case.vocabulary import Awaited
from yousu.case.waiting import Wait

# What a delegate does for somebody who is away.
AT_A_SEAT = (Awaited.SIGN_OFF, Awaited.DECISION)
# The fewer marks a desk has, the better PostgreSQL knows how few cases it finds by them.
AT_SEAT, IN_PERSON = "at", "in-person"
BARRED, ABSENT = "not", "nor"


@dataclass(frozen=True)
class Desk:
    """The marks under which somebody finds what waits, and what added to a mark says that it is not
    for them."""

    marks: frozenset[str]
    barring: tuple[str, ...]

    def has(self, marks: Collection[str]) -> bool:
        """Whether one of a case's marks is the desk's, and does not bar who sits there."""
        return any(
            mark in marks and not any(f"{mark} {bar}" in marks for bar in self.barring)
            for mark in self.marks
        )


def marks_of(waits: Iterable[Wait]) -> frozenset[str]:
    """The marks of a case: one for each seat and person that something is awaited of, and one more
    for each person who may not, though at the seat."""
    barring: dict[str, frozenset[str]] = {}
    for wait in waits:
        mark, bars = _mark(wait), frozenset(_bars(wait))
        # Of two things that are awaited of one seat, the other may be for who is barred from one.
        barring[mark] = barring[mark] & bars if mark in barring else bars
    return frozenset({*barring, *(f"{mark} {bar}" for mark in barring for bar in barring[mark])})


def desks_of(
    actor: Actor, directory: Directory, held: tuple[Delegation, ...] = ()
) -> tuple[Desk, ...]:
    """The actor's own desk, and those of the seats at which they stand in for somebody now."""
    own = Desk(frozenset(_own(actor, directory)), (f"{BARRED} {actor.id}",))
    return (own, *(_stood_in_at(one, actor, directory) for one in held))


def _own(actor: Actor, directory: Directory) -> Iterator[str]:
    units = _units(actor.bureau, actor.unit, directory)
    if actor.post is not None:
        bureau = Seat(actor.post, actor.bureau)
        in_units = (Seat(actor.post, unit.bureau, unit.unit) for unit in units)
        for seat in (Seat(actor.post), bureau, *in_units):
            yield from (_seat_mark(kind, seat) for kind in (AT_SEAT, IN_PERSON))
    yield from (_person_mark(actor.id, unit) for unit in (None, *units))


def _stood_in_at(held: Delegation, actor: Actor, directory: Directory) -> Desk:
    """A delegate signs and decides; not what the absent person has asked for."""
    seat = held.seat
    units = _units(seat.bureau, seat.unit, directory)
    seats = [Seat(seat.post, unit.bureau, unit.unit) for unit in units] or [seat]
    marks = frozenset(_seat_mark(AT_SEAT, one) for one in seats)
    return Desk(marks, (f"{BARRED} {actor.id}", f"{ABSENT} {held.absent}"))


def _units(bureau: str | None, unit: str | None, directory: Directory) -> Collection[UnitName]:
    """The unit with those below it; also when its bureau's plugin is gone."""
    if bureau is None or unit is None:
        return ()
    top = UnitName(bureau, unit)
    return {top, *directory.units_within(top)}


def _mark(wait: Wait) -> str:
    if wait.seat is None:
        return _person_mark(wait.person, wait.unit)
    return _seat_mark(AT_SEAT if wait.awaited in AT_A_SEAT else IN_PERSON, wait.seat)


def _seat_mark(kind: str, seat: Seat) -> str:
    return " ".join((kind, seat.post, seat.bureau or "-", seat.unit or "-"))


def _person_mark(person: str | None, unit: UnitName | None) -> str:
    where = (unit.bureau, unit.unit) if unit else ("-", "-")
    return " ".join(("person", *where, person or "-"))


def _bars(wait: Wait) -> Iterator[str]:
    yield from (f"{BARRED} {person}" for person in wait.barred)
    if wait.author is not None:
        yield f"{ABSENT} {wait.author}"
