"""A measure is data: what makes sense is counted, what makes none is refused with the reason."""

from dataclasses import replace
from decimal import Decimal

import pytest

from yousu.case.figures import Attribution, Figure
from yousu.case.measure import Definition, MeasureKind, MeasureScope, Term
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.measures.check import check_definition
from yousu.measures.problem import MeasureProblem
from yousu.measures.written import read_definitions, standard

SATISFACTION = standard()["satisfaction"]


def refused(measure: Definition, **others: Definition) -> ProblemCode:
    with pytest.raises(Refused) as told:
        check_definition(measure, {**standard(), **others})
    return told.value.code


@pytest.mark.parametrize("measure", standard().values(), ids=lambda one: one.code)
def test_every_measure_that_comes_along_makes_sense(measure) -> None:
    check_definition(measure, standard())


def test_a_measure_that_divides_by_itself_is_refused() -> None:
    wrong = replace(SATISFACTION, numerator=SATISFACTION.denominator)
    assert refused(wrong) is ProblemCode.DEFINITION_DIVIDES_BY_ITSELF


def test_twice_itself_is_itself() -> None:
    wrong = replace(SATISFACTION, numerator=(Term(Figure.VALID_VISITS, Decimal(2)),))
    assert refused(wrong) is ProblemCode.DEFINITION_DIVIDES_BY_ITSELF


def test_a_figure_that_is_not_counted_on_those_days_is_nothing() -> None:
    wrong = replace(SATISFACTION, attribution=Attribution.DUE)
    assert refused(wrong) is ProblemCode.DEFINITION_REFERS_TO_NOTHING


def test_a_share_of_the_whole_city_divides_by_something_else() -> None:
    check_definition(standard()["share_of_city"], standard())


def test_a_ratio_without_a_denominator_is_refused() -> None:
    wrong = replace(SATISFACTION, denominator=())
    assert refused(wrong) is ProblemCode.DEFINITION_DIVIDES_BY_NOTHING


@pytest.mark.parametrize("part", ["happiness", "justice.mediation", "", "a.b.c="])
def test_a_measure_that_refers_to_nothing_is_refused(part) -> None:
    wrong = replace(SATISFACTION, numerator=(Term(part),))
    assert refused(wrong) is ProblemCode.DEFINITION_REFERS_TO_NOTHING


def test_a_measure_of_nothing_is_refused() -> None:
    wrong = replace(SATISFACTION, numerator=())
    assert refused(wrong) is ProblemCode.DEFINITION_REFERS_TO_NOTHING


def test_a_composite_of_itself_is_refused() -> None:
    wrong = replace(standard()["three_rates"], numerator=(Term("three_rates"),))
    assert refused(wrong) is ProblemCode.DEFINITION_HOLDS_ITSELF


def test_two_composites_of_each_other_are_refused() -> None:
    one = replace(standard()["three_rates"], code="one", numerator=(Term("other"),))
    other = replace(one, code="other", numerator=(Term("one"),))
    assert refused(one, other=other) is ProblemCode.DEFINITION_HOLDS_ITSELF


@pytest.mark.parametrize(
    "wrong",
    [
        replace(SATISFACTION, code="Satisfaction Rate"),
        replace(SATISFACTION, title=Title("满意率", " ")),
        replace(SATISFACTION, decimals=11),
        replace(
            SATISFACTION,
            numerator=(Term(Figure.MINUTES_TO_SIGN),),
            denominator=(Term(Figure.MINUTES_TO_SIGN, Decimal(2)), Term(Figure.EXTENSIONS_WANTED)),
            attribution=Attribution.RECORDED,
        ),
        replace(SATISFACTION, kind=MeasureKind.COUNT),
        replace(SATISFACTION, kind=MeasureKind.MEDIAN, denominator=()),
        replace(SATISFACTION, numerator=(Term(Figure.SATISFIED),) * 21),
        replace(SATISFACTION, denominator=(Term(Figure.VALID_VISITS, Decimal(0)),)),
        replace(SATISFACTION, numerator=(Term(Figure.SATISFIED, Decimal("1e30")),)),
        replace(standard()["repeated_reporters"], scope=MeasureScope.ASSESSED),
        replace(standard()["satisfaction_mean_of_units"], of_every_bureau=True),
    ],
    ids=[
        "code",
        "title",
        "decimals",
        "time in a ratio",
        "count of a ratio",
        "no time",
        "parts",
        "weight 0",
        "weight",
        "scope of people",
        "share of a mean",
    ],
)
def test_a_measure_that_can_not_be_counted_is_refused(wrong) -> None:
    assert refused(wrong) is ProblemCode.DEFINITION_INVALID


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("satisfied", "can't be read"),
        ('[x]\ntitle = {zh = "甲", en = "a"}\nkind = "guess"\nnumerator = ["due"]', "kind"),
        ('[x]\ntitle = {zh = "甲", en = "a"}\nkind = "count"', "numerator"),
    ],
    ids=["no TOML", "an unknown kind", "nothing above"],
)
def test_a_file_that_makes_no_sense_says_where(text, told) -> None:
    with pytest.raises(MeasureProblem, match=told):
        read_definitions(text)
