"""Anything that somebody might ask of a case, sensible or not: most of it is refused.

A command is made from the types and names of its fields, so that a new one is tried at once.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import Enum
from random import Random
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from yousu.calendar import CITY_ZONE, Budget
from yousu.case.actor import SUPERVISION_OFFICE, THE_CLOCK, Actor, ActorKind
from yousu.case.acts import OF_THE_CLOCK, allowed_now
from yousu.case.commands import Command, Description, OpenCase, PlannedMilestone, Text
from yousu.case.problem import Refused
from yousu.case.rights import check_right
from yousu.case.rules import PostScope, UnitName
from yousu.case.state import Case
from yousu.people.staff import Staff
from yousu.request import Request
from yousu.simulation.step import clocks_of

T = TypeVar("T")
COMMANDS: tuple[type[Command], ...] = tuple(
    kind for kind in get_args(Command) if kind is not OpenCase
)
BUDGETS = (Budget.minutes(30), Budget.working_minutes(300), Budget.working_days(3))


@dataclass(frozen=True)
class Attempt:
    """A case at an instant, the people of the city, a unit to name, and chance."""

    case: Case
    now: datetime
    staff: Staff
    rng: Random
    at: UnitName


def attempt(case: Case, now: datetime, staff: Staff, rng: Random) -> Request:
    """Mostly what the case's state admits, mostly by somebody who may; else anything by anybody."""
    bureau = rng.choice(list(staff.directory.bureaus.values()))
    about = Attempt(case, now, staff, rng, UnitName(bureau.code, rng.choice(bureau.units).code))
    kinds = allowed_now(case) if rng.randrange(4) else COMMANDS
    command = made(rng.choice(kinds), about)
    return Request(case.id, command, _actor(about, command))


def made(kind: type[T], about: Attempt) -> T:
    """A command, or a part of one, whose fields hold anything that fits."""
    hints = get_type_hints(kind, include_extras=True)
    drawn = {field.name: _value(field.name, hints[field.name], about) for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    return kind(**drawn)


def _value(name: str, hint: Any, about: Attempt) -> Any:
    if get_origin(hint) in (Union, UnionType):
        hints = get_args(hint)
        return _value(name, about.rng.choice(hints), about)
    if get_origin(hint) is Annotated:
        return _new_id(about)
    if name in _BY_NAME and hint is not type(None):
        return about.rng.choice(_BY_NAME[name](about) or [_new_id(about)])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return about.rng.choice(list(hint))
    return _BY_TYPE[hint](about)


def _actor(about: Attempt, command: Command) -> Actor:
    if type(command) in OF_THE_CLOCK:
        return THE_CLOCK
    people = _people(about)
    entitled = [one for one in people if _may(one, command, about)]
    return about.rng.choice(entitled if entitled and about.rng.randrange(8) else people)


def _may(actor: Actor, command: Command, about: Attempt) -> bool:
    with suppress(Refused):
        check_right(actor, command, about.case, about.staff.directory)
        return True
    return False


def _people(about: Attempt) -> list[Actor]:
    """The city's, and those of every unit that has to do with the case."""
    office = SUPERVISION_OFFICE.code
    people = [about.staff.hotline(), Actor(ActorKind.PERSON, office, office)]
    for unit in (*about.case.had_by, about.at):
        people += [about.staff.head(unit.bureau, unit.unit)]
        people += about.staff.handlers(unit.bureau, unit.unit)
        posts = about.staff.directory.bureaus[unit.bureau].posts
        over_all = [post.code for post in posts if post.scope is PostScope.BUREAU]
        people += [about.staff.at_post(unit.bureau, unit.unit, post) for post in over_all]
    return people


def _new_id(about: Attempt) -> UUID:
    return UUID(int=about.rng.getrandbits(128), version=4)


def _day(about: Attempt) -> date:
    today = about.now.astimezone(CITY_ZONE).date()
    return today + timedelta(days=about.rng.randrange(-1, 40))


def _handlers(about: Attempt) -> Sequence[str]:
    lead = about.case.lead
    unit = lead.unit_name if lead else about.at
    return [one.id for one in about.staff.handlers(unit.bureau, unit.unit)]


def _details(about: Attempt) -> Sequence[str]:
    """What the bureau that is named records; else something that nobody does."""
    known = about.staff.directory.details
    return [code for bureau, code in known if bureau == about.at.bureau] or ["any"]


_BY_NAME: Mapping[str, Callable[[Attempt], Sequence[Any]]] = {
    "application": lambda about: [application.id for application in about.case.applications],
    "consultation": lambda about: [meeting.id for meeting in about.case.consultations],
    "supervision": lambda about: [supervision.id for supervision in about.case.supervisions],
    "entry": lambda about: [entry.id for entry in about.case.register],
    "assignment": lambda about: [order.id for order in about.case.assignments],
    "attachment": lambda about: [file.id for file in about.case.attachments],
    "sha256": lambda about: [f"{about.rng.randrange(8):064x}"],
    "media_type": lambda _about: ["image/jpeg"],
    "description": lambda _about: [Description("照片.jpg")],
    "matter": lambda _about: [UUID(int=1)],
    "bureau": lambda about: [about.at.bureau],
    "unit": lambda about: [about.at.unit],
    "category": lambda about: list(about.staff.directory.categories),
    "handler": _handlers,
    "person": _handlers,
    "follower": _handlers,
    "clock": lambda about: [clock.kind for _, clock in clocks_of(about.case)],
    "rung": lambda _about: ["reminder", "leader_in_charge", "yellow_card", "red_card"],
    "participants": lambda about: [(about.at, *about.case.had_by)],
    "detail": _details,
    # Some records need nothing to be said; the others are refused without it.
    "values": lambda _about: [()],
    "words": lambda _about: [()],
    "milestones": lambda about: [(), (made(PlannedMilestone, about),)],
}
_BY_TYPE: Mapping[Any, Callable[[Attempt], Any]] = {
    type(None): lambda _about: None,
    UUID: _new_id,
    Text: lambda about: Text(_new_id(about), "试一试。"),
    str: lambda _about: "any",
    bool: lambda about: bool(about.rng.randrange(2)),
    int: lambda about: about.rng.randrange(4),
    date: _day,
    Budget: lambda about: about.rng.choice(BUDGETS),
    UnitName: lambda about: about.at,
}
