"""Whatever anybody may ask of a case: commands of every kind, well filled in or not."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any, get_args
from uuid import UUID

from tests.case.specimens import specimen

from yousu.calendar import Budget
from yousu.case.commands import Command, OnOrder, ReachTime, Text
from yousu.case.rules import UnitName
from yousu.case.vocabulary import Card, ClockKind, DetailValue, VisitResult

KINDS = get_args(Command)
STRAY = UUID(int=404)
HUGE = 10**9
BUDGETS = (
    *(Budget.working_days(amount) for amount in (0, -1, 1, HUGE)),
    *(Budget.working_minutes(amount) for amount in (-HUGE, HUGE)),
    *(Budget.minutes(amount) for amount in (-HUGE, HUGE)),
)


def anything(city: Any) -> list[Command]:
    """Commands that fit the case or don't, with every part of them spoiled in turn."""
    of_every_kind = [command for kind in KINDS for command in anything_of(city, kind)]
    return [*of_every_kind, *_of_visits(city), *_of_timers(city)]


def anything_of(city: Any, kind: type[Command]) -> list[Command]:
    """Commands of one kind that fit the case or don't."""
    return [
        command
        for made in _on_every_order(city, specimen(city, kind))
        for command in (made, *spoiled(city, made))
    ]


def _on_every_order(city: Any, command: Command) -> Iterator[Command]:
    yield command
    if isinstance(command, OnOrder):
        for order in (*(order.id for order in city.case.assignments), STRAY):
            yield replace(command, assignment=order)


def spoiled(city: Any, command: Command) -> Iterator[Command]:
    """The command with one part after another as it should not be."""
    for field in fields(command):
        for wrong in _wrong(city, getattr(command, field.name)):
            yield replace(command, **{field.name: wrong})


def _wrong(city: Any, value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case Text():
            yield from (city.text(words) for words in ("", " \n", "\0", city.secret * 5000))
        case UUID():
            yield STRAY
            yield from (order.id for order in city.case.assignments[:1])
        case Budget() | None:
            yield from BUDGETS if isinstance(value, Budget) else ()
        case int():
            yield from (-1, 0, 3, HUGE)
        case str() if type(value) is str:
            yield from ("", " ", "nowhere", "长" * 500)
        case date():
            yield from (date.min, date(2024, 3, 4), date.max)
        case tuple():
            yield ()
            yield (*value, *value)[::-1]
            yield from ((UnitName("no", "where"),) * 2 for part in value[:1] if _is_unit(part))
            yield from ((DetailValue("trees", "\0"),) for part in value[:1] if _is_value(part))
        case UnitName():
            yield UnitName("gardens", "nowhere")
            yield UnitName("nowhere", "greening")


def _is_unit(part: object) -> bool:
    return isinstance(part, UnitName)


def _is_value(part: object) -> bool:
    return isinstance(part, DetailValue)


def _of_visits(city: Any) -> Iterator[Command]:
    yield city.answered(contacted=None)
    yield city.silent(VisitResult.ANSWERED)
    yield replace(city.silent(), contacted=True)


def _of_timers(city: Any) -> Iterator[Command]:
    rungs = (None, "press", "no_such_rung", *(card.value for card in Card))
    orders = (None, STRAY, *(order.id for order in city.case.assignments))
    for order in orders:
        for kind in ClockKind:
            for round in (1, 2):
                yield from (ReachTime(order, kind, round, rung) for rung in rungs)
