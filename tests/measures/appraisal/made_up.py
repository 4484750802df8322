"""Measures and lines of the register, made up by hand."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from yousu.calendar import CITY_ZONE
from yousu.case.measure import Definition, MeasureKind, MeasureScope, Term
from yousu.case.vocabulary import Title
from yousu.measures.appraisal.scheme import Deduction, RatedPart, Scale, Scheme
from yousu.measures.appraisal.score import Score
from yousu.measures.appraisal.scoring import score_of
from yousu.measures.value import Value
from yousu.store.register import RegisterLine, RegisterLineKind

MARK, TALK, VETO = RegisterLineKind.MARK, RegisterLineKind.TALK, RegisterLineKind.VETO
SUPERVISION = RegisterLineKind.SUPERVISION
BY_THE_RATE = Scale(Decimal(0), Decimal(1))
APPEAL = UUID(int=77)
# On-time completion 40, satisfaction 60; a talk costs 2 points, a supervision order 1.
SCHEME = Scheme(
    parts=(
        RatedPart("on_time", Decimal(40), BY_THE_RATE),
        RatedPart("satisfaction", Decimal(60), BY_THE_RATE),
    ),
    deductions=(
        Deduction(MARK, None),
        Deduction(TALK, Decimal(2)),
        Deduction(SUPERVISION, Decimal(1)),
    ),
)


def on(day: int, hour: int = 9) -> datetime:
    """An hour of a day in March 2024."""
    return datetime(2024, 3, day, hour, tzinfo=CITY_ZONE)


TWELFTH = on(12)


def value(code: str, numerator: int, denominator: int, excluded: int = 0) -> Value:
    definition = Definition(
        code,
        Title(code, code),
        MeasureKind.RATIO,
        (Term(code),),
        (Term("cases"),),
        scope=MeasureScope.ASSESSED,
    )
    above, below = Decimal(numerator), Decimal(denominator)
    rate = above / below if denominator else None
    return Value(definition, above, below, Decimal(excluded), rate)


def line(
    kind: RegisterLineKind,
    points: int = 0,
    at: datetime = TWELFTH,
    settled_at: datetime | None = None,
    id: int = 1,
    unit: str | None = "gardens",
    person: str | None = "li",
) -> RegisterLine:
    return RegisterLine(
        id=UUID(int=id),
        case=UUID(int=1000 + id),
        kind=kind,
        bureau="greening",
        unit=unit,
        person=person,
        points=points,
        ground="overdue",
        rule="rule-7",
        post="leader_in_charge",
        at=at,
        settled_at=settled_at,
        settled_by=APPEAL if settled_at else None,
    )


def scored(
    *lines: RegisterLine,
    on_time: tuple[int, int] = (90, 100),
    satisfaction: tuple[int, int] = (40, 50),
    scheme: Scheme = SCHEME,
    subject: str = "gardens",
) -> Score:
    """The score of a unit: 36 points for its time, 48 for satisfaction, less what is held against
    it."""
    values = {
        "on_time": value("on_time", *on_time),
        "satisfaction": value("satisfaction", *satisfaction),
    }
    return score_of(scheme, subject, values, lines, ())
