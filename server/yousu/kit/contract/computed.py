"""What a bureau computes of cases, days and records: everybody who looks at a case waits for it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from time import perf_counter

from pydantic import BaseModel

from yousu.bureau.model_fields import fields_of
from yousu.calendar.state_calendar import state_calendar
from yousu.case.state import Case
from yousu.kit.contract.rules import MILLISECOND
from yousu.kit.made_up import records
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject

LEAP_YEAR = [date(2024, 1, 1) + timedelta(days=day) for day in range(366)]


@dataclass(frozen=True)
class Computed:
    """One thing to compute: where, of what, and by which function of which arguments."""

    place: str
    about: str
    function: Callable[..., object]
    arguments: tuple[object, ...]
    is_right: Callable[[object], bool]

    def tried(self) -> object:
        """The value, or the exception that was raised instead."""
        try:
            return self.function(*self.arguments)
        except Exception as fault:  # noqa: BLE001 - whatever the plugin raises is told
            return fault


def _all(subject: Subject) -> Iterator[Computed]:
    yield from _derived(subject)
    yield from _answers(subject)
    for detail in subject.plugin.parts.details:
        yield from _fields(f"detail {detail.code}", detail.model)


def _derived(subject: Subject) -> Iterator[Computed]:
    settings = subject.plugin.settings
    for part in subject.plugin.parts.derived:
        right = _is_or_none(part.model)
        for case in subject.cases:
            place = f"derived record {part.code}"
            yield Computed(place, _named(case), part.derive, (case, settings), right)


def _answers(subject: Subject) -> Iterator[Computed]:
    settings, calendar = subject.plugin.settings, state_calendar()
    for part in subject.plugin.parts.answers:
        right = _is(part.model)
        for day in LEAP_YEAR:
            place, asked = f"answer {part.code}", (day, settings, calendar)
            yield Computed(place, f"{day}", part.answer, asked, right)


def _fields(place: str, model: type[BaseModel]) -> Iterator[Computed]:
    names = [field.name for field in fields_of(model) if field.is_computed]
    for record in records(model) if names else ():
        for name in names:
            where = f"field {name} of {place}"
            yield Computed(where, _given(record), getattr, (record, name), lambda _any: True)


def _is(model: type[BaseModel]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, model)


def _is_or_none(model: type[BaseModel]) -> Callable[[object], bool]:
    return lambda value: value is None or isinstance(value, model)


def _given(record: BaseModel) -> str:
    """Without what is computed, which may be what fails."""
    return ", ".join(f"{name}={getattr(record, name)!r}" for name in type(record).model_fields)


def _named(case: Case) -> str:
    return f"a {case.nature} about {case.category} that is {case.state}"


def _impossible(subject: Subject) -> Iterator[str]:
    for detail in subject.plugin.parts.details:
        if not any(records(detail.model)):
            yield f"no detail {detail.code} could be made up to try: give its fields examples"
    for one in _all(subject):
        value = one.tried()
        if isinstance(value, Exception):
            yield f"{one.place} raises {type(value).__name__} for {one.about}: {value}"
        elif not one.is_right(value):
            yield f"{one.place} is a {type(value).__name__} for {one.about}"


def _impure(subject: Subject) -> Iterator[str]:
    """Asked about cases, and under settings, that nothing was computed of yet."""
    computed = list(_all(subject.under(type(subject.plugin.settings)())))
    untouched = deepcopy([one.arguments for one in computed])
    for one, before in zip(computed, untouched, strict=True):
        value = one.tried()
        if not isinstance(value, Exception) and one.tried() != value:
            yield f"{one.place} is another one the second time for {one.about}"
        if one.arguments != before:
            yield f"{one.place} changes what it is computed of: {one.about}"


def _slow(subject: Subject) -> Iterator[str]:
    seconds = defaultdict[str, list[float]](list)
    for one in _all(subject):
        began = perf_counter()
        one.tried()
        seconds[one.place].append(perf_counter() - began)
    for place, taken in seconds.items():
        if median(taken) >= MILLISECOND:
            yield f"{place} takes {median(taken) * 1000:.1f} ms"


COMPUTED = (
    Promise(
        "What the bureau computes can be computed of every case, day and record",
        "Think of a case that nobody has signed for, or that is closed; return your model.",
        _impossible,
    ),
    Promise(
        "What the bureau computes is the same twice, and changes nothing",
        "Let it look at its arguments alone, and make new values instead of changing them.",
        _impure,
    ),
    Promise(
        "What the bureau computes takes less than a millisecond",
        "Compute of what the case holds, and prepare what is always the same in a constant.",
        _slow,
    ),
)
