"""Who is scored: everybody who has figures, or something in the register."""

from decimal import Decimal

import pytest
from tests.measures.appraisal.made_up import MARK, SCHEME, line, on, value
from tests.measures.appraisal.settled import MARCH

from yousu.measures.appraisal.appraisal import AppraisalSubject
from yousu.measures.appraisal.grounds import Grounds
from yousu.measures.value import Answer, Line
from yousu.store.register import RegisterLineKind

UNIT, PERSON = AppraisalSubject.UNIT, AppraisalSubject.PERSON
LEFT_OUT = line(RegisterLineKind.EXCLUSION, id=9)


def answered(subject: AppraisalSubject, **on_time: tuple[int, int]) -> Answer:
    def values(rate: tuple[int, int]):
        return value("on_time", *rate), value("satisfaction", 0, 0)

    lines = tuple(Line({subject.dimension: who}, values(rate)) for who, rate in on_time.items())
    nobody = Line({subject.dimension: None}, values((1, 1)))
    return Answer((*lines, nobody), Line({}, values((1, 2))), MARCH, on(31))


def scores(subject: AppraisalSubject, answer: Answer, *lines):
    return Grounds(answer, lines, (LEFT_OUT,)).scores(SCHEME, subject)


def test_each_unit_has_its_own_measures_and_its_own_lines() -> None:
    marked = line(MARK, points=5, unit="roads")
    found = scores(UNIT, answered(UNIT, gardens=(6, 10), roads=(9, 10)), marked)
    assert [(one.subject, one.score) for one in found] == [
        ("roads", Decimal("85.00")),
        ("gardens", Decimal("60.00")),
    ]


def test_a_person_is_held_to_what_was_entered_by_name() -> None:
    marked = line(MARK, points=5, person="li")
    found = scores(PERSON, answered(PERSON, li=(8, 10), wang=(8, 10)), marked)
    assert {one.subject: one.score for one in found} == {
        "li": Decimal("75.00"),
        "wang": Decimal("80.00"),
    }


def test_who_is_in_the_register_alone_is_listed_without_a_score() -> None:
    [gardens] = scores(UNIT, answered(UNIT), line(MARK, points=5, unit="gardens"))
    assert (gardens.subject, gardens.score, len(gardens.held_against)) == ("gardens", None, 1)


@pytest.mark.parametrize("subject", [UNIT, PERSON])
def test_what_is_nobodys_is_scored_for_nobody(subject) -> None:
    assert scores(subject, answered(subject), line(MARK, unit=None, person=None)) == ()


def test_the_orders_that_are_left_out_are_shown_with_their_unit() -> None:
    found = scores(UNIT, answered(UNIT, gardens=(6, 10), roads=(9, 10)))
    assert {one.subject: one.exclusions for one in found} == {
        "gardens": (LEFT_OUT,),
        "roads": (),
    }
