"""What a bureau adds to the city beyond its rules: records of its own, lists, counts, answers.

All of it is data. The server stores it, checks it, and makes GraphQL of it under the bureau's code.
The models are frozen pydantic models with a docstring; each field has a description and is a str,
int, float, bool, date, aware datetime, an enum of strings, a tuple of one of these, or may be None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from yousu.bureau.model_fields import fields_of
from yousu.bureau.wanted import By, DetailField, Wanted
from yousu.calendar import Calendar
from yousu.case.measure import Definition
from yousu.case.state import Case
from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class Detail:
    """A record that people at some of the bureau's posts, by their codes, make of a case.

    A case has one, and a new recording replaces it; or `many`, and each recording adds an entry.
    What the model computes is stored with what was recorded, and holds nobody's words.
    """

    code: str
    title: Title
    model: type[BaseModel]
    posts: tuple[str, ...]
    many: bool = False

    @property
    def counted(self) -> tuple[str, ...]:
        """The fields with few values: choices, and yes or no. They count in the measures."""
        told = fields_of(self.model)
        return tuple(field.name for field in told if field.is_enum or field.kind is bool)


@dataclass(frozen=True)
class Derived:
    """A record that follows from a case and the bureau's settings; `derive` is pure, and gives
    None where there is nothing to show."""

    code: str
    title: Title
    model: type[BaseModel]
    derive: Callable[[Case, Any], BaseModel | None]


@dataclass(frozen=True)
class CaseList:
    """A list of cases of the bureau that people look at again and again, newest first."""

    code: str
    title: Title
    wanted: Wanted


@dataclass(frozen=True)
class Tally:
    """Cases of the bureau received in a period, counted; or a number in their details, added up
    (`total_of`), entry by entry.

    `by` says how they are grouped: in one line for None, the fullest line first otherwise, and
    months in order; lines of less than `at_least` are left out. With `share_of` each line says what
    share of those cases it is; the share of nothing is null.
    """

    code: str
    title: Title
    wanted: Wanted = Wanted()
    by: By | DetailField | None = None
    total_of: DetailField | None = None
    share_of: Wanted | None = None
    at_least: int = 0


@dataclass(frozen=True)
class Answer:
    """What the bureau answers for a day out of its settings and the city's calendar; `answer` is
    pure."""

    code: str
    title: Title
    model: type[BaseModel]
    answer: Callable[[date, Any, Calendar], BaseModel]


@dataclass(frozen=True)
class Parts:
    """All that a bureau adds; the codes are unique within it. Those of its measures begin with the
    bureau's code and `_`, since the whole city asks for them."""

    details: tuple[Detail, ...] = ()
    derived: tuple[Derived, ...] = ()
    lists: tuple[CaseList, ...] = ()
    tallies: tuple[Tally, ...] = ()
    answers: tuple[Answer, ...] = ()
    measures: tuple[Definition, ...] = ()

    def detail(self, code: str) -> Detail | None:
        return next((detail for detail in self.details if detail.code == code), None)
